package io.github.sendsdk.internal

import io.github.sendsdk.ffi.sdkVersion

/** Behind [io.github.sendsdk.SendSdk]: what needs no native object. */
internal object LibraryBridge {
    @JvmStatic
    fun version(): String = translating { sdkVersion() }
}
