package io.github.sendsdk

import io.github.sendsdk.internal.Answers
import io.github.sendsdk.internal.instantOf
import java.time.Duration
import java.time.Instant

/** A stream: how a sender follows many notifications with few calls. */
@ConsistentCopyVisibility
public data class StreamMetadata internal constructor(
    /** Its id, a UUID. */
    val streamId: String,
    /** Name, or null. */
    val title: String?,
    /** What it tells, as it came; or null. */
    val eventTypeText: String?,
    /** Group ids. */
    val groups: List<String>,
    /** Statuses or categories wanted; empty for all. */
    val filterValues: List<String>,
    /** Whether events wait for acceptance; or null. */
    val waitForAccepted: Boolean?,
    /** Since when it collects events, as it came; or null. */
    val activationDateText: String?,
    /** Since when it does not any more, as it came; or null. */
    val disabledDateText: String?,
    /** The version it was made with, such as `v29`: it can be read and changed through that one only; or null. */
    val version: String?,
) {
    /** What it tells, or null. */
    val eventType: StreamEventType? get() = eventTypeText?.let(StreamEventType::of)

    /**
     * Since when it collects events, or null.
     *
     * @throws UnexpectedAnswerException if [activationDateText] is no date
     */
    val activationDate: Instant? get() = activationDateText?.let(::instantOf)

    /**
     * Since when it does not any more, or null.
     *
     * @throws UnexpectedAnswerException if [disabledDateText] is no date
     */
    val disabledDate: Instant? get() = disabledDateText?.let(::instantOf)
}

/** A stream in the list, which shows those of every version. */
@ConsistentCopyVisibility
public data class StreamListItem internal constructor(
    /** Its id. */
    val streamId: String,
    /** Name, or null. */
    val title: String?,
)

/** An event of a stream. */
@ConsistentCopyVisibility
public data class StreamEvent internal constructor(
    /** 38 digits, growing; compare as text. */
    val eventId: String,
    /** Names the request; or null. */
    val requestId: String?,
    /** The IUN; null while the notification is in validation, and when it is refused. */
    val iun: String?,
    /** The status after this event, as it came; or null. */
    val newStatusText: String?,
    /** What happened, or null. */
    val element: TimelineElement?,
    private val json: String,
) {
    /** The status after this event, or null. */
    val newStatus: NotificationStatus? get() = newStatusText?.let(NotificationStatus::of)

    /** All of it, as JSON: nothing that came is lost. */
    public fun toJson(): String = json

    override fun toString(): String =
        "StreamEvent(eventId=$eventId, iun=$iun, newStatus=$newStatusText, element=$element)"

    public companion object {
        /**
         * Reads back what [toJson] gave.
         *
         * @param json the text
         * @throws InvalidInputException with the place, if it is no event
         */
        @JvmStatic
        public fun fromJson(json: String): StreamEvent = Answers.readStreamEvent(json)
    }
}

/** A page of events. */
@ConsistentCopyVisibility
public data class EventPage internal constructor(
    /** The events, ordered by their id. */
    val events: List<StreamEvent>,
    /** How long to wait before the next call. */
    val retryAfter: Duration,
)
