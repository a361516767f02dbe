package io.github.sendsdk.internal

import io.github.sendsdk.ffi.SendFfi

/** Behind [io.github.sendsdk.SendSdk]. */
internal object Library {
    @JvmStatic
    fun version(): String = translating { SendFfi.sdkVersion() }.substringBefore(' ')

    /**
     * Makes the first call: it loads the library. One of another version, or made of other sources, may have other functions and
     * records under the same names.
     */
    fun load(): Unit = compare(SendFfi.sdkVersion(), SendFfi.BUILD)

    internal fun compare(native: String, facade: String) {
        if (native != facade) {
            throw UnsatisfiedLinkError(
                "the native library is another one ($native) than that of the SDK ($facade): depend on " +
                    "io.github.sendsdk:send-sdk-native in the version of the SDK, and let no property name another file",
            )
        }
    }
}
