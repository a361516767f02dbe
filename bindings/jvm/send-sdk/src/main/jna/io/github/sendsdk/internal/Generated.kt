/**
 * What the Kotlin generated over JNA has that the Java generated over FFM has otherwise. Its twin is in `send-sdk-ffm`; all else
 * of the facade is compiled against both.
 */
package io.github.sendsdk.internal

import io.github.sendsdk.ffi.ErrorDetail
import io.github.sendsdk.ffi.NameCharactersData
import io.github.sendsdk.ffi.NativeException
import io.github.sendsdk.ffi.RequestData

/** The generated code as a whole. */
internal object Generated {
    init {
        NativeThreads.keepAttached()
        Library.load()
    }

    /** Makes sure that it can be called, once; JNA finds the native library by itself. */
    fun prepare(): Unit = Unit
}

/** The answer of a call that waits: here the call itself suspends. */
@Suppress("RedundantSuspendModifier")
internal suspend fun <T> T.answer(): T = this

internal fun detailOf(error: NativeException.Failure): ErrorDetail = error.detail

internal val anyCharacters: NameCharactersData get() = NameCharactersData.Any

internal val missingRequest: RequestData get() = RequestData.Missing

internal val requestThatIsNoText: RequestData get() = RequestData.NotText
