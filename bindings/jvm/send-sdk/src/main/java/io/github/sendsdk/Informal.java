package io.github.sendsdk;

import io.github.sendsdk.informal.InformalNotification;
import io.github.sendsdk.informal.InformalRequestStatus;
import io.github.sendsdk.informal.InformalSentNotification;
import io.github.sendsdk.informal.Message;
import io.github.sendsdk.informal.NewMessage;
import io.github.sendsdk.internal.InformalBridge;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Informal notifications ("notifiche bonarie"): messages without legal value. Made by {@link SendClient#informal()}.
 *
 * <p><strong>Experimental.</strong> PagoPA is building this, for a few bodies on trial: paths and fields still change, and this class
 * follows without the promises of semantic versioning.
 *
 * <p>A message is stored first, and named by each recipient; a notification belongs to a campaign, which says by which channels it goes
 * out. There are no streams and no legal facts: the life of a notification is read from itself.
 *
 * <pre>{@code
 * Message message = client.informal().createMessage(NewMessage.of(MessageContent.of("Sollecito Tari", text)));
 * Submitted submitted = client.informal().send(InformalNotification.builder()
 *         .sender("Comune di Palermo")
 *         .protocolNumber("2026/7")
 *         .campaign("tari-2026")
 *         .subject("Tari")
 *         .recipient(InformalRecipient.person(FiscalCode.parse("FLPCPT69A65Z336P"), "Cleopatra")
 *                 .withMessage(message.getMessageId())
 *                 .withEmail("prova@pec.it"))
 *         .build());
 * }</pre>
 */
public final class Informal {
    private final InformalBridge bridge;

    Informal(InformalBridge bridge) {
        this.bridge = bridge;
    }

    /**
     * Uploads documents and notices, by the default options: PDF only, no F24.
     *
     * @param files the files
     * @return the files on the platform, in the same order
     * @throws SendException as {@link Attachments#uploadAll(Collection)}
     */
    public List<UploadedFile> uploadAll(Collection<Attachment> files) {
        return uploadAll(files, UploadOptions.defaults());
    }

    /**
     * Uploads documents and notices: PDF only, no F24.
     *
     * @param files the files
     * @param options how
     * @return the files on the platform, in the same order
     * @throws SendException as {@link Attachments#uploadAll(Collection, UploadOptions)}
     */
    public List<UploadedFile> uploadAll(Collection<Attachment> files, UploadOptions options) {
        return bridge.uploadAll(Attachment.toNative(files), options.toNative()).await();
    }

    /**
     * As {@link #uploadAll(Collection, UploadOptions)}, without blocking.
     *
     * @param files the files
     * @param options how
     * @return the files on the platform, in the same order, or a {@link SendException}
     */
    public CompletableFuture<List<UploadedFile>> uploadAllAsync(Collection<Attachment> files, UploadOptions options) {
        return bridge.uploadAll(Attachment.toNative(files), options.toNative()).start();
    }

    /**
     * Stores a message. A repetition stores it twice, which harms nothing.
     *
     * @param message the texts
     * @return the message, with its id
     * @throws RejectedException if a text is too short, too long or in a language that it may not have
     */
    public Message createMessage(NewMessage message) {
        return bridge.createMessage(message.toJson()).await();
    }

    /**
     * As {@link #createMessage}, without blocking.
     *
     * @param message the texts
     * @return the message, with its id, or a {@link SendException}
     */
    public CompletableFuture<Message> createMessageAsync(NewMessage message) {
        return bridge.createMessage(message.toJson()).start();
    }

    /**
     * A message that was stored.
     *
     * @param messageId its id
     * @return the message
     * @throws NotFoundException if there is none for this key
     */
    public Message message(String messageId) {
        return bridge.message(messageId).await();
    }

    /**
     * As {@link #message}, without blocking.
     *
     * @param messageId its id
     * @return the message, or a {@link SendException}
     */
    public CompletableFuture<Message> messageAsync(String messageId) {
        return bridge.message(messageId).start();
    }

    /**
     * Sends a request, exactly once. One without a token gets one. The rules of legal notifications are not these: nothing is checked
     * here but that there is a protocol number.
     *
     * @param request the request
     * @return its id, by which to ask what became of it
     * @throws InvalidInputException if it has no protocol number
     * @throws RejectedException if the platform finds something wrong
     */
    public Submitted send(InformalNotification request) {
        return send(request, SendOptions.defaults());
    }

    /**
     * As {@link #send(InformalNotification)}, otherwise than by default.
     *
     * @param request the request
     * @param options how; that nothing is checked is so in any case
     * @return its id, by which to ask what became of it
     * @throws InvalidInputException if it has no protocol number
     * @throws RejectedException if the platform finds something wrong
     */
    public Submitted send(InformalNotification request, SendOptions options) {
        return bridge.send(request.toJson(), options.toNative()).await();
    }

    /**
     * As {@link #send(InformalNotification)}, without blocking.
     *
     * @param request the request
     * @return its id, by which to ask what became of it, or a {@link SendException}
     */
    public CompletableFuture<Submitted> sendAsync(InformalNotification request) {
        return sendAsync(request, SendOptions.defaults());
    }

    /**
     * As {@link #send(InformalNotification, SendOptions)}, without blocking.
     *
     * @param request the request
     * @param options how
     * @return its id, by which to ask what became of it, or a {@link SendException}
     */
    public CompletableFuture<Submitted> sendAsync(InformalNotification request, SendOptions options) {
        return bridge.send(request.toJson(), options.toNative()).start();
    }

    /**
     * What became of a request.
     *
     * @param requestId the request
     * @return where it stands
     * @throws NotFoundException if there is no such request for this key
     */
    public InformalRequestStatus status(RequestId requestId) {
        return bridge.status(requestId.value()).await();
    }

    /**
     * As {@link #status}, without blocking.
     *
     * @param requestId the request
     * @return where it stands, or a {@link SendException}
     */
    public CompletableFuture<InformalRequestStatus> statusAsync(RequestId requestId) {
        return bridge.status(requestId.value()).start();
    }

    /**
     * What became of a request whose answer was lost.
     *
     * @param protocolNumber its protocol number
     * @param idempotenceToken its token
     * @return where it stands
     * @throws NotFoundException if nothing was written: it can be sent again as it was
     */
    public InformalRequestStatus statusByProtocol(String protocolNumber, String idempotenceToken) {
        return bridge.statusByProtocol(protocolNumber, idempotenceToken).await();
    }

    /**
     * As {@link #statusByProtocol}, without blocking.
     *
     * @param protocolNumber its protocol number
     * @param idempotenceToken its token
     * @return where it stands, or a {@link SendException}
     */
    public CompletableFuture<InformalRequestStatus> statusByProtocolAsync(String protocolNumber, String idempotenceToken) {
        return bridge.statusByProtocol(protocolNumber, idempotenceToken).start();
    }

    /**
     * A notification with its life so far, without the texts of its messages.
     *
     * @param iun the notification
     * @return the notification
     * @throws NotFoundException also while it is in validation, and if it was refused
     */
    public InformalSentNotification get(Iun iun) {
        return get(iun, false);
    }

    /**
     * A notification with its life so far.
     *
     * @param iun the notification
     * @param withMessage whether the texts of its messages shall come too
     * @return the notification
     * @throws NotFoundException also while it is in validation, and if it was refused
     */
    public InformalSentNotification get(Iun iun, boolean withMessage) {
        return bridge.notification(iun.value(), withMessage).await();
    }

    /**
     * As {@link #get(Iun, boolean)}, without blocking.
     *
     * @param iun the notification
     * @param withMessage whether the texts of its messages shall come too
     * @return the notification, or a {@link SendException}
     */
    public CompletableFuture<InformalSentNotification> getAsync(Iun iun, boolean withMessage) {
        return bridge.notification(iun.value(), withMessage).start();
    }

    /**
     * A document.
     *
     * @param iun the notification
     * @param index the position of the document, from 0
     * @return the file
     * @throws NotFoundException if there is none
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
        return bridge.paymentAttachment(iun.value(), recipient, payment).map(Download::new).await();
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
        return bridge.paymentAttachment(iun.value(), recipient, payment).map(Download::new).start();
    }

    /**
     * Stops a notification. What happened stands in the details of the answer ({@code NOTIFICATION_TERMINATION_ACCEPTED}, …).
     *
     * @param iun the notification
     * @return the platform's answer
     * @throws NotFoundException if there is no such notification for this key
     */
    public CancellationAnswer terminate(Iun iun) {
        return bridge.terminate(iun.value()).await();
    }

    /**
     * As {@link #terminate}, without blocking.
     *
     * @param iun the notification
     * @return the platform's answer, or a {@link SendException}
     */
    public CompletableFuture<CancellationAnswer> terminateAsync(Iun iun) {
        return bridge.terminate(iun.value()).start();
    }
}
