/**
 * The operations of a [SendClient] and of its parts that suspend instead of blocking. Cancelling the coroutine stops the call.
 *
 * Each does what the method of nearly the same name does, and throws what that throws.
 */
@file:JvmName("SendClientCoroutines")

package io.github.sendsdk.coroutines

import io.github.sendsdk.AcceptanceBoard
import io.github.sendsdk.Attachment
import io.github.sendsdk.Attachments
import io.github.sendsdk.CancellationAnswer
import io.github.sendsdk.Diagnosis
import io.github.sendsdk.Documents
import io.github.sendsdk.Download
import io.github.sendsdk.DowntimeHistory
import io.github.sendsdk.EventPage
import io.github.sendsdk.FullSentNotification
import io.github.sendsdk.Group
import io.github.sendsdk.GroupStatus
import io.github.sendsdk.Groups
import io.github.sendsdk.Iun
import io.github.sendsdk.LegalFactId
import io.github.sendsdk.LegalFactListItem
import io.github.sendsdk.LegalFacts
import io.github.sendsdk.Manifest
import io.github.sendsdk.NewNotification
import io.github.sendsdk.NoticeCode
import io.github.sendsdk.Notifications
import io.github.sendsdk.PaTaxId
import io.github.sendsdk.PaidElsewhere
import io.github.sendsdk.Parcel
import io.github.sendsdk.Payments
import io.github.sendsdk.Platform
import io.github.sendsdk.PlatformStatus
import io.github.sendsdk.PreparedFile
import io.github.sendsdk.Price
import io.github.sendsdk.RequestId
import io.github.sendsdk.RequestStatus
import io.github.sendsdk.RowOutcome
import io.github.sendsdk.SendClient
import io.github.sendsdk.SendOptions
import io.github.sendsdk.StreamCreation
import io.github.sendsdk.StreamListItem
import io.github.sendsdk.StreamMetadata
import io.github.sendsdk.StreamUpdate
import io.github.sendsdk.Streams
import io.github.sendsdk.Submitted
import io.github.sendsdk.UploadOptions
import io.github.sendsdk.UploadedFile
import io.github.sendsdk.Waits
import io.github.sendsdk.Warmed
import kotlinx.coroutines.future.await
import java.nio.file.Path
import java.time.YearMonth

/** Uploads a file: see [Attachments.upload]. */
public suspend fun Attachments.awaitUpload(file: Attachment): UploadedFile = uploadAsync(file).await()

/** Uploads files, in order: see [Attachments.uploadAll]. */
public suspend fun Attachments.awaitUploadAll(
    files: Collection<Attachment>,
    options: UploadOptions = UploadOptions.defaults(),
): List<UploadedFile> = uploadAllAsync(files, options).await()

/** Reads files and looks into them, without sending anything: see [Attachments.prepare]. */
public suspend fun Attachments.awaitPrepare(
    files: Collection<Attachment>,
    options: UploadOptions = UploadOptions.defaults(),
): List<PreparedFile> = prepareAsync(files, options).await()

/** Uploads files that were prepared: see [Attachments.uploadPrepared]. */
public suspend fun Attachments.awaitUploadPrepared(
    files: Collection<PreparedFile>,
    options: UploadOptions = UploadOptions.defaults(),
): List<UploadedFile> = uploadPreparedAsync(files, options).await()

/** Sends a request: see [Notifications.send]. */
public suspend fun Notifications.awaitSend(
    request: NewNotification,
    options: SendOptions = SendOptions.defaults(),
): Submitted = sendAsync(request, options).await()

/** Uploads the files of a parcel and sends its request: see [Notifications.send]. */
public suspend fun Notifications.awaitSend(parcel: Parcel, options: SendOptions = SendOptions.defaults()): Submitted =
    sendAsync(parcel, options).await()

/** What became of many requests, in their order: see [Notifications.statuses]. */
public suspend fun Notifications.awaitStatuses(requestIds: Collection<RequestId>): List<RowOutcome<RequestStatus>> =
    statusesAsync(requestIds).await()

/** Waits until many requests are accepted or refused, in their order: see [Notifications.waitAllAccepted]. */
public suspend fun Notifications.awaitAllAccepted(requestIds: Collection<RequestId>): List<RowOutcome<Iun>> =
    waitAllAcceptedAsync(requestIds).await()

/** What became of a request: see [Notifications.status]. */
public suspend fun Notifications.awaitStatus(requestId: RequestId): RequestStatus =
    statusAsync(requestId).await()

/** What became of a request whose answer was lost: see [Notifications.statusByProtocol]. */
public suspend fun Notifications.awaitStatusByProtocol(
    protocolNumber: String,
    idempotenceToken: String,
): RequestStatus = statusByProtocolAsync(protocolNumber, idempotenceToken).await()

/** Waits until a request is accepted: see [Notifications.waitAccepted]. */
public suspend fun Notifications.awaitAccepted(requestId: RequestId): Iun = waitAcceptedAsync(requestId).await()

/** Reads a notification with its whole life so far: see [Notifications.get]. */
public suspend fun Notifications.awaitGet(iun: Iun): FullSentNotification = getAsync(iun).await()

/** A document of a notification: see [Documents.get]. */
public suspend fun Documents.awaitGet(iun: Iun, index: Int): Download = getAsync(iun, index).await()

/** The printable notice of a payment: see [Documents.pagoPaNotice]. */
public suspend fun Documents.awaitPagoPaNotice(iun: Iun, recipient: Int, payment: Int): Download =
    pagoPaNoticeAsync(iun, recipient, payment).await()

/** The F24 form of a payment: see [Documents.f24Form]. */
public suspend fun Documents.awaitF24Form(iun: Iun, recipient: Int, payment: Int): Download =
    f24FormAsync(iun, recipient, payment).await()

/** Asks for a cancellation of a notification: see [Notifications.cancel]. */
public suspend fun Notifications.awaitCancel(iun: Iun): CancellationAnswer =
    cancelAsync(iun).await()

/** The legal facts of a notification: see [LegalFacts.list]. */
public suspend fun LegalFacts.awaitList(iun: Iun): List<LegalFactListItem> = listAsync(iun).await()

/** A legal fact: see [LegalFacts.get]. */
public suspend fun LegalFacts.awaitGet(iun: Iun, id: LegalFactId, waits: Waits = Waits.none()): Download =
    getAsync(iun, id, waits).await()

/** A legal fact by its storage key: see [LegalFacts.get]. */
public suspend fun LegalFacts.awaitGet(iun: Iun, key: String, waits: Waits = Waits.none()): Download =
    getAsync(iun, key, waits).await()

/** The notice of arrival: see [LegalFacts.aar]. */
public suspend fun LegalFacts.awaitAar(iun: Iun, documentId: String, waits: Waits = Waits.none()): Download =
    aarAsync(iun, documentId, waits).await()

/** Creates a stream: see [Streams.create]. */
public suspend fun Streams.awaitCreate(stream: StreamCreation): StreamMetadata =
    createAsync(stream).await()

/** The stream with this title, made if there is none: see [Streams.ensure]. */
public suspend fun Streams.awaitEnsure(stream: StreamCreation): StreamMetadata =
    ensureAsync(stream).await()

/** Replaces a stream of any version by a new one: see [Streams.upgrade]. */
public suspend fun Streams.awaitUpgrade(streamId: String, stream: StreamCreation): StreamMetadata =
    upgradeAsync(streamId, stream).await()

/** The streams of the body: see [Streams.list]. */
public suspend fun Streams.awaitList(): List<StreamListItem> = listAsync().await()

/** A stream: see [Streams.get]. */
public suspend fun Streams.awaitGet(streamId: String): StreamMetadata = getAsync(streamId).await()

/** The next page of events: see [Streams.read]. */
public suspend fun Streams.awaitRead(streamId: String, lastEventId: String? = null): EventPage =
    readAsync(streamId, lastEventId).await()

/** Changes a stream: see [Streams.update]. */
public suspend fun Streams.awaitUpdate(streamId: String, stream: StreamUpdate): StreamMetadata =
    updateAsync(streamId, stream).await()

/** Disables a stream: see [Streams.disable]. */
public suspend fun Streams.awaitDisable(streamId: String): StreamMetadata =
    disableAsync(streamId).await()

/** Deletes a stream: see [Streams.delete]. */
public suspend fun Streams.awaitDelete(streamId: String) {
    deleteAsync(streamId).await()
}

/** What a notice costs at this moment: see [Payments.price]. */
public suspend fun Payments.awaitPrice(creditor: PaTaxId, notice: NoticeCode): Price =
    priceAsync(creditor, notice).await()

/** The groups of the key: see [Groups.list]. */
public suspend fun Groups.awaitList(status: GroupStatus? = null): List<Group> = listAsync(status).await()

/** What works and what does not: see [Platform.status]. */
public suspend fun Platform.awaitStatus(): PlatformStatus = statusAsync().await()

/** The downtimes of a month: see [Platform.downtimes]. */
public suspend fun Platform.awaitDowntimes(month: YearMonth): DowntimeHistory = downtimesAsync(month).await()

/** The document that proves a downtime: see [Platform.downtimeLegalFact]. */
public suspend fun Platform.awaitDowntimeLegalFact(legalFactId: String): Download? =
    downtimeLegalFactAsync(legalFactId).await()

/** Saves everything that proves a notification into a folder: see [Documents.saveAll]. */
public suspend fun Documents.awaitSaveAll(iun: Iun, folder: Path, waits: Waits = Waits.none()): Manifest =
    saveAllAsync(iun, folder, waits).await()

/** Looks at the set-up: see [SendClient.doctor]. */
public suspend fun SendClient.awaitDoctor(): Diagnosis = doctorAsync().await()

/** Waits until the stream says that a request is accepted: see [AcceptanceBoard.waitAccepted]. */
public suspend fun AcceptanceBoard.awaitAccepted(requestId: RequestId): Iun = waitAcceptedAsync(requestId).await()

/** The file, in memory: see [Download.bytes]. */
public suspend fun Download.awaitBytes(): ByteArray = bytesAsync().await()

/** Writes the file to a path: see [Download.saveTo]. */
public suspend fun Download.awaitSaveTo(file: Path) {
    saveToAsync(file).await()
}

/** Tells SEND of pagoPA notices that were paid elsewhere: see [Payments.reportPagoPa]. */
public suspend fun Payments.awaitReportPagoPa(payments: Collection<PaidElsewhere.PagoPa>) {
    reportPagoPaAsync(payments).await()
}

/** Tells SEND of F24 forms that were paid elsewhere: see [Payments.reportF24]. */
public suspend fun Payments.awaitReportF24(payments: Collection<PaidElsewhere.F24>) {
    reportF24Async(payments).await()
}

/** Opens connections before the work begins: see [SendClient.warmUp]. */
public suspend fun SendClient.awaitWarmUp(connections: Int): Warmed = warmUpAsync(connections).await()
