package io.github.sendsdk.internal

import io.github.sendsdk.ContentType
import io.github.sendsdk.Trusted
import io.github.sendsdk.UploadedFile
import io.github.sendsdk.ffi.ContentTypeData
import io.github.sendsdk.ffi.NewNotificationData
import io.github.sendsdk.ffi.NotificationDraft
import io.github.sendsdk.ffi.UploadedFileData
import io.github.sendsdk.ffi.SendFfi.buildNotification
import io.github.sendsdk.ffi.SendFfi.readNotification

/** Behind the builder of requests. */
internal object Requests {
    @JvmStatic
    fun build(draft: NotificationDraft): NewNotificationData = translating { buildNotification(draft) }

    @JvmStatic
    fun read(json: String): NewNotificationData = translating { readNotification(json) }
}

internal fun uploadedFile(data: UploadedFileData): UploadedFile =
    UploadedFile.of(
        data.key,
        data.versionToken,
        Trusted.sha256(data.sha256),
        when (data.contentType) {
            ContentTypeData.PDF -> ContentType.PDF
            ContentTypeData.JSON -> ContentType.JSON
        },
    )
