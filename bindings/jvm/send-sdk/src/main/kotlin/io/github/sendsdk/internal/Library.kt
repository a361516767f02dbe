package io.github.sendsdk.internal

import io.github.sendsdk.ffi.SendFfi

/** Behind [io.github.sendsdk.SendSdk]. */
internal object Library {
    @JvmStatic
    fun version(): String = translating { SendFfi.sdkVersion() }

    /** Makes the first call: it loads the library. One of another version may have other functions under the same names. */
    fun load(): Unit = compare(SendFfi.sdkVersion(), SendFfi.VERSION)

    internal fun compare(native: String, facade: String) {
        if (native != facade) {
            throw UnsatisfiedLinkError(
                "the native library is of version $native and the SDK of $facade: " +
                    "depend on io.github.sendsdk:send-sdk-native in the version of the SDK",
            )
        }
    }
}
