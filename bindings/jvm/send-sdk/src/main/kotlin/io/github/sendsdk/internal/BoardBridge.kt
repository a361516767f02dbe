package io.github.sendsdk.internal

import io.github.sendsdk.StreamEvent
import io.github.sendsdk.ffi.NativeBoard
import java.util.concurrent.ForkJoinPool
import java.util.concurrent.atomic.AtomicBoolean

/** Behind [io.github.sendsdk.AcceptanceBoard]. */
internal class BoardBridge : AutoCloseable {
    private val native = translating { NativeBoard() }
    private val isOpen = AtomicBoolean(true)

    fun observe(event: StreamEvent): Unit = translating { native.observe(listOf(event.toJson())) }

    fun waiting(requestId: String): Call<String> =
        Call(ForkJoinPool.commonPool()) {
            checkNotNull(native.wait(requestId).answer()) { "the board is closed" }
        }

    override fun close() {
        if (!isOpen.getAndSet(false)) return
        native.use { translating { it.stop() } }
    }
}
