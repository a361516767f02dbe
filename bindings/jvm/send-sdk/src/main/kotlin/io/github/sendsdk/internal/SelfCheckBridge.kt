package io.github.sendsdk.internal

import io.github.sendsdk.SelfCheckReport
import io.github.sendsdk.SelfCheckRequest
import io.github.sendsdk.ffi.NativeSelfCheck
import java.util.concurrent.CompletableFuture
import java.util.concurrent.Executor

/** Behind [io.github.sendsdk.SelfCheck]. */
internal class SelfCheckBridge(executor: Executor) : Bridge(executor) {
    private val native = translating { NativeSelfCheck() }

    fun run(request: SelfCheckRequest): CompletableFuture<SelfCheckReport> =
        start { fromNative(native.runAsync(toNative(request))) }

    fun abandoned(): Long = translating { native.abandoned() }

    override fun close() = native.close()
}
