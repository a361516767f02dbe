package io.github.sendsdk.internal

import io.github.sendsdk.CallInterruptedException
import io.github.sendsdk.DefectException
import io.github.sendsdk.ErrorDetails
import io.github.sendsdk.ErrorKind
import io.github.sendsdk.SendException
import io.github.sendsdk.ffi.InternalException
import io.github.sendsdk.ffi.NativeException
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.asCoroutineDispatcher
import kotlinx.coroutines.future.future
import java.nio.charset.CharacterCodingException
import java.util.concurrent.CompletableFuture
import java.util.concurrent.ExecutionException
import java.util.concurrent.Executor
import java.util.function.Function

/**
 * A call that has not been made yet: [work] makes it, and what Java wants of it, an answer or a future, decides how.
 *
 * Either way the native side has the call when [start] or [await] has begun, so that closing the object right after is
 * harmless.
 */
internal class Call<T>(private val executor: Executor, private val work: suspend () -> T) {
    /**
     * Makes the call. Cancelling the future stops it.
     *
     * The future completes on the executor and never on a thread of the native library, where a dependent stage that blocks
     * would hold up every other call.
     */
    fun start(): CompletableFuture<T> = begin(executor.asCoroutineDispatcher())

    /**
     * Makes the call and waits: a failure is thrown as it is, with the stack of the caller. Interrupting the thread stops it.
     *
     * The executor has no part in it: it may be the very thread that waits.
     */
    fun await(): T = begin(Dispatchers.Unconfined).awaited()

    /** The same call with another form of its answer. */
    fun <U> map(convert: Function<in T, out U>): Call<U> = Call(executor) { convert.apply(work()) }

    private fun begin(dispatcher: CoroutineDispatcher): CompletableFuture<T> =
        CoroutineScope(dispatcher).future(start = CoroutineStart.UNDISPATCHED) { translating { work() } }
}

/** Waits for what nobody else has: whether it was interrupted or has come is decided by the future alone. */
internal fun <T> CompletableFuture<T>.awaited(): T =
    try {
        known()
    } catch (_: InterruptedException) {
        try {
            if (cancel(true)) throw CallInterruptedException()
            // It came at the same moment: what was done shall not be lost.
            known()
        } finally {
            Thread.currentThread().interrupt()
        }
    }

private fun <T> CompletableFuture<T>.known(): T =
    try {
        get()
    } catch (error: ExecutionException) {
        val cause = error.cause ?: error
        if (cause is SendException) cause.fillInStackTrace()
        throw cause
    }

/** Makes a native call; its failure becomes an exception of the facade. */
internal inline fun <T> translating(call: () -> T): T =
    try {
        Generated.prepare()
        call()
    } catch (error: NativeException.Failure) {
        throw exceptionOf(detailOf(error))
    } catch (error: InternalException) {
        // A panic in the native library, which leaves the process usable.
        throw DefectException(ErrorDetails(ErrorKind.INTERNAL, "defect in the native library: ${error.message}"))
    } catch (_: CharacterCodingException) {
        throw halfCharacter()
    } catch (error: RuntimeException) {
        // One of the generators wraps the failure of the encoder.
        throw if (error.cause is CharacterCodingException) halfCharacter() else error
    }

internal fun halfCharacter() =
    invalidInput("not_text", "the text holds half a character (a surrogate without its pair)")
