package io.github.sendsdk

import io.github.sendsdk.internal.BatchBridge
import io.github.sendsdk.internal.ConsumerBridge

/** What stands behind classes of Java, for the suspending functions: a future could lose on its way to a coroutine what it holds. */
internal object Bridges {
    @JvmSynthetic
    fun of(batch: Batch): BatchBridge = batch.bridge()

    @JvmSynthetic
    fun of(consumer: StreamConsumer): ConsumerBridge = consumer.bridge()
}
