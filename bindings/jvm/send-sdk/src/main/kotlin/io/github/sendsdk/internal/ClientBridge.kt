package io.github.sendsdk.internal

import io.github.sendsdk.CancellationAnswer
import io.github.sendsdk.Diagnosis
import io.github.sendsdk.DowntimeHistory
import io.github.sendsdk.EventPage
import io.github.sendsdk.FullSentNotification
import io.github.sendsdk.Group
import io.github.sendsdk.Iun
import io.github.sendsdk.LegalFactListItem
import io.github.sendsdk.Manifest
import io.github.sendsdk.Network
import io.github.sendsdk.Parcel
import io.github.sendsdk.PlatformStatus
import io.github.sendsdk.Price
import io.github.sendsdk.RateLimit
import io.github.sendsdk.RequestStatus
import io.github.sendsdk.RowOutcome
import io.github.sendsdk.StreamListItem
import io.github.sendsdk.StreamMetadata
import io.github.sendsdk.StreamReading
import io.github.sendsdk.Submitted
import io.github.sendsdk.Trusted
import io.github.sendsdk.UploadedFile
import io.github.sendsdk.Warmed
import io.github.sendsdk.ffi.AttachmentData
import io.github.sendsdk.ffi.BatchOptionsData
import io.github.sendsdk.ffi.ClientSettings
import io.github.sendsdk.ffi.EnvironmentData
import io.github.sendsdk.ffi.EnvironmentLimits
import io.github.sendsdk.ffi.F24EventData
import io.github.sendsdk.ffi.MandateSide
import io.github.sendsdk.ffi.NativeBatch
import io.github.sendsdk.ffi.NativeClient
import io.github.sendsdk.ffi.NativeConsumer
import io.github.sendsdk.ffi.NativeDownload
import io.github.sendsdk.ffi.NetworkData
import io.github.sendsdk.ffi.PagoPaEventData
import io.github.sendsdk.ffi.ParcelData
import io.github.sendsdk.ffi.PaymentAttachmentData
import io.github.sendsdk.ffi.RateLimitData
import io.github.sendsdk.ffi.SearchData
import io.github.sendsdk.ffi.SendOptionsData
import io.github.sendsdk.ffi.StreamCreationData
import io.github.sendsdk.ffi.StreamUpdateData
import io.github.sendsdk.ffi.UploadOptionsData
import io.github.sendsdk.ffi.WaitsData
import io.github.sendsdk.preflight.PreflightEnvironment
import io.github.sendsdk.received.Mandate
import io.github.sendsdk.received.ReceivedPage
import java.time.Duration
import java.util.concurrent.Executor
import java.util.function.Function

/** Behind [io.github.sendsdk.SendClient]: one function for each operation, which converts, calls and converts back. */
internal class ClientBridge private constructor(
    private val native: NativeClient,
    private val executor: Executor,
) : AutoCloseable {
    constructor(settings: ClientSettings, executor: Executor) : this(made(settings), executor)

    fun within(time: Duration): ClientBridge = ClientBridge(translating { native.within(time) }, executor)

    fun withoutRetries(): ClientBridge = ClientBridge(translating { native.withoutRetries() }, executor)

    fun consumer(reading: StreamReading): ConsumerBridge =
        ConsumerBridge(translating { NativeConsumer(native, reading.settings()) }, executor)

    fun environment(): EnvironmentData = translating { native.environment() }

    fun newToken(): String = translating { native.newToken() }

    fun check(json: String): Unit = translating { native.check(json) }

    fun uploadAll(files: List<AttachmentData>, options: UploadOptionsData?): Call<List<UploadedFile>> =
        call { native.uploadAll(files, options).answer().map(::uploadedFile) }

    fun send(json: String, options: SendOptionsData?): Call<Submitted> =
        call { submitted(native.send(json, options).answer()) }

    fun send(parcel: ParcelData, options: SendOptionsData?): Call<Submitted> =
        call { submitted(native.sendParcel(parcel, options).answer()) }

    fun sendAll(
        parcels: Iterable<Parcel?>,
        convert: Function<Parcel, ParcelData>,
        options: BatchOptionsData,
        parallel: Int,
    ): BatchBridge = BatchBridge(translating { NativeBatch(native, options) }, parcels, convert, executor, parallel)

    fun requestStatuses(requestIds: List<String>, parallel: Int): Call<List<RowOutcome<RequestStatus>>> =
        call {
            native.requestStatuses(requestIds, parallel).answer().mapIndexed { position, it ->
                outcome(position.toLong(), it.status?.let(::requestStatus), it.failure)
            }
        }

    fun waitAllAccepted(requestIds: List<String>, calls: Int): Call<List<RowOutcome<Iun>>> =
        call {
            native.waitAllAccepted(requestIds, calls).answer().mapIndexed { position, it ->
                outcome(position.toLong(), it.iun?.let(Trusted::iun), it.failure)
            }
        }

    fun requestStatus(requestId: String): Call<RequestStatus> = call { requestStatus(native.requestStatus(requestId).answer()) }

    fun requestStatusByProtocol(protocolNumber: String, idempotenceToken: String): Call<RequestStatus> =
        call { requestStatus(native.requestStatusByProtocol(protocolNumber, idempotenceToken).answer()) }

    fun waitAccepted(requestId: String): Call<Iun> = call { Trusted.iun(native.waitAccepted(requestId).answer()) }

    fun notification(iun: String): Call<FullSentNotification> = call { sentNotification(native.notification(iun).answer()) }

    fun document(iun: String, index: Int): Call<DownloadBridge> = download { native.document(iun, index).answer() }

    fun paymentAttachment(iun: String, recipient: Int, kind: PaymentAttachmentData, index: Int): Call<DownloadBridge> =
        download { native.paymentAttachment(iun, recipient, kind, index).answer() }

    fun cancel(iun: String): Call<CancellationAnswer> = call { cancellation(native.cancel(iun).answer()) }

    fun legalFacts(iun: String): Call<List<LegalFactListItem>> =
        call { native.legalFacts(iun).answer().map(::legalFactListItem) }

    fun legalFact(iun: String, key: String, waits: WaitsData?): Call<DownloadBridge> =
        download { native.legalFact(iun, key, waits).answer() }

    fun aar(iun: String, documentId: String, waits: WaitsData?): Call<DownloadBridge> =
        download { native.aar(iun, documentId, waits).answer() }

    fun createStream(creation: StreamCreationData): Call<StreamMetadata> =
        call { stream(native.createStream(creation).answer()) }

    fun ensureStream(creation: StreamCreationData): Call<StreamMetadata> =
        call { stream(native.ensureStream(creation).answer()) }

    fun upgradeStream(streamId: String, creation: StreamCreationData): Call<StreamMetadata> =
        call { stream(native.upgradeStream(streamId, creation).answer()) }

    fun streams(): Call<List<StreamListItem>> = call { native.streams().answer().map(::streamListItem) }

    fun stream(streamId: String): Call<StreamMetadata> = call { stream(native.stream(streamId).answer()) }

    fun readStream(streamId: String, lastEventId: String?): Call<EventPage> =
        call { eventPage(native.readStream(streamId, lastEventId).answer()) }

    fun updateStream(streamId: String, update: StreamUpdateData): Call<StreamMetadata> =
        call { stream(native.updateStream(streamId, update).answer()) }

    fun disableStream(streamId: String): Call<StreamMetadata> = call { stream(native.disableStream(streamId).answer()) }

    fun deleteStream(streamId: String): Call<Void?> = done { native.deleteStream(streamId).answer() }

    fun price(creditor: String, noticeCode: String): Call<Price> = call { price(native.price(creditor, noticeCode).answer()) }

    fun reportPagoPaPayments(payments: List<PagoPaEventData>): Call<Void?> = done { native.reportPagoPa(payments).answer() }

    fun reportF24Payments(payments: List<F24EventData>): Call<Void?> = done { native.reportF24(payments).answer() }

    fun warmUp(connections: Int): Call<Warmed> =
        call { native.warmUp(connections).answer().let { Warmed(it.api, it.storage) } }

    fun groups(status: String?): Call<List<Group>> = call { native.groups(status).answer().map(::group) }

    fun platformStatus(): Call<PlatformStatus> = call { platformStatus(native.platformStatus().answer()) }

    fun downtimes(year: Int, month: Int): Call<DowntimeHistory> =
        call { downtimeHistory(native.downtimes(year, month).answer()) }

    fun downtimeLegalFact(id: String): Call<DownloadBridge?> =
        call { native.downtimeLegalFact(id).answer()?.let { DownloadBridge(it, executor) } }

    fun saveAll(iun: String, folder: String, waits: WaitsData?): Call<Manifest> =
        call { manifest(native.saveAll(iun, folder, waits).answer()) }

    fun doctor(): Call<Diagnosis> = call { diagnosis(native.doctor().answer()) }

    fun searchReceived(search: SearchData, key: String?): Call<ReceivedPage> =
        call { receivedPage(Tree.of(native.searchReceived(search, key).answer())) }

    fun received(iun: String, mandateId: String?): Call<FullSentNotification> =
        call { sentNotification(native.received(iun, mandateId).answer()) }

    fun mandatesReceived(status: String?): Call<List<Mandate>> = mandates(MandateSide.RECEIVED, status)

    fun mandatesGiven(): Call<List<Mandate>> = mandates(MandateSide.GIVEN, null)

    fun acceptMandate(id: String, verificationCode: String, groups: List<String>): Call<Void?> =
        done { native.acceptMandate(id, verificationCode, groups).answer() }

    fun rejectMandate(id: String): Call<Void?> = done { native.rejectMandate(id).answer() }

    fun revokeMandate(id: String): Call<Void?> = done { native.revokeMandate(id).answer() }

    override fun close(): Unit = native.close()

    private fun mandates(side: MandateSide, status: String?): Call<List<Mandate>> =
        call { native.mandates(side, status).answer().map { mandate(Tree.of(it)) } }

    private fun done(work: suspend () -> Any?): Call<Void?> =
        call {
            work()
            null
        }

    private fun <T> call(work: suspend () -> T): Call<T> = Call(executor, work)

    private fun download(work: suspend () -> NativeDownload): Call<DownloadBridge> =
        call { DownloadBridge(work(), executor) }

    companion object {
        @JvmStatic
        fun network(network: Network?): NetworkData? = network?.data()

        @JvmStatic
        fun rateLimit(limit: RateLimit?): RateLimitData? = limit?.data()

        @JvmStatic
        fun rules(rules: PreflightEnvironment?): EnvironmentLimits? = rules?.limits()

        private fun made(settings: ClientSettings): NativeClient = translating { NativeClient(settings) }

        @JvmStatic
        fun environment(text: String): EnvironmentData = translating { io.github.sendsdk.ffi.SendFfi.environment(text) }
    }
}

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
