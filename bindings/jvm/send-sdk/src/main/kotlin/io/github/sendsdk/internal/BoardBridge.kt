package io.github.sendsdk.internal

import io.github.sendsdk.StreamEvent
import io.github.sendsdk.ffi.NativeBoard
import java.util.concurrent.ForkJoinPool

/** Behind [io.github.sendsdk.AcceptanceBoard]. */
internal class BoardBridge : AutoCloseable {
    private val native = translating { NativeBoard() }

    fun observe(event: StreamEvent): Unit = translating { native.observe(listOf(event.toJson())) }

    fun waiting(requestId: String): Call<String> =
        Call(ForkJoinPool.commonPool()) { native.wait(requestId).answer() }

    override fun close(): Unit = native.close()
}
