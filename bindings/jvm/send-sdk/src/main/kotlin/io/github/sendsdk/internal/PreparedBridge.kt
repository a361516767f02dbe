package io.github.sendsdk.internal

import io.github.sendsdk.Issue
import io.github.sendsdk.UploadedFile
import io.github.sendsdk.ffi.NativePrepared

/** Behind [io.github.sendsdk.PreparedFile]. */
internal class PreparedBridge(val native: NativePrepared) : AutoCloseable {
    val length: Long get() = translating { native.length() }

    val warnings: List<Issue> get() = translating { native.warnings() }.map(::issue)

    /** What an upload would give: digest and media type are those of the file, key and version stand in. */
    fun standIn(position: Int): UploadedFile = uploadedFile(translating { native.standIn(position) })

    override fun close(): Unit = native.close()
}
