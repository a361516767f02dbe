package io.github.sendsdk

import io.github.sendsdk.details.TimelineDetails
import io.github.sendsdk.internal.Answers
import io.github.sendsdk.internal.detailsOf
import io.github.sendsdk.internal.instantOf
import java.time.Instant

/**
 * The whole notification with its life so far.
 *
 * It is evidence: [toJson] gives everything that came, fields that this version does not know included, and
 * [fromJson] reads it back.
 */
@ConsistentCopyVisibility
public data class FullSentNotification internal constructor(
    /** The unique number of the notification, as it came. */
    val iun: String,
    /** The sender's protocol number, or null. */
    val protocolNumber: String?,
    /** The sender's token, which tells several requests of one protocol number apart; or null. */
    val idempotenceToken: String?,
    /** Title shown to the recipients, or null. */
    val subject: String?,
    /** Short description, or null. */
    val abstractText: String?,
    /** The recipients; `recIndex` everywhere is the position here. */
    val recipients: List<RecipientRead>,
    /** The documents. Empty once they have been removed, 120 days after the last recipient was settled. */
    val documents: List<DocumentRead>,
    /** Where it stands, as it came. */
    val notificationStatusText: String,
    /** Where it stood, oldest first. */
    val notificationStatusHistory: List<StatusHistoryElement>,
    /** When SEND received the request, as it came. */
    val sentAtText: String,
    /** Who bears the cost, as it came; or null. */
    val feePolicyText: String?,
    /** Kind of registered letter, as it came; or null. */
    val physicalCommunicationText: String?,
    /** Name of the sender, or null. */
    val senderDenomination: String?,
    /** Tax code of the sender, or null. */
    val senderTaxId: String?,
    /** The sender's id in Self Care, or null. */
    val senderPaId: String?,
    /** Group: its *name* here, while the request took its id; or null. */
    val group: String?,
    /** What kind of act this is, or null. */
    val taxonomyCode: String?,
    /** Amount, euro cents; or null. */
    val amount: Long?,
    /** When the payment is due, `YYYY-MM-DD`; or null. */
    val paymentExpirationDate: String?,
    /** The sender's own fee, euro cents; or null. */
    val paFee: Long?,
    /** VAT on paper costs, percent; or null. */
    val vat: Long?,
    /** How the debt position learns the cost, as it came; or null. */
    val pagoPaIntegrationText: String?,
    /** Other languages of the notice, as they came. */
    val additionalLanguageTexts: List<String>,
    /** Priority of the first paper attempt, 0 to 100; or null. */
    val physicalCommunicationPriority: Long?,
    /** IUN that this one replaces, or null. */
    val cancelledIun: String?,
    /** IUN that replaced this one, or null. */
    val cancelledByIun: String?,
    /** False once the documents have been removed; null if the platform does not say. */
    val documentsAvailable: Boolean?,
    /** Whether the platform looked up a postal address; null if it does not say. */
    val physicalAddressLookup: Boolean?,
    private val json: String,
    private val elements: Int,
) {
    /**
     * What happened, in the platform's order. Read at the first look, which takes longer than all the rest: who asks for the
     * status alone does not pay for it.
     */
    val timeline: List<TimelineElement> by lazy { Answers.readTimeline(json) }

    /** Where it stands. */
    val notificationStatus: NotificationStatus get() = NotificationStatus.of(notificationStatusText)

    /**
     * When SEND received the request: the date of the notification for its sender.
     *
     * @throws UnexpectedAnswerException if [sentAtText] is no date
     */
    val sentAt: Instant get() = instantOf(sentAtText)

    /** Who bears the cost, or null. */
    val feePolicy: FeePolicyCode? get() = feePolicyText?.let(FeePolicyCode::of)

    /** Kind of registered letter, or null. */
    val physicalCommunication: PhysicalCommunication? get() = physicalCommunicationText?.let(PhysicalCommunication::of)

    /** How the debt position learns the cost, or null. */
    val pagoPaIntegration: PagoPaIntegration? get() = pagoPaIntegrationText?.let(PagoPaIntegration::of)

    /** Other languages of the notice. */
    val additionalLanguages: List<AdditionalLanguage> get() = additionalLanguageTexts.map(AdditionalLanguage::of)

    /** All of it, as JSON: nothing that came is lost. */
    public fun toJson(): String = json

    override fun toString(): String =
        "FullSentNotification(iun=$iun, notificationStatus=$notificationStatusText, sentAt=$sentAtText, " +
            "recipients=${recipients.size}, documents=${documents.size}, timeline=$elements)"

    public companion object {
        /**
         * Reads back what [toJson] gave, or any answer of the platform that was stored.
         *
         * @param json the text
         * @throws InvalidInputException with the place, if it is no notification
         */
        @JvmStatic
        public fun fromJson(json: String): FullSentNotification = Answers.readSentNotification(json)
    }
}

/** A stay in a status. */
@ConsistentCopyVisibility
public data class StatusHistoryElement internal constructor(
    /** The status, as it came. */
    val statusText: String,
    /** Since when, as it came. */
    val activeFromText: String,
    /** Ids of the timeline elements that came in this status. Some may be missing from the timeline itself. */
    val relatedTimelineElements: List<String>,
) {
    /** The status. */
    val status: NotificationStatus get() = NotificationStatus.of(statusText)

    /**
     * Since when.
     *
     * @throws UnexpectedAnswerException if [activeFromText] is no date
     */
    val activeFrom: Instant get() = instantOf(activeFromText)
}

/** One event in the life of a notification. */
@ConsistentCopyVisibility
public data class TimelineElement internal constructor(
    /** Unique together with the IUN; or null. */
    val elementId: String?,
    /** What happened, as it came; or null. */
    val categoryText: String?,
    /** When it happened, as it came; or null. */
    val eventTimestampText: String?,
    /** When SEND wrote it, as it came; or null. */
    val ingestionTimestampText: String?,
    /** When it happened, in the field that the platform has deprecated, as it came; or null. */
    val timestampText: String?,
    /** When SEND received the request, as it came; or null. */
    val notificationSentAtText: String?,
    /** The documents that prove it. */
    val legalFactsIds: List<LegalFactId>,
    /** The recipient it concerns, as a position in the recipients of the notification; null if it concerns all. */
    val recIndex: Int?,
    /** The particulars as JSON, whose form depends on the category; or null. Personal data: `toString` hides it. */
    val details: String?,
) {
    /** What happened, or null. */
    val category: TimelineCategory? get() = categoryText?.let(TimelineCategory::of)

    /**
     * When it happened, or null.
     *
     * @throws UnexpectedAnswerException if [eventTimestampText] is no date
     */
    val eventTimestamp: Instant? get() = eventTimestampText?.let(::instantOf)

    /**
     * When SEND wrote it, or null.
     *
     * @throws UnexpectedAnswerException if [ingestionTimestampText] is no date
     */
    val ingestionTimestamp: Instant? get() = ingestionTimestampText?.let(::instantOf)

    /**
     * When it happened, in the field that the platform has deprecated in favour of [eventTimestamp]; or null.
     *
     * @throws UnexpectedAnswerException if [timestampText] is no date
     */
    val timestamp: Instant? get() = timestampText?.let(::instantOf)

    /**
     * When SEND received the request, or null.
     *
     * @throws UnexpectedAnswerException if [notificationSentAtText] is no date
     */
    val notificationSentAt: Instant? get() = notificationSentAtText?.let(::instantOf)

    /**
     * The particulars, typed by the category; null if there are none. They are decoded anew at each call, in one call of the
     * native library: tens of microseconds.
     *
     * @throws InvalidInputException with the place, if a field is not of the type that the category says
     */
    public fun typedDetails(): TimelineDetails? = details?.let { detailsOf(categoryText, it) }

    override fun toString(): String =
        "TimelineElement(category=$categoryText, elementId=$elementId, eventTimestamp=$eventTimestampText)"
}

/** Names a legal fact. */
@ConsistentCopyVisibility
public data class LegalFactId internal constructor(
    /** The storage key. */
    val key: String,
    /** What it proves, as it came; or null. */
    val categoryText: String?,
) {
    /** What it proves, or null. */
    val category: LegalFactCategory? get() = categoryText?.let(LegalFactCategory::of)
}

/** An entry of the list of legal facts. */
@ConsistentCopyVisibility
public data class LegalFactListItem internal constructor(
    /** The notification, or null. */
    val iun: String?,
    /** The recipient it concerns; null if it concerns all. Personal data: `toString` hides it. */
    val taxId: String?,
    /** The legal fact. */
    val legalFactId: LegalFactId,
) {
    override fun toString(): String = "LegalFactListItem(iun=$iun, legalFactId=$legalFactId)"
}
