package io.github.sendsdk;

import io.github.sendsdk.internal.BatchBridge;
import io.github.sendsdk.internal.ClientBridge;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What a sender does with notifications. Made by {@link SendClient#notifications()}. */
public final class Notifications {
    /** Requests whose status is asked at a time. */
    private static final int ASKED_AT_ONCE = 16;

    private final ClientBridge bridge;

    Notifications(ClientBridge bridge) {
        this.bridge = bridge;
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
     * try (Batch batch = client.notifications().sendAll(parcels, BatchOptions.defaults().withParallel(32))) {
     *     batch.forEachRemaining(row -> register.save(row.getProtocolNumber(), row));
     * }
     * }</pre>
     *
     * @param parcels taken as it goes, on a thread of the library, from now on
     * @param options how
     * @return what becomes of each
     * @throws InvalidInputException if so many at a time are not possible
     */
    public Batch sendAll(Iterable<Parcel> parcels, BatchOptions options) {
        return new Batch(sending(parcels, options));
    }

    /**
     * As {@link #sendAll(Iterable, BatchOptions)}, sixteen at a time.
     *
     * @param parcels taken as it goes, on a thread of the library, from now on
     * @return what becomes of each
     */
    public Batch sendAll(Iterable<Parcel> parcels) {
        return sendAll(parcels, BatchOptions.defaults());
    }

    /**
     * As {@link #sendAllAsync(Collection, BatchOptions)}, sixteen at a time.
     *
     * @param parcels the rows
     * @return what became of each, in their order, when all is known; or a {@link ParcelSourceException}
     */
    public CompletableFuture<List<ParcelOutcome>> sendAllAsync(Collection<Parcel> parcels) {
        return sendAllAsync(parcels, BatchOptions.defaults());
    }

    /**
     * As {@link #sendAll(Iterable, BatchOptions)}, without blocking. Cancelling the future stops it, as closing a {@link Batch} does.
     *
     * @param parcels the rows
     * @param options how
     * @return what became of each, in their order, when all is known; or a {@link ParcelSourceException} with what became of those
     *     that were given before the collection failed
     */
    public CompletableFuture<List<ParcelOutcome>> sendAllAsync(Collection<Parcel> parcels, BatchOptions options) {
        return sending(parcels, options).all();
    }

    /**
     * What became of many requests, asked {@value #ASKED_AT_ONCE} at a time.
     *
     * @param requestIds the requests
     * @return where each stands, in their order
     */
    public List<RowOutcome<RequestStatus>> statuses(Collection<RequestId> requestIds) {
        return bridge.requestStatuses(texts(requestIds), ASKED_AT_ONCE).await();
    }

    /**
     * As {@link #statuses}, without blocking.
     *
     * @param requestIds the requests
     * @return where each stands, in their order
     */
    public CompletableFuture<List<RowOutcome<RequestStatus>>> statusesAsync(Collection<RequestId> requestIds) {
        return bridge.requestStatuses(texts(requestIds), ASKED_AT_ONCE).start();
    }

    /**
     * Waits until many requests are accepted or refused: for all at the same time, with {@value #ASKED_AT_ONCE} calls at a time.
     *
     * <p>Every look is a call of your daily budget: for very many use a stream.
     *
     * @param requestIds the requests
     * @return the IUN of each, or why it has none, in their order
     */
    public List<RowOutcome<Iun>> waitAllAccepted(Collection<RequestId> requestIds) {
        return bridge.waitAllAccepted(texts(requestIds), ASKED_AT_ONCE).await();
    }

    /**
     * As {@link #waitAllAccepted}, without blocking.
     *
     * @param requestIds the requests
     * @return the IUN of each, or why it has none, in their order
     */
    public CompletableFuture<List<RowOutcome<Iun>>> waitAllAcceptedAsync(Collection<RequestId> requestIds) {
        return bridge.waitAllAccepted(texts(requestIds), ASKED_AT_ONCE).start();
    }

    /**
     * What became of a request.
     *
     * @param requestId the request
     * @return where it stands
     * @throws NotFoundException if there is no such request for this key
     */
    public RequestStatus status(RequestId requestId) {
        return bridge.requestStatus(requestId.value()).await();
    }

    /**
     * As {@link #status}, without blocking.
     *
     * @param requestId the request
     * @return where it stands, or a {@link SendException}
     */
    public CompletableFuture<RequestStatus> statusAsync(RequestId requestId) {
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
    public RequestStatus statusByProtocol(String protocolNumber, String idempotenceToken) {
        return bridge.requestStatusByProtocol(protocolNumber, idempotenceToken).await();
    }

    /**
     * As {@link #statusByProtocol}, without blocking.
     *
     * @param protocolNumber its protocol number
     * @param idempotenceToken its token
     * @return where it stands, or a {@link SendException}
     */
    public CompletableFuture<RequestStatus> statusByProtocolAsync(
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

    /**
     * Reads a notification with its whole life so far.
     *
     * @param iun the notification
     * @return the notification
     * @throws NotFoundException also while it is in validation, and if it was refused
     */
    public FullSentNotification get(Iun iun) {
        return bridge.notification(iun.value()).await();
    }

    /**
     * As {@link #get}, without blocking.
     *
     * @param iun the notification
     * @return the notification, or a {@link SendException}
     */
    public CompletableFuture<FullSentNotification> getAsync(Iun iun) {
        return bridge.notification(iun.value()).start();
    }

    /**
     * Asks for a cancellation. What happened stands in the answer's details; the end of it is the timeline element
     * {@link TimelineCategory#NOTIFICATION_CANCELLED}. Letters already handed over are delivered all the same.
     *
     * @param iun the notification
     * @return the platform's answer
     * @throws NotFoundException if there is no such notification for this key
     */
    public CancellationAnswer cancel(Iun iun) {
        return bridge.cancel(iun.value()).await();
    }

    /**
     * As {@link #cancel}, without blocking.
     *
     * @param iun the notification
     * @return the platform's answer, or a {@link SendException}
     */
    public CompletableFuture<CancellationAnswer> cancelAsync(Iun iun) {
        return bridge.cancel(iun.value()).start();
    }

    private BatchBridge sending(Iterable<Parcel> parcels, BatchOptions options) {
        return bridge.sendAll(parcels, Parcel::toNative, options.toNative(), options.parallel());
    }

    private static List<String> texts(Collection<RequestId> requestIds) {
        List<String> texts = new ArrayList<>(requestIds.size());
        requestIds.forEach(id -> texts.add(id.value()));
        return texts;
    }
}
