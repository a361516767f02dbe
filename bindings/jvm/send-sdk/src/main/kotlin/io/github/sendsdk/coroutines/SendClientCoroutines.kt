/**
 * The operations of a [SendClient] that suspend instead of blocking. Cancelling the coroutine stops the call.
 *
 * Each does what the method of nearly the same name does, and throws what that throws.
 */
@file:JvmName("SendClientCoroutines")

package io.github.sendsdk.coroutines

import io.github.sendsdk.AcceptanceBoard
import io.github.sendsdk.Attachment
import io.github.sendsdk.BatchOptions
import io.github.sendsdk.CancellationAnswer
import io.github.sendsdk.Diagnosis
import io.github.sendsdk.Download
import io.github.sendsdk.DowntimeHistory
import io.github.sendsdk.EventPage
import io.github.sendsdk.FullSentNotification
import io.github.sendsdk.Group
import io.github.sendsdk.GroupStatus
import io.github.sendsdk.Iun
import io.github.sendsdk.LegalFactId
import io.github.sendsdk.LegalFactListItem
import io.github.sendsdk.Manifest
import io.github.sendsdk.NewNotification
import io.github.sendsdk.NoticeCode
import io.github.sendsdk.PaTaxId
import io.github.sendsdk.PaidElsewhere
import io.github.sendsdk.Parcel
import io.github.sendsdk.PlatformStatus
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
import io.github.sendsdk.Submitted
import io.github.sendsdk.UploadOptions
import io.github.sendsdk.UploadedFile
import io.github.sendsdk.Waits
import io.github.sendsdk.Warmed
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.future.await
import java.nio.file.Path
import java.time.YearMonth

/** Uploads a file: see [SendClient.upload]. */
public suspend fun SendClient.awaitUpload(file: Attachment): UploadedFile = uploadAsync(file).await()

/** Uploads files, in order: see [SendClient.uploadAll]. */
public suspend fun SendClient.awaitUploadAll(files: Collection<Attachment>): List<UploadedFile> =
    uploadAllAsync(files).await()

/** Uploads files otherwise than by default: see [SendClient.uploadAll]. */
public suspend fun SendClient.awaitUploadAll(files: Collection<Attachment>, options: UploadOptions): List<UploadedFile> =
    uploadAllAsync(files, options).await()

/** Sends a request: see [SendClient.send]. */
public suspend fun SendClient.awaitSend(
    request: NewNotification,
    options: SendOptions = SendOptions.defaults(),
): Submitted = sendAsync(request, options).await()

/** Uploads the files of a parcel and sends its request: see [SendClient.send]. */
public suspend fun SendClient.awaitSend(parcel: Parcel, options: SendOptions = SendOptions.defaults()): Submitted =
    sendAsync(parcel, options).await()

/**
 * Sends many, and emits what becomes of each as it is known: see [SendClient.sendAll]. Rows are taken as outcomes are collected; ending
 * the collection stops the batch.
 */
public fun SendClient.dispatch(
    parcels: Iterable<Parcel>,
    options: BatchOptions = BatchOptions.defaults(),
): Flow<RowOutcome<Submitted>> =
    flow {
        sendAll(parcels, options).use { batch ->
            while (true) emit(batch.nextAsync().await() ?: break)
        }
    }

/** What became of many requests, in their order: see [SendClient.requestStatuses]. */
public suspend fun SendClient.awaitRequestStatuses(requestIds: Collection<RequestId>): List<RowOutcome<RequestStatus>> =
    requestStatusesAsync(requestIds).await()

/** Waits until many requests are accepted or refused, in their order: see [SendClient.waitAllAccepted]. */
public suspend fun SendClient.awaitAllAccepted(requestIds: Collection<RequestId>): List<RowOutcome<Iun>> =
    waitAllAcceptedAsync(requestIds).await()

/** What became of a request: see [SendClient.requestStatus]. */
public suspend fun SendClient.awaitRequestStatus(requestId: RequestId): RequestStatus =
    requestStatusAsync(requestId).await()

/** What became of a request whose answer was lost: see [SendClient.requestStatusByProtocol]. */
public suspend fun SendClient.awaitRequestStatusByProtocol(
    protocolNumber: String,
    idempotenceToken: String,
): RequestStatus = requestStatusByProtocolAsync(protocolNumber, idempotenceToken).await()

/** Waits until a request is accepted: see [SendClient.waitAccepted]. */
public suspend fun SendClient.awaitAccepted(requestId: RequestId): Iun = waitAcceptedAsync(requestId).await()

/** Reads a notification with its whole life so far: see [SendClient.notification]. */
public suspend fun SendClient.awaitNotification(iun: Iun): FullSentNotification = notificationAsync(iun).await()

/** A document of a notification: see [SendClient.document]. */
public suspend fun SendClient.awaitDocument(iun: Iun, index: Int): Download = documentAsync(iun, index).await()

/** The printable notice of a payment: see [SendClient.pagoPaNotice]. */
public suspend fun SendClient.awaitPagoPaNotice(iun: Iun, recipient: Int, payment: Int): Download =
    pagoPaNoticeAsync(iun, recipient, payment).await()

/** The F24 form of a payment: see [SendClient.f24Form]. */
public suspend fun SendClient.awaitF24Form(iun: Iun, recipient: Int, payment: Int): Download =
    f24FormAsync(iun, recipient, payment).await()

/** Asks for a cancellation of a notification: see [SendClient.cancelNotification]. */
public suspend fun SendClient.awaitCancelNotification(iun: Iun): CancellationAnswer =
    cancelNotificationAsync(iun).await()

/** The legal facts of a notification: see [SendClient.legalFacts]. */
public suspend fun SendClient.awaitLegalFacts(iun: Iun): List<LegalFactListItem> = legalFactsAsync(iun).await()

/** A legal fact: see [SendClient.legalFact]. */
public suspend fun SendClient.awaitLegalFact(iun: Iun, id: LegalFactId, waits: Waits = Waits.none()): Download =
    legalFactAsync(iun, id, waits).await()

/** A legal fact by its storage key: see [SendClient.legalFact]. */
public suspend fun SendClient.awaitLegalFact(iun: Iun, key: String): Download = legalFactAsync(iun, key).await()

/** The notice of arrival: see [SendClient.aar]. */
public suspend fun SendClient.awaitAar(iun: Iun, documentId: String, waits: Waits = Waits.none()): Download =
    aarAsync(iun, documentId, waits).await()

/** Creates a stream: see [SendClient.createStream]. */
public suspend fun SendClient.awaitCreateStream(stream: StreamCreation): StreamMetadata =
    createStreamAsync(stream).await()

/** The stream with this title, made if there is none: see [SendClient.ensureStream]. */
public suspend fun SendClient.awaitEnsureStream(stream: StreamCreation): StreamMetadata =
    ensureStreamAsync(stream).await()

/** Replaces a stream of any version by a new one: see [SendClient.upgradeStream]. */
public suspend fun SendClient.awaitUpgradeStream(streamId: String, stream: StreamCreation): StreamMetadata =
    upgradeStreamAsync(streamId, stream).await()

/** The streams of the body: see [SendClient.streams]. */
public suspend fun SendClient.awaitStreams(): List<StreamListItem> = streamsAsync().await()

/** A stream: see [SendClient.stream]. */
public suspend fun SendClient.awaitStream(streamId: String): StreamMetadata = streamAsync(streamId).await()

/** The next page of events: see [SendClient.readStream]. */
public suspend fun SendClient.awaitReadStream(streamId: String, lastEventId: String? = null): EventPage =
    readStreamAsync(streamId, lastEventId).await()

/** Changes a stream: see [SendClient.updateStream]. */
public suspend fun SendClient.awaitUpdateStream(streamId: String, stream: StreamUpdate): StreamMetadata =
    updateStreamAsync(streamId, stream).await()

/** Disables a stream: see [SendClient.disableStream]. */
public suspend fun SendClient.awaitDisableStream(streamId: String): StreamMetadata =
    disableStreamAsync(streamId).await()

/** Deletes a stream: see [SendClient.deleteStream]. */
public suspend fun SendClient.awaitDeleteStream(streamId: String) {
    deleteStreamAsync(streamId).await()
}

/** What a notice costs at this moment: see [SendClient.price]. */
public suspend fun SendClient.awaitPrice(creditor: PaTaxId, notice: NoticeCode): Price =
    priceAsync(creditor, notice).await()

/** The groups of the key: see [SendClient.groups]. */
public suspend fun SendClient.awaitGroups(status: GroupStatus? = null): List<Group> = groupsAsync(status).await()

/** What works and what does not: see [SendClient.platformStatus]. */
public suspend fun SendClient.awaitPlatformStatus(): PlatformStatus = platformStatusAsync().await()

/** The downtimes of a month: see [SendClient.downtimes]. */
public suspend fun SendClient.awaitDowntimes(month: YearMonth): DowntimeHistory = downtimesAsync(month).await()

/** The document that proves a downtime: see [SendClient.downtimeLegalFact]. */
public suspend fun SendClient.awaitDowntimeLegalFact(legalFactId: String): Download? =
    downtimeLegalFactAsync(legalFactId).await()

/** Saves everything that proves a notification into a folder: see [SendClient.saveAll]. */
public suspend fun SendClient.awaitSaveAll(iun: Iun, folder: Path, waits: Waits = Waits.none()): Manifest =
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

/** Tells SEND of pagoPA notices that were paid elsewhere: see [SendClient.reportPagoPaPayments]. */
public suspend fun SendClient.awaitReportPagoPaPayments(payments: Collection<PaidElsewhere.PagoPa>) {
    reportPagoPaPaymentsAsync(payments).await()
}

/** Tells SEND of F24 forms that were paid elsewhere: see [SendClient.reportF24Payments]. */
public suspend fun SendClient.awaitReportF24Payments(payments: Collection<PaidElsewhere.F24>) {
    reportF24PaymentsAsync(payments).await()
}

/** Opens connections before the work begins: see [SendClient.warmUp]. */
public suspend fun SendClient.awaitWarmUp(connections: Int): Warmed = warmUpAsync(connections).await()
