package io.github.sendsdk.internal

import com.sun.jna.CallbackThreadInitializer
import com.sun.jna.Native
import io.github.sendsdk.ffi.uniffiRustFutureContinuationCallbackImpl

/**
 * How the threads of the native library appear in the JVM.
 *
 * They report the end of each call. By default JNA attaches the thread for each report and detaches it
 * after: that is slow, and fails with a line on the standard error for each call whose future completes on
 * the reporting thread. Here they stay attached, as daemon threads with a name.
 */
internal object NativeThreads {
    init {
        Native.setCallbackThreadInitializer(
            uniffiRustFutureContinuationCallbackImpl,
            CallbackThreadInitializer(true, false, "send-sdk"),
        )
    }

    /** Sets this up, once. */
    fun keepAttached(): Unit = Unit
}
