package io.github.sendsdk.internal

import io.github.sendsdk.ffi.NativeDownload
import java.util.concurrent.Executor

/** Behind [io.github.sendsdk.Download]. Its native memory is small, and freed with it. */
internal class DownloadBridge(private val native: NativeDownload, private val executor: Executor) {
    fun fileName(): String = translating { native.fileName() }

    fun contentType(): String? = translating { native.contentType() }

    fun length(): Long? = translating { native.length() }

    fun bytes(): Call<ByteArray> = Call(executor) { native.bytes().answer() }

    fun saveTo(path: String): Call<Void?> =
        Call(executor) {
            native.saveTo(path).answer()
            null
        }
}
