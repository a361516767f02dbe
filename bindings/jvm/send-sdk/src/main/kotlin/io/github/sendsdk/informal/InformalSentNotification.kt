/** Informal notifications with their life. */
package io.github.sendsdk.informal

import io.github.sendsdk.InvalidInputException
import io.github.sendsdk.RefusalReason
import io.github.sendsdk.RequestState
import io.github.sendsdk.UnexpectedAnswerException
import io.github.sendsdk.ffi.ModelKind
import io.github.sendsdk.internal.informalRequestStatus
import io.github.sendsdk.internal.informalSentNotification
import io.github.sendsdk.internal.instantOf
import io.github.sendsdk.internal.readModel
import java.time.Duration
import java.time.Instant

/** The answer about a request: the request's own fields come back. */
@ConsistentCopyVisibility
public data class InformalRequestStatus internal constructor(
    /** Base64 of the IUN. */
    val requestId: String,
    /** Where it stands, as it came. */
    val stateText: String,
    /** When to ask again; null unless it is waiting. */
    val retryAfter: Duration?,
    /** The IUN, once accepted; it ends in a letter, or null. */
    val iun: String?,
    /** Why it was refused. */
    val errors: List<RefusalReason>,
    private val content: InformalNotification,
) : InformalContent by content {
    /** Where it stands. */
    val state: RequestState get() = RequestState.of(stateText)

    override fun toString(): String =
        "InformalRequestStatus(requestId=$requestId, state=$stateText, retryAfter=$retryAfter, " +
            "iun=$iun, errors=${errors.size}, ${content.shown})"

    public companion object {
        /**
         * Reads it from JSON: what [toJson] gave, or what another program wrote.
         *
         * @param json the text
         * @throws InvalidInputException with the place, if it is none
         */
        @JvmStatic
        public fun fromJson(json: String): InformalRequestStatus =
            readModel(ModelKind.INFORMAL_REQUEST_STATUS, json, ::informalRequestStatus)
    }
}

/** An informal notification with its life so far. */
@ConsistentCopyVisibility
public data class InformalSentNotification internal constructor(
    /** The unique number; it ends in a letter. */
    val iun: String,
    /** When SEND received the request, as it came. */
    val sentAtText: String,
    /** Tax code of the sender, or null. */
    val senderTaxId: String?,
    /** The sender's id in Self Care, or null. */
    val senderPaId: String?,
    /** False once the documents have been removed, or null. */
    val documentsAvailable: Boolean?,
    /** Whether the platform looked up a postal address; null if it does not say. */
    val physicalAddressLookup: Boolean?,
    /** Where it stands, as it came. */
    val notificationStatusText: String,
    /** Where it stood, oldest first. */
    val notificationStatusHistory: List<InformalStatusHistoryElement>,
    /** What happened. */
    val timeline: List<InformalTimelineElement>,
    private val content: InformalNotification,
) : InformalContent by content {
    /**
     * When SEND received the request.
     *
     * @throws UnexpectedAnswerException if [sentAtText] is no date
     */
    val sentAt: Instant get() = instantOf(sentAtText)

    /** Where it stands. */
    val notificationStatus: InformalStatus get() = InformalStatus.of(notificationStatusText)

    override fun toString(): String =
        "InformalSentNotification(iun=$iun, sentAt=$sentAtText, senderPaId=$senderPaId, " +
            "documentsAvailable=$documentsAvailable, notificationStatus=$notificationStatusText, " +
            "notificationStatusHistory=${notificationStatusHistory.size}, timeline=${timeline.size}, ${content.shown})"

    public companion object {
        /**
         * Reads it from JSON: what [toJson] gave, or what another program wrote.
         *
         * @param json the text
         * @throws InvalidInputException with the place, if it is none
         */
        @JvmStatic
        public fun fromJson(json: String): InformalSentNotification =
            readModel(ModelKind.INFORMAL_SENT_NOTIFICATION, json, ::informalSentNotification)
    }
}

/** A stay in a status. */
@ConsistentCopyVisibility
public data class InformalStatusHistoryElement internal constructor(
    /** The status, as it came. */
    val statusText: String,
    /** Since when, as it came. */
    val activeFromText: String,
    /** Ids of the timeline elements that came in this status. */
    val relatedTimelineElements: List<String>,
) {
    /** The status. */
    val status: InformalStatus get() = InformalStatus.of(statusText)

    /**
     * Since when.
     *
     * @throws UnexpectedAnswerException if [activeFromText] is no date
     */
    val activeFrom: Instant get() = instantOf(activeFromText)

    override fun toString(): String =
        "InformalStatusHistoryElement(status=$statusText, activeFrom=$activeFromText, " +
            "relatedTimelineElements=${relatedTimelineElements.size})"
}

/** One event. */
@ConsistentCopyVisibility
public data class InformalTimelineElement internal constructor(
    /** Unique together with the IUN, or null. */
    val elementId: String?,
    /** When it happened. Deprecated by the platform in favour of [eventTimestamp]. As it came; or null. */
    val timestampText: String?,
    /** When SEND wrote it, as it came; or null. */
    val ingestionTimestampText: String?,
    /** When it happened, as it came; or null. */
    val eventTimestampText: String?,
    /** When SEND received the request, as it came; or null. */
    val notificationSentAtText: String?,
    /** What happened, as it came; or null. */
    val categoryText: String?,
    /** The particulars, whose form depends on the category, or null. Personal data: `toString` hides it. */
    val details: String?,
) {
    /**
     * When it happened. Deprecated by the platform in favour of [eventTimestamp]. Null if it did not come.
     *
     * @throws UnexpectedAnswerException if [timestampText] is no date
     */
    val timestamp: Instant? get() = timestampText?.let(::instantOf)

    /**
     * When SEND wrote it, or null.
     *
     * @throws UnexpectedAnswerException if [ingestionTimestampText] is no date
     */
    val ingestionTimestamp: Instant? get() = ingestionTimestampText?.let(::instantOf)

    /**
     * When it happened, or null.
     *
     * @throws UnexpectedAnswerException if [eventTimestampText] is no date
     */
    val eventTimestamp: Instant? get() = eventTimestampText?.let(::instantOf)

    /**
     * When SEND received the request, or null.
     *
     * @throws UnexpectedAnswerException if [notificationSentAtText] is no date
     */
    val notificationSentAt: Instant? get() = notificationSentAtText?.let(::instantOf)

    /** What happened, or null. */
    val category: InformalCategory? get() = categoryText?.let(InformalCategory::of)

    override fun toString(): String =
        "InformalTimelineElement(elementId=$elementId, timestamp=$timestampText, " +
            "ingestionTimestamp=$ingestionTimestampText, eventTimestamp=$eventTimestampText, " +
            "notificationSentAt=$notificationSentAtText, category=$categoryText)"
}
