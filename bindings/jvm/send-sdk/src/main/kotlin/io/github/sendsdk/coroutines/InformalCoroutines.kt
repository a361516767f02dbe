/** The operations of informal notifications that suspend instead of blocking: experimental, see [Informal]. */
@file:JvmName("InformalCoroutines")

package io.github.sendsdk.coroutines

import io.github.sendsdk.Attachment
import io.github.sendsdk.CancellationAnswer
import io.github.sendsdk.Download
import io.github.sendsdk.Informal
import io.github.sendsdk.Iun
import io.github.sendsdk.RequestId
import io.github.sendsdk.SendOptions
import io.github.sendsdk.Submitted
import io.github.sendsdk.UploadOptions
import io.github.sendsdk.UploadedFile
import io.github.sendsdk.informal.InformalNotification
import io.github.sendsdk.informal.InformalRequestStatus
import io.github.sendsdk.informal.InformalSentNotification
import io.github.sendsdk.informal.Message
import io.github.sendsdk.informal.NewMessage
import kotlinx.coroutines.future.await

/** Uploads documents and notices: see [Informal.uploadAll]. */
public suspend fun Informal.awaitUploadAll(
    files: Collection<Attachment>,
    options: UploadOptions = UploadOptions.defaults(),
): List<UploadedFile> = uploadAllAsync(files, options).await()

/** Stores a message: see [Informal.createMessage]. */
public suspend fun Informal.awaitCreateMessage(message: NewMessage): Message = createMessageAsync(message).await()

/** A message that was stored: see [Informal.message]. */
public suspend fun Informal.awaitMessage(messageId: String): Message = messageAsync(messageId).await()

/** Sends a request: see [Informal.send]. */
public suspend fun Informal.awaitSend(
    request: InformalNotification,
    options: SendOptions = SendOptions.defaults(),
): Submitted = sendAsync(request, options).await()

/** What became of a request: see [Informal.status]. */
public suspend fun Informal.awaitStatus(requestId: RequestId): InformalRequestStatus = statusAsync(requestId).await()

/** What became of a request whose answer was lost: see [Informal.statusByProtocol]. */
public suspend fun Informal.awaitStatusByProtocol(
    protocolNumber: String,
    idempotenceToken: String,
): InformalRequestStatus = statusByProtocolAsync(protocolNumber, idempotenceToken).await()

/** A notification with its life so far: see [Informal.get]. */
public suspend fun Informal.awaitGet(iun: Iun, withMessage: Boolean = false): InformalSentNotification =
    getAsync(iun, withMessage).await()

/** A document: see [Informal.document]. */
public suspend fun Informal.awaitDocument(iun: Iun, index: Int): Download = documentAsync(iun, index).await()

/** The printable notice of a payment: see [Informal.pagoPaNotice]. */
public suspend fun Informal.awaitPagoPaNotice(iun: Iun, recipient: Int, payment: Int): Download =
    pagoPaNoticeAsync(iun, recipient, payment).await()

/** Stops a notification: see [Informal.terminate]. */
public suspend fun Informal.awaitTerminate(iun: Iun): CancellationAnswer = terminateAsync(iun).await()
