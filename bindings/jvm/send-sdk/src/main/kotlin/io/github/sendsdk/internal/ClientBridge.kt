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
import io.github.sendsdk.ffi.NativeBatch
import io.github.sendsdk.ffi.NativeClient
import io.github.sendsdk.ffi.NativeConsumer
import io.github.sendsdk.ffi.NativePrepared
import io.github.sendsdk.ffi.NetworkData
import io.github.sendsdk.ffi.PagoPaEventData
import io.github.sendsdk.ffi.ParcelData
import io.github.sendsdk.ffi.PaymentAttachmentData
import io.github.sendsdk.ffi.RateLimitData
import io.github.sendsdk.ffi.SendOptionsData
import io.github.sendsdk.ffi.StreamCreationData
import io.github.sendsdk.ffi.StreamUpdateData
import io.github.sendsdk.ffi.UploadOptionsData
import io.github.sendsdk.ffi.WaitsData
import io.github.sendsdk.preflight.PreflightEnvironment
import java.time.Duration
import java.util.concurrent.Executor
import java.util.concurrent.atomic.AtomicBoolean
import java.util.function.Function

/** Behind [io.github.sendsdk.SendClient]: one function for each operation, which converts, calls and converts back. */
internal class ClientBridge private constructor(native: NativeClient, executor: Executor, private val isView: Boolean) :
    Operations(native, executor), AutoCloseable {
    constructor(settings: ClientSettings, executor: Executor) : this(made(settings), executor, isView = false)

    private val isOpen = AtomicBoolean(true)

    fun within(time: Duration): ClientBridge = ClientBridge(translating { native.within(time) }, executor, isView = true)

    fun remaining(): Duration? = translating { native.remaining() }

    fun limiter(): LimiterBridge? = translating { native.limiter() }?.let(::LimiterBridge)

    fun withoutRetries(): ClientBridge = ClientBridge(translating { native.withoutRetries() }, executor, isView = true)

    fun consumer(reading: StreamReading): ConsumerBridge =
        ConsumerBridge(translating { native.again().use { NativeConsumer(it, reading.settings()) } }, executor)

    fun environment(): EnvironmentData = translating { native.environment() }

    fun newToken(): String = translating { native.newToken() }

    fun check(json: String): Unit = translating { native.check(json) }

    fun uploadAll(files: List<AttachmentData>, options: UploadOptionsData?): Call<List<UploadedFile>> =
        call { native.uploadAll(files, options, false).answer().map(::uploadedFile) }

    fun prepare(files: List<AttachmentData>, options: UploadOptionsData?): Call<List<PreparedBridge>> =
        call { native.prepare(files, options).answer().map(::PreparedBridge) }

    fun uploadPrepared(files: List<PreparedBridge>, options: UploadOptionsData?): Call<List<UploadedFile>> =
        call {
            val given = files.map { it.native.again() }
            try {
                native.uploadPrepared(given, options).answer().map(::uploadedFile)
            } finally {
                given.forEach(NativePrepared::close)
            }
        }

    fun send(json: String, options: SendOptionsData?): Call<Submitted> =
        call { submitted(native.send(json, options).answer()) }

    fun send(parcel: ParcelData, options: SendOptionsData?): Call<Submitted> =
        call { submitted(native.sendParcel(parcel, options).answer()) }

    fun sendAll(
        parcels: Iterable<Parcel?>,
        convert: Function<Parcel, ParcelData>,
        options: BatchOptionsData,
        parallel: Int,
    ): BatchBridge =
        BatchBridge(
            translating { native.again().use { NativeBatch(it, options) } },
            parcels,
            convert,
            executor,
            parallel,
        )

    fun requestStatuses(requestIds: List<String>, parallel: Int): Call<List<RowOutcome<RequestStatus>>> =
        call {
            val rows = ArrayList<RowOutcome<RequestStatus>>(requestIds.size)
            // Each answer repeats its request: all of them at a time would be dear.
            native.again().use { native ->
                for (handful in requestIds.chunked(HANDFUL)) {
                    native.requestStatuses(handful, parallel).answer().mapTo(rows) {
                        outcome(rows.size.toLong(), it.status?.let(::requestStatus), it.failure)
                    }
                }
            }
            rows
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

    /** Behind what a company received, and its mandates. */
    fun company(): CompanyBridge = CompanyBridge(native, executor)

    /** Behind informal notifications. */
    fun informal(): InformalBridge = InformalBridge(native, executor)

    override fun close() {
        if (!isOpen.getAndSet(false)) return
        native.use { if (!isView) translating { it.settle() } }
    }

    companion object {
        /** Answers that cross together, at most. */
        private const val HANDFUL = 256

        @JvmStatic
        fun network(network: Network?): NetworkData? = network?.data()

        @JvmStatic
        fun rateLimit(limit: RateLimit?): RateLimitData? = limit?.data()

        @JvmStatic
        fun rules(rules: PreflightEnvironment?): EnvironmentLimits? = rules?.limits()

        private fun made(settings: ClientSettings): NativeClient =
            settings.limiter.use { translating { NativeClient(settings) } }

        @JvmStatic
        fun environment(text: String): EnvironmentData = translating { io.github.sendsdk.ffi.SendFfi.environment(text) }
    }
}
