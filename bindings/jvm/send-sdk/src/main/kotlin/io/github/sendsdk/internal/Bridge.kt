package io.github.sendsdk.internal

import io.github.sendsdk.CallInterruptedException
import io.github.sendsdk.SendException
import io.github.sendsdk.ffi.InternalException
import io.github.sendsdk.ffi.NativeException
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.asCoroutineDispatcher
import kotlinx.coroutines.future.future
import java.util.concurrent.CompletableFuture
import java.util.concurrent.ExecutionException
import java.util.concurrent.Executor

/**
 * What stands between a Java class of the facade and its native object: its subclasses have one function
 * for each operation, which converts, calls and converts back.
 *
 * The futures complete on [executor] and never on a thread of the native library, where a dependent stage
 * that blocks would hold up every other call.
 */
internal abstract class Bridge(executor: Executor) : AutoCloseable {
    init {
        NativeThreads.keepAttached()
    }

    private val scope = CoroutineScope(SupervisorJob() + executor.asCoroutineDispatcher())

    /**
     * Starts a suspending [call]. Cancelling the future cancels the call.
     *
     * The native side has the call when this returns, so that closing the object right after is harmless.
     */
    protected fun <T> start(call: suspend () -> T): CompletableFuture<T> =
        scope.future(start = CoroutineStart.UNDISPATCHED) { translating { call() } }

    /** Waits for [future]: its failure is thrown as it is, with the stack of the caller. */
    fun <T> await(future: CompletableFuture<T>): T =
        try {
            future.get()
        } catch (error: ExecutionException) {
            val cause = error.cause ?: error
            if (cause is SendException) cause.fillInStackTrace()
            throw cause
        } catch (_: InterruptedException) {
            future.cancel(true)
            Thread.currentThread().interrupt()
            throw CallInterruptedException()
        }
}

/** Makes a native [call]; its failure becomes an exception of the facade. */
internal inline fun <T> translating(call: () -> T): T =
    try {
        call()
    } catch (error: NativeException.Failure) {
        throw fromNative(error.detail)
    } catch (error: InternalException) {
        // A panic in the native library: a defect of the SDK, which leaves the process usable.
        throw SendException("defect in the native library: ${error.message}", "internal", null, false)
    }
