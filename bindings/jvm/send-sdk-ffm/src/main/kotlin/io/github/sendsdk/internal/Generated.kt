/**
 * What the Java generated over FFM has that the Kotlin generated over JNA has otherwise. Its twin is in `send-sdk`; all else of the
 * facade is compiled against both.
 */
package io.github.sendsdk.internal

import io.github.sendsdk.ffi.ErrorDetail
import io.github.sendsdk.ffi.NameCharactersData
import io.github.sendsdk.ffi.NativeException
import io.github.sendsdk.ffi.RequestData
import kotlinx.coroutines.future.await
import java.util.concurrent.CompletableFuture

/** The generated code as a whole. */
internal object Generated {
    init {
        NativeLibrary.load()
    }

    /** Makes sure that it can be called: loads the native library out of its jar, once. */
    fun prepare(): Unit = Unit
}

/** The answer of a call that waits. Cancelling the coroutine cancels the call. */
internal suspend fun <T> CompletableFuture<T>.answer(): T = await()

internal fun detailOf(error: NativeException.Failure): ErrorDetail = error.detail()

internal val anyCharacters: NameCharactersData get() = NameCharactersData.Any()

internal val missingRequest: RequestData get() = RequestData.Missing.INSTANCE

internal val requestThatIsNoText: RequestData get() = RequestData.NotText.INSTANCE
