package io.github.sendsdk.internal

import io.github.sendsdk.CancellationAnswer
import io.github.sendsdk.DowntimeHistory
import io.github.sendsdk.EventPage
import io.github.sendsdk.FullSentNotification
import io.github.sendsdk.Group
import io.github.sendsdk.LegalFactListItem
import io.github.sendsdk.Network
import io.github.sendsdk.PlatformStatus
import io.github.sendsdk.Price
import io.github.sendsdk.RateLimit
import io.github.sendsdk.RequestStatus
import io.github.sendsdk.StreamListItem
import io.github.sendsdk.StreamMetadata
import io.github.sendsdk.StreamReading
import io.github.sendsdk.Submitted
import io.github.sendsdk.UploadedFile
import io.github.sendsdk.ffi.AttachmentData
import io.github.sendsdk.ffi.ClientSettings
import io.github.sendsdk.ffi.EnvironmentData
import io.github.sendsdk.ffi.IunData
import io.github.sendsdk.ffi.NativeClient
import io.github.sendsdk.ffi.NativeConsumer
import io.github.sendsdk.ffi.NativeDownload
import io.github.sendsdk.ffi.NetworkData
import io.github.sendsdk.ffi.PaymentAttachmentData
import io.github.sendsdk.ffi.RateLimitData
import io.github.sendsdk.ffi.SendOptionsData
import io.github.sendsdk.ffi.StreamCreationData
import io.github.sendsdk.ffi.StreamUpdateData
import java.time.Duration
import java.util.concurrent.Executor

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

    fun uploadAll(files: List<AttachmentData>): Call<List<UploadedFile>> =
        call { native.uploadAll(files).map(::uploadedFile) }

    fun send(json: String, options: SendOptionsData?): Call<Submitted> =
        call { submitted(native.send(json, options)) }

    fun requestStatus(requestId: String): Call<RequestStatus> = call { requestStatus(native.requestStatus(requestId)) }

    fun requestStatusByProtocol(protocolNumber: String, idempotenceToken: String): Call<RequestStatus> =
        call { requestStatus(native.requestStatusByProtocol(protocolNumber, idempotenceToken)) }

    fun waitAccepted(requestId: String): Call<IunData> = call { native.waitAccepted(requestId) }

    fun notification(iun: String): Call<FullSentNotification> = call { sentNotification(native.notification(iun)) }

    fun document(iun: String, index: Int): Call<DownloadBridge> = download { native.document(iun, index) }

    fun paymentAttachment(iun: String, recipient: Int, kind: PaymentAttachmentData, index: Int): Call<DownloadBridge> =
        download { native.paymentAttachment(iun, recipient, kind, index) }

    fun cancel(iun: String): Call<CancellationAnswer> = call { cancellation(native.cancel(iun)) }

    fun legalFacts(iun: String): Call<List<LegalFactListItem>> =
        call { native.legalFacts(iun).map(::legalFactListItem) }

    fun legalFact(iun: String, key: String): Call<DownloadBridge> = download { native.legalFact(iun, key) }

    fun aar(iun: String, documentId: String): Call<DownloadBridge> = download { native.aar(iun, documentId) }

    fun createStream(creation: StreamCreationData): Call<StreamMetadata> =
        call { stream(native.createStream(creation)) }

    fun streams(): Call<List<StreamListItem>> = call { native.streams().map(::streamListItem) }

    fun stream(streamId: String): Call<StreamMetadata> = call { stream(native.stream(streamId)) }

    fun readStream(streamId: String, lastEventId: String?): Call<EventPage> =
        call { eventPage(native.readStream(streamId, lastEventId)) }

    fun updateStream(streamId: String, update: StreamUpdateData): Call<StreamMetadata> =
        call { stream(native.updateStream(streamId, update)) }

    fun disableStream(streamId: String): Call<StreamMetadata> = call { stream(native.disableStream(streamId)) }

    fun deleteStream(streamId: String): Call<Void?> =
        call {
            native.deleteStream(streamId)
            null
        }

    fun price(creditor: String, noticeCode: String): Call<Price> = call { price(native.price(creditor, noticeCode)) }

    fun groups(status: String?): Call<List<Group>> = call { native.groups(status).map(::group) }

    fun platformStatus(): Call<PlatformStatus> = call { platformStatus(native.platformStatus()) }

    fun downtimes(year: Int, month: Int): Call<DowntimeHistory> =
        call { downtimeHistory(native.downtimes(year, month)) }

    fun downtimeLegalFact(id: String): Call<DownloadBridge?> =
        call { native.downtimeLegalFact(id)?.let { DownloadBridge(it, executor) } }

    override fun close(): Unit = native.close()

    private fun <T> call(work: suspend () -> T): Call<T> = Call(executor, work)

    private fun download(work: suspend () -> NativeDownload): Call<DownloadBridge> =
        call { DownloadBridge(work(), executor) }

    companion object {
        @JvmStatic
        fun network(network: Network?): NetworkData? = network?.data

        @JvmStatic
        fun rateLimit(limit: RateLimit?): RateLimitData? = limit?.data

        private fun made(settings: ClientSettings): NativeClient {
            NativeThreads.keepAttached()
            return translating { NativeClient(settings) }
        }

        @JvmStatic
        fun environment(text: String): EnvironmentData = translating { io.github.sendsdk.ffi.environment(text) }
    }
}

/** Behind [io.github.sendsdk.Download]. Its native memory is small, and freed with it. */
internal class DownloadBridge(private val native: NativeDownload, private val executor: Executor) {
    fun fileName(): String = translating { native.fileName() }

    fun contentType(): String? = translating { native.contentType() }

    fun length(): Long? = translating { native.length() }

    fun bytes(): Call<ByteArray> = Call(executor) { native.bytes() }

    fun saveTo(path: String): Call<Void?> =
        Call(executor) {
            native.saveTo(path)
            null
        }
}
