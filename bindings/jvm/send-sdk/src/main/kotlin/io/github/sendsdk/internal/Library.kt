package io.github.sendsdk.internal

import io.github.sendsdk.ffi.SendFfi.sdkVersion

/** Behind [io.github.sendsdk.SendSdk]. */
internal object Library {
    @JvmStatic
    fun version(): String = translating { sdkVersion() }
}
