package io.github.sendsdk.internal

import io.github.sendsdk.GapCause
import io.github.sendsdk.StreamDelivery
import io.github.sendsdk.ffi.DeliveryData
import io.github.sendsdk.ffi.NativeConsumer
import java.math.BigInteger
import java.util.concurrent.Executor

/** Behind [io.github.sendsdk.StreamConsumer]. */
internal class ConsumerBridge(private val native: NativeConsumer, private val executor: Executor) : AutoCloseable {
    fun next(): Call<StreamDelivery> = Call(executor) { delivery(native.next().answer()) }

    fun nextIfAny(): Call<StreamDelivery?> = Call(executor) { native.nextIfAny().answer()?.let(::delivery) }

    override fun close(): Unit = native.close()
}

private fun delivery(data: DeliveryData): StreamDelivery =
    when (data) {
        is DeliveryData.Event -> StreamDelivery.Event(streamEvent(data.event))
        is DeliveryData.Gap ->
            StreamDelivery.Gap(
                data.since,
                data.until,
                GapCause.valueOf(data.cause.name),
                data.first?.let(::BigInteger),
                data.last?.let(::BigInteger),
                localized(data.text),
            )
    }
