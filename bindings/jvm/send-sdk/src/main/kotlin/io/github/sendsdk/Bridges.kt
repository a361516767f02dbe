package io.github.sendsdk

import io.github.sendsdk.internal.BatchBridge
import io.github.sendsdk.internal.ConsumerBridge

/** What classes of Java keep to their package, for the parts of the facade in other packages. */
internal object Bridges {
    /** For suspending functions: a future could lose on its way to a coroutine what it holds. */
    @JvmSynthetic
    fun of(batch: Batch): BatchBridge = batch.bridge()

    @JvmSynthetic
    fun of(consumer: StreamConsumer): ConsumerBridge = consumer.bridge()

    /** An address to write to, as the platform gives it back. */
    @JvmSynthetic
    fun read(address: PhysicalAddress): PhysicalAddressRead =
        with(address.toNative()) {
            PhysicalAddressRead(
                at, this.address, addressDetails, zip, municipality, municipalityDetails, province, foreignState,
            )
        }

    /** The text of a value that goes into a request. */
    @JvmSynthetic
    fun textOf(value: WireValue, path: String): String = checkNotNull(WireValues.forRequest(value, path))
}
