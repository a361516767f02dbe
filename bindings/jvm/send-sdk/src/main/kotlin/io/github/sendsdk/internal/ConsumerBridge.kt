package io.github.sendsdk.internal

import io.github.sendsdk.GapCause
import io.github.sendsdk.StreamDelivery
import io.github.sendsdk.ffi.DeliveryData
import io.github.sendsdk.ffi.NativeConsumer
import java.math.BigInteger
import java.util.concurrent.CompletableFuture
import java.util.concurrent.Executor

/** Behind [io.github.sendsdk.StreamConsumer]. */
internal class ConsumerBridge(private val native: NativeConsumer, executor: Executor) : AutoCloseable {
    private val handover = Handover<StreamDelivery>(executor)

    @Volatile
    private var isClosed = false

    /** The next delivery, without blocking. [forMore]: as soon as there is one; otherwise null if there is nothing for now. */
    fun start(forMore: Boolean): CompletableFuture<StreamDelivery?> = handover.start { fetch(forMore) }

    /** Waits for the next delivery. */
    fun await(forMore: Boolean): StreamDelivery? = handover.await { fetch(forMore) }

    /** Waits until it is known whether there is another delivery for now. */
    fun awaitAny(): Boolean = handover.awaitAny { fetch(false) }

    /** The next delivery, for the coroutine that asks. */
    suspend fun next(forMore: Boolean): StreamDelivery? = handover.next { fetch(forMore) }

    /** Whoever had it has not done with it: the next who asks gets it again. */
    fun giveBack(delivery: StreamDelivery): Unit = handover.giveBack(delivery)

    private suspend fun fetch(forMore: Boolean): Boolean {
        check(!isClosed) { CLOSED }
        val isThere = translating { native.ready(forMore).answer() }
        check(!isClosed) { CLOSED }
        translating { native.take() }?.let { handover.put(listOf(delivery(it))) }
        return isThere
    }

    override fun close() {
        if (isClosed) return
        isClosed = true
        native.use { translating { it.stop() } }
    }

    private companion object {
        const val CLOSED = "the consumer is closed"
    }
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
