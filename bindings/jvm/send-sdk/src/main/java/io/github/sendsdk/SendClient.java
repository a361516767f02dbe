package io.github.sendsdk;

import io.github.sendsdk.ffi.AttachmentData;
import io.github.sendsdk.ffi.F24EventData;
import io.github.sendsdk.ffi.PagoPaEventData;
import io.github.sendsdk.ffi.ParcelData;
import io.github.sendsdk.ffi.PaymentAttachmentData;
import io.github.sendsdk.internal.BatchBridge;
import io.github.sendsdk.internal.Call;
import io.github.sendsdk.internal.ClientBridge;
import io.github.sendsdk.internal.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A client of SEND. Safe for use by many threads; one for each API key is enough for a whole program.
 *
 * <p>Each operation has a blocking form and one that gives a {@link CompletableFuture}. Interrupting the thread, or cancelling
 * the future, stops the call. Failures are {@link SendException}s, whose subclasses say what to do.
 *
 * <pre>{@code
 * try (SendClient client = SendClient.fromEnvironment()) {
 *     UploadedFile file = client.upload(Attachment.pdf(Path.of("verbale.pdf")));
 *     Submitted submitted = client.send(NewNotification.builder()….build());
 *     Iun iun = client.waitAccepted(submitted.getRequestId());
 * }
 * }</pre>
 */
public final class SendClient implements AutoCloseable {
    /** Requests whose status is asked at a time. */
    private static final int ASKED_AT_ONCE = 16;

    /** Requests that are waited for at a time: most of them are only waiting. */
    private static final int WAITED_FOR_AT_ONCE = 256;

    private final ClientBridge bridge;

    SendClient(ClientBridge bridge) {
        this.bridge = bridge;
    }

    /**
     * Starts a client.
     *
     * @return a builder
     */
    public static SendClientBuilder builder() {
        return new SendClientBuilder(false);
    }

    /**
     * A client as the environment variables say.
     *
     * <table>
     * <caption>Variables</caption>
     * <tr><td>{@code SEND_API_KEY}</td><td>the API key; or {@code SEND_API_KEY_FILE}, a file that holds it</td></tr>
     * <tr><td>{@code SEND_ENV}</td><td>{@code production} or {@code uat}</td></tr>
     * <tr><td>{@code SEND_BASE_URL}</td><td>instead of {@code SEND_ENV}: where the API is</td></tr>
     * <tr><td>{@code SEND_VOUCHER}</td><td>a PDND voucher, for a key that was made with PDND</td></tr>
     * <tr><td>{@code SEND_VERSIONS}</td><td>versions other than production's, such as
     * {@code requests=2.6,sent=2.9}</td></tr>
     * <tr><td>{@code SEND_EXTRA_CA}</td><td>a PEM file with roots to trust besides those of the system</td></tr>
     * </table>
     *
     * @return the client
     * @throws ConfigurationException naming the variable that is missing or wrong
     */
    public static SendClient fromEnvironment() {
        return builderFromEnvironment().build();
    }

    /**
     * Starts a client as the environment variables say, so that anything can be changed afterwards.
     *
     * @return a builder
     */
    public static SendClientBuilder builderFromEnvironment() {
        return new SendClientBuilder(true);
    }

    /**
     * A client of an emulator.
     *
     * @param emulator the emulator
     * @return the client
     */
    public static SendClient of(Emulator emulator) {
        return builder().environment(emulator.environment()).apiKey(emulator.apiKey()).build();
    }

    /**
     * Where the platform is.
     *
     * @return the environment
     */
    public Environment environment() {
        return new Environment(bridge.environment());
    }

    /**
     * The same client for a job that must end within a time from now: all its calls share this one deadline, with all that is tried
     * again. Make another view for another job. It shares everything with this one; closing it closes nothing else.
     *
     * @param time how long the job may take, from now
     * @return another view of this client
     */
    public SendClient within(Duration time) {
        return new SendClient(bridge.within(Durations.notNegative(time, "time")));
    }

    /**
     * The same client, which tries nothing again. It shares everything with this one; closing it closes nothing else.
     *
     * @return another view of this client
     */
    public SendClient withoutRetries() {
        return new SendClient(bridge.withoutRetries());
    }

    /**
     * A token for a request. Store it with your data, then set it on the request, then send: so that a lost answer can be looked
     * up even if this process dies.
     *
     * @return 32 characters
     */
    public String newToken() {
        return bridge.newToken();
    }

    // Uploading.

    /**
     * Uploads a file.
     *
     * @param file the file
     * @return the file on the platform, to be put into a request
     * @throws FileException with the path if the file cannot be read or changes meanwhile
     * @throws InvalidInputException if it is not what it is said to be
     */
    public UploadedFile upload(Attachment file) {
        return uploading(file).await();
    }

    /**
     * As {@link #upload}, without blocking.
     *
     * @param file the file
     * @return the file on the platform, or a {@link SendException}
     */
    public CompletableFuture<UploadedFile> uploadAsync(Attachment file) {
        return uploading(file).start();
    }

    /**
     * Uploads files. Each 15 of them share one call.
     *
     * @param files the files
     * @return the files on the platform, in the same order
     * @throws SendException as {@link #upload}; it keeps the files that were uploaded before
     *     ({@link SendException#getUploaded()})
     */
    public List<UploadedFile> uploadAll(Collection<Attachment> files) {
        return uploadingAll(files, null).await();
    }

    /**
     * As {@link #uploadAll}, without blocking.
     *
     * @param files the files
     * @return the files on the platform, or a {@link SendException}
     */
    public CompletableFuture<List<UploadedFile>> uploadAllAsync(Collection<Attachment> files) {
        return uploadingAll(files, null).start();
    }

    /**
     * Uploads files otherwise than by default: more at a time, or telling how far it is.
     *
     * @param files the files
     * @param options how
     * @return the files on the platform, in the same order
     */
    public List<UploadedFile> uploadAll(Collection<Attachment> files, UploadOptions options) {
        return uploadingAll(files, options).await();
    }

    /**
     * As {@link #uploadAll(Collection, UploadOptions)}, without blocking.
     *
     * @param files the files
     * @param options how
     * @return the files on the platform, or a {@link SendException}
     */
    public CompletableFuture<List<UploadedFile>> uploadAllAsync(Collection<Attachment> files, UploadOptions options) {
        return uploadingAll(files, options).start();
    }

    // Sending.

    /**
     * Checks a request by the rules of the platform that can be checked here; {@link #send} does it too.
     *
     * @param request the request
     * @throws InvalidInputException with every rule that is broken ({@link InvalidInputException#getIssues()})
     */
    public void check(NewNotification request) {
        bridge.check(request.toJson());
    }

    /**
     * Sends a request. One without a token gets one.
     *
     * <p>If an answer is lost, what became of the request is asked by protocol number and token, and only what was not written is sent
     * again. If that cannot be found out either, the error has the kind {@link ErrorKind#OUTCOME_UNKNOWN}: send the same request with
     * its token and {@link SendOptions#resuming} later. The same protocol number and token never give a second notification.
     *
     * @param request the request
     * @return its id, by which to ask what became of it
     * @throws InvalidInputException before anything is sent, with every rule that is broken and can be checked here
     * @throws RejectedException if the platform finds another
     */
    public Submitted send(NewNotification request) {
        return bridge.send(request.toJson(), null).await();
    }

    /**
     * Sends a request otherwise than by default: with a note of it beforehand, or as the continuation of a process that died.
     *
     * @param request the request
     * @param options how
     * @return what names it from now on
     */
    public Submitted send(NewNotification request, SendOptions options) {
        return bridge.send(request.toJson(), options.toNative()).await();
    }

    /**
     * As {@link #send(NewNotification, SendOptions)}, without blocking.
     *
     * @param request the request
     * @param options how
     * @return what names it from now on, or a {@link SendException}
     */
    public CompletableFuture<Submitted> sendAsync(NewNotification request, SendOptions options) {
        return bridge.send(request.toJson(), options.toNative()).start();
    }

    /**
     * As {@link #send(NewNotification)}, without blocking.
     *
     * @param request the request
     * @return its id, or a {@link SendException}
     */
    public CompletableFuture<Submitted> sendAsync(NewNotification request) {
        return bridge.send(request.toJson(), null).start();
    }

    /**
     * Uploads the files of a parcel and sends its request, which is checked before anything is uploaded: the request by its rules,
     * and what is inside each file by those of its place.
     *
     * @param parcel the request and its files
     * @return what names it from now on
     * @throws InvalidInputException before anything is sent, with everything that is wrong
     * @throws FileException with the path if a file cannot be read
     */
    public Submitted send(Parcel parcel) {
        return bridge.send(parcel.toNative(), null).await();
    }

    /**
     * As {@link #send(Parcel)}, without blocking.
     *
     * @param parcel the request and its files
     * @return what names it from now on, or a {@link SendException}
     */
    public CompletableFuture<Submitted> sendAsync(Parcel parcel) {
        return bridge.send(parcel.toNative(), null).start();
    }

    /**
     * As {@link #send(Parcel)}, otherwise than by default.
     *
     * @param parcel the request and its files
     * @param options how
     * @return what names it from now on
     */
    public Submitted send(Parcel parcel, SendOptions options) {
        return bridge.send(parcel.toNative(), options.toNative()).await();
    }

    /**
     * As {@link #send(Parcel, SendOptions)}, without blocking.
     *
     * @param parcel the request and its files
     * @param options how
     * @return what names it from now on, or a {@link SendException}
     */
    public CompletableFuture<Submitted> sendAsync(Parcel parcel, SendOptions options) {
        return bridge.send(parcel.toNative(), options.toNative()).start();
    }

    /**
     * Sends many: an evening's fines, each with its files. Files of several parcels are announced in one call, and rows and outcomes
     * cross into the native library by handfuls: the way to send more than a few.
     *
     * <pre>{@code
     * try (Batch batch = client.sendAll(parcels, BatchOptions.defaults().withParallel(32))) {
     *     batch.forEachRemaining(row -> register.save(row.getPosition(), row));
     * }
     * }</pre>
     *
     * @param parcels taken as it goes, by the thread that asks for outcomes
     * @param options how
     * @return what becomes of each
     */
    public Batch sendAll(Iterable<Parcel> parcels, BatchOptions options) {
        return new Batch(sending(parcels, options));
    }

    /**
     * As {@link #sendAll(Iterable, BatchOptions)}, sixteen at a time.
     *
     * @param parcels taken as it goes, by the thread that asks for outcomes
     * @return what becomes of each
     */
    public Batch sendAll(Iterable<Parcel> parcels) {
        return sendAll(parcels, BatchOptions.defaults());
    }

    /**
     * As {@link #sendAll(Iterable, BatchOptions)}, without blocking.
     *
     * @param parcels the rows
     * @param options how
     * @return what became of each, in their order, when all is known
     */
    public CompletableFuture<List<RowOutcome<Submitted>>> sendAllAsync(Collection<Parcel> parcels, BatchOptions options) {
        return sending(parcels, options).all().start();
    }

    /**
     * What became of many requests, asked {@value #ASKED_AT_ONCE} at a time.
     *
     * @param requestIds the requests
     * @return where each stands, in their order
     */
    public List<RowOutcome<RequestStatus>> requestStatuses(Collection<RequestId> requestIds) {
        return bridge.requestStatuses(texts(requestIds), ASKED_AT_ONCE).await();
    }

    /**
     * As {@link #requestStatuses}, without blocking.
     *
     * @param requestIds the requests
     * @return where each stands, in their order
     */
    public CompletableFuture<List<RowOutcome<RequestStatus>>> requestStatusesAsync(Collection<RequestId> requestIds) {
        return bridge.requestStatuses(texts(requestIds), ASKED_AT_ONCE).start();
    }

    /**
     * Waits until many requests are accepted or refused, {@value #WAITED_FOR_AT_ONCE} at a time.
     *
     * <p>Every look is a call of your daily budget: for very many use a stream.
     *
     * @param requestIds the requests
     * @return the IUN of each, or why it has none, in their order
     */
    public List<RowOutcome<Iun>> waitAllAccepted(Collection<RequestId> requestIds) {
        return bridge.waitAllAccepted(texts(requestIds), WAITED_FOR_AT_ONCE).await();
    }

    /**
     * As {@link #waitAllAccepted}, without blocking.
     *
     * @param requestIds the requests
     * @return the IUN of each, or why it has none, in their order
     */
    public CompletableFuture<List<RowOutcome<Iun>>> waitAllAcceptedAsync(Collection<RequestId> requestIds) {
        return bridge.waitAllAccepted(texts(requestIds), WAITED_FOR_AT_ONCE).start();
    }

    /**
     * What became of a request.
     *
     * @param requestId the request
     * @return where it stands
     * @throws NotFoundException if there is no such request for this key
     */
    public RequestStatus requestStatus(RequestId requestId) {
        return bridge.requestStatus(requestId.value()).await();
    }

    /**
     * As {@link #requestStatus}, without blocking.
     *
     * @param requestId the request
     * @return where it stands, or a {@link SendException}
     */
    public CompletableFuture<RequestStatus> requestStatusAsync(RequestId requestId) {
        return bridge.requestStatus(requestId.value()).start();
    }

    /**
     * What became of a request whose answer was lost.
     *
     * @param protocolNumber its protocol number
     * @param idempotenceToken its token
     * @return where it stands
     * @throws NotFoundException if nothing was written: it can be sent again as it was
     */
    public RequestStatus requestStatusByProtocol(String protocolNumber, String idempotenceToken) {
        return bridge.requestStatusByProtocol(protocolNumber, idempotenceToken).await();
    }

    /**
     * As {@link #requestStatusByProtocol}, without blocking.
     *
     * @param protocolNumber its protocol number
     * @param idempotenceToken its token
     * @return where it stands, or a {@link SendException}
     */
    public CompletableFuture<RequestStatus> requestStatusByProtocolAsync(
            String protocolNumber, String idempotenceToken) {
        return bridge.requestStatusByProtocol(protocolNumber, idempotenceToken).start();
    }

    /**
     * Waits until a request is accepted.
     *
     * <p>Every look is a call of your daily budget: for many notifications use a stream.
     *
     * @param requestId the request
     * @return the IUN
     * @throws RefusedException with the reasons
     * @throws StillWaitingException when the client's {@link Polling} says to stop: acceptance may take up to 24 hours
     */
    public Iun waitAccepted(RequestId requestId) {
        return bridge.waitAccepted(requestId.value()).await();
    }

    /**
     * As {@link #waitAccepted}, without blocking.
     *
     * @param requestId the request
     * @return the IUN, or a {@link SendException}
     */
    public CompletableFuture<Iun> waitAcceptedAsync(RequestId requestId) {
        return bridge.waitAccepted(requestId.value()).start();
    }

    // Reading.

    /**
     * Reads a notification with its whole life so far.
     *
     * @param iun the notification
     * @return the notification
     * @throws NotFoundException also while it is in validation, and if it was refused
     */
    public FullSentNotification notification(Iun iun) {
        return bridge.notification(iun.value()).await();
    }

    /**
     * As {@link #notification}, without blocking.
     *
     * @param iun the notification
     * @return the notification, or a {@link SendException}
     */
    public CompletableFuture<FullSentNotification> notificationAsync(Iun iun) {
        return bridge.notification(iun.value()).start();
    }

    /**
     * A document of a notification.
     *
     * @param iun the notification
     * @param index the position of the document, from 0
     * @return the file
     * @throws NotFoundException also 120 days after the last recipient was settled
     */
    public Download document(Iun iun, int index) {
        return bridge.document(iun.value(), index).map(Download::new).await();
    }

    /**
     * As {@link #document}, without blocking.
     *
     * @param iun the notification
     * @param index the position of the document, from 0
     * @return the file, or a {@link SendException}
     */
    public CompletableFuture<Download> documentAsync(Iun iun, int index) {
        return bridge.document(iun.value(), index).map(Download::new).start();
    }

    /**
     * The printable pagoPA notice of a payment.
     *
     * @param iun the notification
     * @param recipient the position of the recipient, from 0
     * @param payment the position of the payment, from 0
     * @return the file
     * @throws NotFoundException if there is none
     */
    public Download pagoPaNotice(Iun iun, int recipient, int payment) {
        return paying(iun, recipient, PaymentAttachmentData.PAGO_PA, payment).await();
    }

    /**
     * As {@link #pagoPaNotice}, without blocking.
     *
     * @param iun the notification
     * @param recipient the position of the recipient, from 0
     * @param payment the position of the payment, from 0
     * @return the file, or a {@link SendException}
     */
    public CompletableFuture<Download> pagoPaNoticeAsync(Iun iun, int recipient, int payment) {
        return paying(iun, recipient, PaymentAttachmentData.PAGO_PA, payment).start();
    }

    /**
     * The F24 form of a payment, made when it is first asked for.
     *
     * @param iun the notification
     * @param recipient the position of the recipient, from 0
     * @param payment the position of the payment, from 0
     * @return the file
     * @throws NotFoundException if there is none
     */
    public Download f24Form(Iun iun, int recipient, int payment) {
        return paying(iun, recipient, PaymentAttachmentData.F24, payment).await();
    }

    /**
     * As {@link #f24Form}, without blocking.
     *
     * @param iun the notification
     * @param recipient the position of the recipient, from 0
     * @param payment the position of the payment, from 0
     * @return the file, or a {@link SendException}
     */
    public CompletableFuture<Download> f24FormAsync(Iun iun, int recipient, int payment) {
        return paying(iun, recipient, PaymentAttachmentData.F24, payment).start();
    }

    /**
     * Asks for a cancellation. What happened stands in the answer's details; the end of it is the timeline element
     * {@link TimelineCategory#NOTIFICATION_CANCELLED}. Letters already handed over are delivered all the same.
     *
     * @param iun the notification
     * @return the platform's answer
     * @throws NotFoundException if there is no such notification for this key
     */
    public CancellationAnswer cancelNotification(Iun iun) {
        return bridge.cancel(iun.value()).await();
    }

    /**
     * As {@link #cancelNotification}, without blocking.
     *
     * @param iun the notification
     * @return the platform's answer, or a {@link SendException}
     */
    public CompletableFuture<CancellationAnswer> cancelNotificationAsync(Iun iun) {
        return bridge.cancel(iun.value()).start();
    }

    // Legal facts.

    /**
     * The legal facts of a notification.
     *
     * @param iun the notification
     * @return their ids
     * @throws NotFoundException if there is no such notification for this key
     */
    public List<LegalFactListItem> legalFacts(Iun iun) {
        return bridge.legalFacts(iun.value()).await();
    }

    /**
     * As {@link #legalFacts}, without blocking.
     *
     * @param iun the notification
     * @return their ids, or a {@link SendException}
     */
    public CompletableFuture<List<LegalFactListItem>> legalFactsAsync(Iun iun) {
        return bridge.legalFacts(iun.value()).start();
    }

    /**
     * A legal fact. Waits while it is being made.
     *
     * @param iun the notification
     * @param id the legal fact
     * @return the file
     * @throws NotFoundException soon after its event this is normal: try again in minutes
     */
    public Download legalFact(Iun iun, LegalFactId id) {
        return bridge.legalFact(iun.value(), id.getKey(), null).map(Download::new).await();
    }

    /**
     * As {@link #legalFact(Iun, LegalFactId)}, without blocking.
     *
     * @param iun the notification
     * @param id the legal fact
     * @return the file, or a {@link SendException}
     */
    public CompletableFuture<Download> legalFactAsync(Iun iun, LegalFactId id) {
        return bridge.legalFact(iun.value(), id.getKey(), null).map(Download::new).start();
    }

    /**
     * A legal fact by its storage key, with or without {@code safestorage://}. Waits while it is being made.
     *
     * @param iun the notification
     * @param key the key
     * @return the file
     * @throws NotFoundException soon after its event this is normal: try again in minutes
     */
    public Download legalFact(Iun iun, String key) {
        return bridge.legalFact(iun.value(), key, null).map(Download::new).await();
    }

    /**
     * As {@link #legalFact(Iun, String)}, without blocking.
     *
     * @param iun the notification
     * @param key the key
     * @return the file, or a {@link SendException}
     */
    public CompletableFuture<Download> legalFactAsync(Iun iun, String key) {
        return bridge.legalFact(iun.value(), key, null).map(Download::new).start();
    }

    /**
     * The notice of arrival (AAR).
     *
     * @param iun the notification
     * @param documentId {@code generatedAarUrl} of the details of an {@link TimelineCategory#AAR_GENERATION} element
     * @return the file
     * @throws NotFoundException soon after its event this is normal: try again in minutes
     */
    public Download aar(Iun iun, String documentId) {
        return bridge.aar(iun.value(), documentId, null).map(Download::new).await();
    }

    /**
     * As {@link #aar}, without blocking.
     *
     * @param iun the notification
     * @param documentId {@code generatedAarUrl} of the details of an {@link TimelineCategory#AAR_GENERATION} element
     * @return the file, or a {@link SendException}
     */
    public CompletableFuture<Download> aarAsync(Iun iun, String documentId) {
        return bridge.aar(iun.value(), documentId, null).map(Download::new).start();
    }

    /**
     * As {@link #legalFact(Iun, LegalFactId)}, waiting for what is not there yet.
     *
     * @param iun the notification
     * @param id the legal fact
     * @param waits how long to wait
     * @return the file
     */
    public Download legalFact(Iun iun, LegalFactId id, Waits waits) {
        return bridge.legalFact(iun.value(), id.getKey(), waits.toNative()).map(Download::new).await();
    }

    /**
     * As {@link #legalFact(Iun, LegalFactId, Waits)}, without blocking.
     *
     * @param iun the notification
     * @param id the legal fact
     * @param waits how long to wait
     * @return the file, or a {@link SendException}
     */
    public CompletableFuture<Download> legalFactAsync(Iun iun, LegalFactId id, Waits waits) {
        return bridge.legalFact(iun.value(), id.getKey(), waits.toNative()).map(Download::new).start();
    }

    /**
     * As {@link #aar(Iun, String)}, waiting for what is not there yet.
     *
     * @param iun the notification
     * @param documentId {@code generatedAarUrl} of the details of an {@link TimelineCategory#AAR_GENERATION} element
     * @param waits how long to wait
     * @return the file
     */
    public Download aar(Iun iun, String documentId, Waits waits) {
        return bridge.aar(iun.value(), documentId, waits.toNative()).map(Download::new).await();
    }

    /**
     * As {@link #aar(Iun, String, Waits)}, without blocking.
     *
     * @param iun the notification
     * @param documentId {@code generatedAarUrl} of the details of an {@link TimelineCategory#AAR_GENERATION} element
     * @param waits how long to wait
     * @return the file, or a {@link SendException}
     */
    public CompletableFuture<Download> aarAsync(Iun iun, String documentId, Waits waits) {
        return bridge.aar(iun.value(), documentId, waits.toNative()).map(Download::new).start();
    }

    // Streams.

    /**
     * Creates a stream. Only events from now on are delivered.
     *
     * @param stream what it shall tell
     * @return the stream
     * @throws ConflictException if the body has ten streams already
     */
    public StreamMetadata createStream(StreamCreation stream) {
        return bridge.createStream(stream.toNative()).await();
    }

    /**
     * As {@link #createStream}, without blocking.
     *
     * @param stream what it shall tell
     * @return the stream, or a {@link SendException}
     */
    public CompletableFuture<StreamMetadata> createStreamAsync(StreamCreation stream) {
        return bridge.createStream(stream.toNative()).start();
    }

    /**
     * The stream with this title, made if there is none. Programs that start again find their own by it: put what it is for and its
     * version into the title, because the list shows the streams of every version and group.
     *
     * @param stream what it shall tell
     * @return the stream
     * @throws ConflictException if several have the title, or the body has ten streams already
     */
    public StreamMetadata ensureStream(StreamCreation stream) {
        return bridge.ensureStream(stream.toNative()).await();
    }

    /**
     * As {@link #ensureStream}, without blocking.
     *
     * @param stream what it shall tell
     * @return the stream, or a {@link SendException}
     */
    public CompletableFuture<StreamMetadata> ensureStreamAsync(StreamCreation stream) {
        return bridge.ensureStream(stream.toNative()).start();
    }

    /**
     * Replaces a stream of any version by a new one. The old one gets no more events and stays readable for 14 days: read it to its
     * end, then go on with the new one ({@link StreamReading#followedBy}).
     *
     * @param streamId the old one
     * @param stream what the new one shall tell
     * @return the new one
     * @throws NotFoundException if there is no such stream
     * @throws AccessException if it is disabled already
     */
    public StreamMetadata upgradeStream(String streamId, StreamCreation stream) {
        return bridge.upgradeStream(streamId, stream.toNative()).await();
    }

    /**
     * As {@link #upgradeStream}, without blocking.
     *
     * @param streamId the old one
     * @param stream what the new one shall tell
     * @return the new one, or a {@link SendException}
     */
    public CompletableFuture<StreamMetadata> upgradeStreamAsync(String streamId, StreamCreation stream) {
        return bridge.upgradeStream(streamId, stream.toNative()).start();
    }

    /**
     * The streams of the body, of every version and group.
     *
     * @return their ids
     */
    public List<StreamListItem> streams() {
        return bridge.streams().await();
    }

    /**
     * As {@link #streams()}, without blocking.
     *
     * @return their ids, or a {@link SendException}
     */
    public CompletableFuture<List<StreamListItem>> streamsAsync() {
        return bridge.streams().start();
    }

    /**
     * A stream.
     *
     * @param streamId its id
     * @return the stream
     * @throws NotFoundException if there is none
     * @throws AccessException if it was made with another version
     */
    public StreamMetadata stream(String streamId) {
        return bridge.stream(streamId).await();
    }

    /**
     * As {@link #stream}, without blocking.
     *
     * @param streamId its id
     * @return the stream, or a {@link SendException}
     */
    public CompletableFuture<StreamMetadata> streamAsync(String streamId) {
        return bridge.stream(streamId).start();
    }

    /**
     * The next page of events, up to 50.
     *
     * <p>The last event id is an acknowledgement: the platform deletes everything up to it a second later. Pass only what is
     * safely stored. Wait {@link EventPage#getRetryAfter()} before the next call.
     *
     * @param streamId the stream
     * @param lastEventId the last event that is safely stored; null to start from the oldest kept
     * @return the page
     * @throws UnavailableException if called too early
     */
    public EventPage readStream(String streamId, @Nullable String lastEventId) {
        return bridge.readStream(streamId, lastEventId).await();
    }

    /**
     * Reads a stream to the last event.
     *
     * @param streamId the stream
     * @param checkpoint where to keep what is known of it
     * @return a consumer, which has read nothing yet
     * @throws ConflictException if another consumer has the checkpoint
     * @throws FileException if the checkpoint cannot be opened
     */
    public StreamConsumer consume(String streamId, StreamCheckpoint checkpoint) {
        return consume(StreamReading.of(streamId, checkpoint));
    }

    /**
     * Reads a stream to the last event, otherwise than by default.
     *
     * @param reading which stream, and how
     * @return a consumer, which has read nothing yet
     * @throws ConflictException if another consumer has the checkpoint
     * @throws FileException if the checkpoint cannot be opened
     */
    public StreamConsumer consume(StreamReading reading) {
        return new StreamConsumer(bridge.consumer(reading));
    }

    /**
     * As {@link #readStream}, without blocking.
     *
     * @param streamId the stream
     * @param lastEventId the last event that is safely stored; null to start from the oldest kept
     * @return the page, or a {@link SendException}
     */
    public CompletableFuture<EventPage> readStreamAsync(String streamId, @Nullable String lastEventId) {
        return bridge.readStream(streamId, lastEventId).start();
    }

    /**
     * Changes a stream. An empty filter leaves the old one in place: to clear it, create a stream that replaces this.
     *
     * @param streamId its id
     * @param stream what it shall tell from now on
     * @return the stream
     * @throws AccessException for a disabled stream, or one of other groups
     */
    public StreamMetadata updateStream(String streamId, StreamUpdate stream) {
        return bridge.updateStream(streamId, stream.toNative()).await();
    }

    /**
     * As {@link #updateStream}, without blocking.
     *
     * @param streamId its id
     * @param stream what it shall tell from now on
     * @return the stream, or a {@link SendException}
     */
    public CompletableFuture<StreamMetadata> updateStreamAsync(String streamId, StreamUpdate stream) {
        return bridge.updateStream(streamId, stream.toNative()).start();
    }

    /**
     * Disables a stream: it gets no more events and can be read to its end for 14 days.
     *
     * @param streamId its id
     * @return the stream
     * @throws AccessException if it is disabled already
     */
    public StreamMetadata disableStream(String streamId) {
        return bridge.disableStream(streamId).await();
    }

    /**
     * As {@link #disableStream}, without blocking.
     *
     * @param streamId its id
     * @return the stream, or a {@link SendException}
     */
    public CompletableFuture<StreamMetadata> disableStreamAsync(String streamId) {
        return bridge.disableStream(streamId).start();
    }

    /**
     * Deletes a stream. Unread events are lost.
     *
     * @param streamId its id
     * @throws NotFoundException if there is none
     */
    public void deleteStream(String streamId) {
        bridge.deleteStream(streamId).await();
    }

    /**
     * As {@link #deleteStream}, without blocking.
     *
     * @param streamId its id
     * @return nothing, or a {@link SendException}
     */
    public CompletableFuture<@Nullable Void> deleteStreamAsync(String streamId) {
        return bridge.deleteStream(streamId).start();
    }

    // Prices and groups.

    /**
     * What a notice costs at this moment. Each call leaves an attestation: ask when the payer asks, do not poll.
     *
     * @param creditor whom it is paid to
     * @param notice the notice
     * @return the price
     * @throws NotFoundException if the notification is unknown, refused or cancelled
     */
    public Price price(PaTaxId creditor, NoticeCode notice) {
        return bridge.price(creditor.value(), notice.value()).await();
    }

    /**
     * As {@link #price}, without blocking.
     *
     * @param creditor whom it is paid to
     * @param notice the notice
     * @return the price, or a {@link SendException}
     */
    public CompletableFuture<Price> priceAsync(PaTaxId creditor, NoticeCode notice) {
        return bridge.price(creditor.value(), notice.value()).start();
    }

    /**
     * Tells SEND of pagoPA notices that were paid elsewhere, so that no more letters go out for them.
     *
     * @param payments the payments
     * @throws NotFoundException if a notice is unknown
     */
    public void reportPagoPaPayments(Collection<PaidElsewhere.PagoPa> payments) {
        reportingPagoPa(payments).await();
    }

    /**
     * As {@link #reportPagoPaPayments}, without blocking.
     *
     * @param payments the payments
     * @return nothing, or a {@link SendException}
     */
    public CompletableFuture<@Nullable Void> reportPagoPaPaymentsAsync(Collection<PaidElsewhere.PagoPa> payments) {
        return reportingPagoPa(payments).start();
    }

    /**
     * Tells SEND of F24 forms that were paid elsewhere. Deprecated by the platform.
     *
     * @param payments the payments
     * @throws NotFoundException if a notification is unknown
     */
    public void reportF24Payments(Collection<PaidElsewhere.F24> payments) {
        reportingF24(payments).await();
    }

    /**
     * As {@link #reportF24Payments}, without blocking.
     *
     * @param payments the payments
     * @return nothing, or a {@link SendException}
     */
    public CompletableFuture<@Nullable Void> reportF24PaymentsAsync(Collection<PaidElsewhere.F24> payments) {
        return reportingF24(payments).start();
    }

    /**
     * The groups of the key, or of the whole body if the key has none. Only an active one can be put into a request.
     *
     * @param status the status wanted; null for all
     * @return the groups
     */
    public List<Group> groups(@Nullable GroupStatus status) {
        return bridge.groups(WireValues.forRequest(status, "status")).await();
    }

    /**
     * As {@link #groups}, without blocking.
     *
     * @param status the status wanted; null for all
     * @return the groups, or a {@link SendException}
     */
    public CompletableFuture<List<Group>> groupsAsync(@Nullable GroupStatus status) {
        return bridge.groups(WireValues.forRequest(status, "status")).start();
    }

    // The platform.

    /**
     * What works and what does not. Not for polling: ask after repeated failures.
     *
     * @return the state; a degraded platform is an answer, not a failure
     */
    public PlatformStatus platformStatus() {
        return bridge.platformStatus().await();
    }

    /**
     * As {@link #platformStatus()}, without blocking.
     *
     * @return the state, or a {@link SendException}
     */
    public CompletableFuture<PlatformStatus> platformStatusAsync() {
        return bridge.platformStatus().start();
    }

    /**
     * The downtimes of a month.
     *
     * @param month the month, from 2023 on
     * @return the downtimes
     */
    public DowntimeHistory downtimes(YearMonth month) {
        return bridge.downtimes(month.getYear(), month.getMonthValue()).await();
    }

    /**
     * As {@link #downtimes}, without blocking.
     *
     * @param month the month, from 2023 on
     * @return the downtimes, or a {@link SendException}
     */
    public CompletableFuture<DowntimeHistory> downtimesAsync(YearMonth month) {
        return bridge.downtimes(month.getYear(), month.getMonthValue()).start();
    }

    /**
     * The document that proves a downtime, by which terms may be suspended.
     *
     * @param legalFactId {@link Downtime#getLegalFactId()}
     * @return the file; null while it is not signed
     * @throws NotFoundException if there is no such downtime
     */
    public @Nullable Download downtimeLegalFact(String legalFactId) {
        return provingDowntime(legalFactId).await();
    }

    /**
     * As {@link #downtimeLegalFact}, without blocking.
     *
     * @param legalFactId {@link Downtime#getLegalFactId()}
     * @return the file; null while it is not signed, or a {@link SendException}
     */
    public CompletableFuture<@Nullable Download> downtimeLegalFactAsync(String legalFactId) {
        return provingDowntime(legalFactId).start();
    }

    // Keeping.

    /**
     * Saves everything that proves a notification into a folder: documents, files of payments, notices of arrival, legal facts, and
     * the notification itself, with a manifest. It can be run again: what is there and whole is kept, what is missing is fetched.
     *
     * @param iun the notification
     * @param folder where; made if it is missing
     * @return what was saved and what was not; a file that fails does not keep the others from being saved
     * @throws FileException if the folder cannot be written
     */
    public Manifest saveAll(Iun iun, Path folder) {
        return savingAll(iun, folder, Waits.none()).await();
    }

    /**
     * As {@link #saveAll(Iun, Path)}, waiting for what is not there yet.
     *
     * @param iun the notification
     * @param folder where; made if it is missing
     * @param waits how long to wait
     * @return what was saved and what was not
     */
    public Manifest saveAll(Iun iun, Path folder, Waits waits) {
        return savingAll(iun, folder, waits).await();
    }

    /**
     * As {@link #saveAll(Iun, Path, Waits)}, without blocking.
     *
     * @param iun the notification
     * @param folder where; made if it is missing
     * @param waits how long to wait
     * @return what was saved and what was not, or a {@link SendException}
     */
    public CompletableFuture<Manifest> saveAllAsync(Iun iun, Path folder, Waits waits) {
        return savingAll(iun, folder, waits).start();
    }

    // Receiving.

    /**
     * What a company received; for a client that was built with {@link SendClientBuilder#company}.
     *
     * @return its operations
     */
    public Received received() {
        return new Received(bridge);
    }

    /**
     * The mandates of a company; for a client that was built with {@link SendClientBuilder#company}.
     *
     * @return their operations
     */
    public Mandates mandates() {
        return new Mandates(bridge);
    }

    // The set-up.

    /**
     * Opens connections to the API, and to the storage once a file was uploaded, so that the first calls of so many workers find them
     * open. Call it right before a job: they are closed after 50 seconds without use. Takes no call of the day.
     *
     * @param connections how many, up to 256
     * @return what was opened; fewer than asked for are no failure
     * @throws UnavailableException if no connection can be made at all
     */
    public Warmed warmUp(int connections) {
        return bridge.warmUp(connections).await();
    }

    /**
     * As {@link #warmUp}, without blocking.
     *
     * @param connections how many, up to 256
     * @return what was opened, or a {@link SendException}
     */
    public CompletableFuture<Warmed> warmUpAsync(int connections) {
        return bridge.warmUp(connections).start();
    }

    /**
     * Looks at the set-up: key, voucher, clock, network, access, upload. Nothing is sent to anybody, and what is wrong is not thrown
     * but told.
     *
     * @return what was found
     */
    public Diagnosis doctor() {
        return bridge.doctor().await();
    }

    /**
     * As {@link #doctor}, without blocking.
     *
     * @return what was found
     */
    public CompletableFuture<Diagnosis> doctorAsync() {
        return bridge.doctor().start();
    }

    /** Frees the native memory. Calls under way go on to their end; new ones give an {@link IllegalStateException}. */
    @Override
    public void close() {
        bridge.close();
    }

    @Override
    public String toString() {
        return "SendClient";
    }

    private Call<UploadedFile> uploading(Attachment file) {
        return uploadingAll(Collections.singletonList(file), null).map(files -> files.get(0));
    }

    private Call<List<UploadedFile>> uploadingAll(Collection<Attachment> files, @Nullable UploadOptions options) {
        List<AttachmentData> attachments = new ArrayList<>(files.size());
        files.forEach(file -> attachments.add(file.toNative()));
        return bridge.uploadAll(attachments, options == null ? null : options.toNative());
    }

    private BatchBridge sending(Iterable<Parcel> parcels, BatchOptions options) {
        Iterator<Parcel> rows = parcels.iterator();
        Iterator<ParcelData> data = new Iterator<ParcelData>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public ParcelData next() {
                return rows.next().toNative();
            }
        };
        return bridge.sendAll(data, options.toNative(), options.parallel());
    }

    private static List<String> texts(Collection<RequestId> requestIds) {
        List<String> texts = new ArrayList<>(requestIds.size());
        requestIds.forEach(id -> texts.add(id.value()));
        return texts;
    }

    private Call<@Nullable Void> reportingPagoPa(Collection<PaidElsewhere.PagoPa> payments) {
        List<PagoPaEventData> events = new ArrayList<>(payments.size());
        payments.forEach(payment -> events.add(payment.toNative()));
        return bridge.reportPagoPaPayments(events);
    }

    private Call<@Nullable Void> reportingF24(Collection<PaidElsewhere.F24> payments) {
        List<F24EventData> events = new ArrayList<>(payments.size());
        payments.forEach(payment -> events.add(payment.toNative()));
        return bridge.reportF24Payments(events);
    }

    private Call<@Nullable Download> provingDowntime(String legalFactId) {
        return bridge.downtimeLegalFact(legalFactId).map(download -> download == null ? null : new Download(download));
    }

    private Call<Manifest> savingAll(Iun iun, Path folder, Waits waits) {
        return bridge.saveAll(iun.value(), Files.nativePath(folder), waits.toNative());
    }

    private Call<Download> paying(Iun iun, int recipient, PaymentAttachmentData kind, int payment) {
        return bridge.paymentAttachment(iun.value(), recipient, kind, payment).map(Download::new);
    }
}
