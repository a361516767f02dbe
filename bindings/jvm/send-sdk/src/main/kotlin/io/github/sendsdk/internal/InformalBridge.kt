package io.github.sendsdk.internal

import io.github.sendsdk.CancellationAnswer
import io.github.sendsdk.Submitted
import io.github.sendsdk.UploadedFile
import io.github.sendsdk.ffi.AttachmentData
import io.github.sendsdk.ffi.NativeClient
import io.github.sendsdk.ffi.SendOptionsData
import io.github.sendsdk.ffi.UploadOptionsData
import io.github.sendsdk.informal.InformalRequestStatus
import io.github.sendsdk.informal.InformalSentNotification
import io.github.sendsdk.informal.Message
import java.util.concurrent.Executor

/** Behind [io.github.sendsdk.Informal]. */
internal class InformalBridge(native: NativeClient, executor: Executor) : Operations(native, executor) {
    fun uploadAll(files: List<AttachmentData>, options: UploadOptionsData?): Call<List<UploadedFile>> =
        call { native.uploadAll(files, options, true).answer().map(::uploadedFile) }

    fun createMessage(json: String): Call<Message> =
        call { message(Tree.of(native.informalCreateMessage(json).answer())) }

    fun message(messageId: String): Call<Message> =
        call { message(Tree.of(native.informalMessage(messageId).answer())) }

    fun send(json: String, options: SendOptionsData?): Call<Submitted> =
        call { submitted(native.informalSend(json, options).answer()) }

    fun status(requestId: String): Call<InformalRequestStatus> =
        call { informalRequestStatus(Tree.of(native.informalStatus(requestId).answer())) }

    fun statusByProtocol(protocolNumber: String, idempotenceToken: String): Call<InformalRequestStatus> =
        call {
            informalRequestStatus(Tree.of(native.informalStatusByProtocol(protocolNumber, idempotenceToken).answer()))
        }

    fun notification(iun: String, withMessage: Boolean): Call<InformalSentNotification> =
        call { informalSentNotification(Tree.of(native.informalGet(iun, withMessage).answer())) }

    fun document(iun: String, index: Int): Call<DownloadBridge> =
        download { native.informalDocument(iun, index).answer() }

    fun paymentAttachment(iun: String, recipient: Int, index: Int): Call<DownloadBridge> =
        download { native.informalPaymentAttachment(iun, recipient, index).answer() }

    fun terminate(iun: String): Call<CancellationAnswer> =
        call { cancellation(native.informalTerminate(iun).answer()) }
}
