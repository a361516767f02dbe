package io.github.sendsdk;

import io.github.sendsdk.ffi.DocumentData;
import io.github.sendsdk.ffi.NotificationDraft;
import io.github.sendsdk.ffi.RecipientData;
import io.github.sendsdk.ffi.RequestData;
import io.github.sendsdk.internal.Requests;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Collects the parts of a {@link NewNotification}. The order does not matter; required are the protocol number, the
 * subject, the sender, the taxonomy code, the fee policy, the kind of letter, a recipient and a document.
 */
public final class NewNotificationBuilder {
    private final List<Recipient> recipients = new ArrayList<>();
    private final List<Document> documents = new ArrayList<>();
    private @Nullable String idempotenceToken;
    private @Nullable String protocolNumber;
    private @Nullable String subject;
    private @Nullable String abstractText;
    private @Nullable FeePolicy feePolicy;
    private @Nullable Iun cancelledIun;
    private @Nullable PhysicalCommunication physicalCommunication;
    private @Nullable Sender sender;
    private @Nullable String group;
    private @Nullable Integer amount;
    private @Nullable LocalDate paymentExpirationDate;
    private @Nullable String taxonomyCode;
    private @Nullable PagoPaIntegration pagoPaIntegration;
    private @Nullable AdditionalLanguage additionalLanguage;
    private @Nullable Integer physicalCommunicationPriority;

    NewNotificationBuilder() {}

    /**
     * Tells several requests of one protocol number apart. Store it before sending: it is how a lost answer is found.
     * Without it the client makes one.
     *
     * @param token such as {@link Notifications#newToken()} gives
     * @return this builder
     */
    public NewNotificationBuilder idempotenceToken(String token) {
        this.idempotenceToken = Objects.requireNonNull(token, "token");
        return this;
    }

    /**
     * Required: the sender's protocol number.
     *
     * @param number up to 256 characters
     * @return this builder
     */
    public NewNotificationBuilder protocolNumber(String number) {
        this.protocolNumber = Objects.requireNonNull(number, "number");
        return this;
    }

    /**
     * Required: title shown to the recipients; no personal data.
     *
     * @param text up to 134 characters
     * @return this builder
     */
    public NewNotificationBuilder subject(String text) {
        this.subject = Objects.requireNonNull(text, "text");
        return this;
    }

    /**
     * Short description; no personal data.
     *
     * @param text up to 1,024 characters
     * @return this builder
     */
    public NewNotificationBuilder abstractText(String text) {
        this.abstractText = Objects.requireNonNull(text, "text");
        return this;
    }

    /**
     * Adds a recipient; at least one is required.
     *
     * @param recipient the recipient
     * @return this builder
     */
    public NewNotificationBuilder recipient(Recipient recipient) {
        recipients.add(Objects.requireNonNull(recipient, "recipient"));
        return this;
    }

    /**
     * Adds a document; at least one is required.
     *
     * @param document the document
     * @return this builder
     */
    public NewNotificationBuilder document(Document document) {
        documents.add(Objects.requireNonNull(document, "document"));
        return this;
    }

    /**
     * Required: who bears the cost.
     *
     * @param policy the policy
     * @return this builder
     */
    public NewNotificationBuilder feePolicy(FeePolicy policy) {
        this.feePolicy = Objects.requireNonNull(policy, "policy");
        return this;
    }

    /**
     * An IUN that this one replaces.
     *
     * @param iun the IUN
     * @return this builder
     */
    public NewNotificationBuilder cancelledIun(Iun iun) {
        this.cancelledIun = Objects.requireNonNull(iun, "iun");
        return this;
    }

    /**
     * Required: kind of registered letter, if it comes to paper.
     *
     * @param kind the kind
     * @return this builder
     */
    public NewNotificationBuilder physicalCommunication(PhysicalCommunication kind) {
        this.physicalCommunication = Objects.requireNonNull(kind, "kind");
        return this;
    }

    /**
     * Required: who sends.
     *
     * @param sender the sender
     * @return this builder
     */
    public NewNotificationBuilder sender(Sender sender) {
        this.sender = Objects.requireNonNull(sender, "sender");
        return this;
    }

    /**
     * Group of the sender.
     *
     * @param id the id of the group
     * @return this builder
     */
    public NewNotificationBuilder group(String id) {
        this.group = Objects.requireNonNull(id, "id");
        return this;
    }

    /**
     * Amount.
     *
     * @param cents euro cents
     * @return this builder
     */
    public NewNotificationBuilder amount(int cents) {
        this.amount = cents;
        return this;
    }

    /**
     * When the payment is due.
     *
     * @param date the date
     * @return this builder
     */
    public NewNotificationBuilder paymentExpirationDate(LocalDate date) {
        this.paymentExpirationDate = Objects.requireNonNull(date, "date");
        return this;
    }

    /**
     * Required: what kind of act this is.
     *
     * @param code the code
     * @return this builder
     */
    public NewNotificationBuilder taxonomyCode(TaxonomyCode code) {
        return taxonomyCode(code.value());
    }

    /**
     * The same of a text, which is read with the whole request.
     *
     * @param code six digits and a capital letter
     * @return this builder
     */
    public NewNotificationBuilder taxonomyCode(String code) {
        this.taxonomyCode = Objects.requireNonNull(code, "code");
        return this;
    }

    /**
     * How the debt position learns the cost.
     *
     * @param mode the mode
     * @return this builder
     */
    public NewNotificationBuilder pagoPaIntegration(PagoPaIntegration mode) {
        this.pagoPaIntegration = Objects.requireNonNull(mode, "mode");
        return this;
    }

    /**
     * A second language for the notice of arrival.
     *
     * @param language the language
     * @return this builder
     */
    public NewNotificationBuilder additionalLanguage(AdditionalLanguage language) {
        this.additionalLanguage = Objects.requireNonNull(language, "language");
        return this;
    }

    /**
     * Priority of the first paper attempt; needs requests v2.6.
     *
     * @param priority 0 to 100
     * @return this builder
     */
    public NewNotificationBuilder physicalCommunicationPriority(int priority) {
        this.physicalCommunicationPriority = priority;
        return this;
    }

    /**
     * The request. The builder can go on, to a request that differs in a few parts.
     *
     * @return the request
     * @throws InvalidInputException naming everything that is missing, or the place of what is wrong
     */
    public NewNotification build() {
        return new NewNotification(Requests.build(draft(new ArrayList<>())));
    }

    /**
     * The request with the files that are yet to be uploaded ({@link Document#of(Attachment)}). Nothing is checked yet: what is
     * wrong or missing is told when it is sent. The builder can go on, to a parcel that differs in a few parts.
     *
     * @return the parcel
     */
    public Parcel parcel() {
        List<Attachment> files = new ArrayList<>();
        return new Parcel(protocolNumber, new RequestData.Draft(draft(files)), files);
    }

    private NotificationDraft draft(List<Attachment> files) {
        List<RecipientData> to = new ArrayList<>(recipients.size());
        recipients.forEach(recipient -> to.add(recipient.toNative(files)));
        List<DocumentData> what = new ArrayList<>(documents.size());
        documents.forEach(document -> what.add(document.toNative(files)));
        return new NotificationDraft(
                idempotenceToken,
                protocolNumber,
                subject,
                abstractText,
                to,
                what,
                feePolicy == null ? null : feePolicy.toNative(),
                cancelledIun == null ? null : cancelledIun.value(),
                WireValues.forRequest(physicalCommunication, "physicalCommunicationType"),
                sender == null ? null : sender.toNative(),
                group,
                amount,
                paymentExpirationDate == null ? null : paymentExpirationDate.toString(),
                taxonomyCode,
                WireValues.forRequest(pagoPaIntegration, "pagoPaIntMode"),
                WireValues.forRequest(additionalLanguage, "additionalLanguages"),
                physicalCommunicationPriority);
    }
}
