package io.github.sendsdk.lifecycle

import io.github.sendsdk.FullSentNotification
import io.github.sendsdk.NotificationStatus
import io.github.sendsdk.TimelineCategory
import io.github.sendsdk.internal.Lifecycles
import java.time.Instant

/**
 * The life of a notification: statuses, the events that change them, and what they mean in law.
 *
 * Three things to know. The history is never appended to: it is computed again from all elements, since one that comes late can
 * bear an early date. With more recipients the status is informative only: the law looks at each ([NotificationView]). And no
 * status is final beyond doubt, since the platform may rework a timeline after an error of printer or courier.
 *
 * Each function is one call into the native library. To follow a notification from stream events use a [Tracker].
 */
public object Lifecycle {
    /**
     * The status history that the timeline comes to, computed exactly as the platform does.
     *
     * @param notification the notification, read whole
     * @param withValidation whether to keep IN_VALIDATION, which answers do not show
     * @throws io.github.sendsdk.InvalidInputException with the path of the first element without id, category or readable time
     */
    @JvmStatic
    @JvmOverloads
    public fun history(notification: FullSentNotification, withValidation: Boolean = false): History =
        Lifecycles.history(notification, written = false, validation = withValidation)

    /**
     * The same from a timeline whose times are the instants of writing: records of the platform, or elements of a stream.
     *
     * @param notification the notification, with every element and none that a rework made void
     * @throws io.github.sendsdk.InvalidInputException with the path of the first element that cannot be read, or whose time comes
     *     from an element that is missing
     */
    @JvmStatic
    @JvmOverloads
    public fun historyOfRecords(notification: FullSentNotification, withValidation: Boolean = false): History =
        Lifecycles.history(notification, written = true, validation = withValidation)

    /**
     * The notification recipient by recipient: how each was reached, the legal effect, what may still come.
     *
     * @param notification the notification, read whole
     * @param terms serve where the platform has not scheduled a date yet; those of production if not given
     * @throws io.github.sendsdk.InvalidInputException with the path of the first element, or of `sentAt`, without readable time
     */
    @JvmStatic
    @JvmOverloads
    public fun view(notification: FullSentNotification, terms: Terms = Terms.production()): NotificationView =
        Lifecycles.view(notification, terms)

    /**
     * What cannot be in a notification: signs that it was cut, edited or invented. Much that looks odd is ordinary life
     * ([History.unmapped]) and is not told here.
     *
     * @return what was found; empty for a notification as the platform makes them
     */
    @JvmStatic
    public fun impossible(notification: FullSentNotification): List<Impossible> = Lifecycles.impossible(notification)

    /**
     * What one event does to a status, by the platform's map alone. The map is not the whole truth: [history] knows the rest.
     *
     * @param from the status
     * @param category what happened
     * @param severalRecipients whether the notification has more than one recipient: a few rows differ
     */
    @JvmStatic
    public fun transition(from: NotificationStatus, category: TimelineCategory, severalRecipients: Boolean): Transition =
        Lifecycles.transition(from, category, severalRecipients)

    /**
     * A date as the price service tells it: the last nanosecond of the day in Rome, with its offset. Show people the day.
     *
     * @param instant the date
     */
    @JvmStatic
    public fun priceDate(instant: Instant): String = Lifecycles.priceDate(instant)
}

/** The life of a notification as a sequence of statuses. */
@ConsistentCopyVisibility
public data class History internal constructor(
    /** Where it ends, as on the wire. */
    val statusText: String,
    /** The stays, oldest first. */
    val entries: List<HistoryEntry>,
    /** Elements that the platform does not foresee in the status they met: a warning, no more. */
    val unmapped: List<UnmappedEvent>,
) {
    /** Where it ends. */
    val status: NotificationStatus get() = NotificationStatus.of(statusText)
}

/** A stay in a status. */
@ConsistentCopyVisibility
public data class HistoryEntry internal constructor(
    /** The status, as on the wire. */
    val statusText: String,
    /** Since when. */
    val activeFrom: Instant,
    /** Ids of the elements that came in this status; the first is the one that led here. */
    val relatedTimelineElements: List<String>,
) {
    /** The status. */
    val status: NotificationStatus get() = NotificationStatus.of(statusText)
}

/** An element that the platform does not foresee in the status it met. */
@ConsistentCopyVisibility
public data class UnmappedEvent internal constructor(
    /** The status it met, and left as it was, as on the wire. */
    val statusText: String,
    /** What happened, as on the wire; of several completions, the one that counts. */
    val categoryText: String,
    /** Id of the element. */
    val elementId: String,
) {
    /** The status it met. */
    val status: NotificationStatus get() = NotificationStatus.of(statusText)

    /** What happened. */
    val category: TimelineCategory get() = TimelineCategory.of(categoryText)
}

/** What one event does to a status. */
public sealed class Transition {
    /** The status becomes another. */
    @ConsistentCopyVisibility
    public data class Changes internal constructor(
        /** The status that it becomes. */
        val to: NotificationStatus,
    ) : Transition()

    /** The event belongs to the status and leaves it. */
    public object Stays : Transition() {
        override fun toString(): String = "Stays"
    }

    /** The platform does not foresee the event here: it logs it, and the status stays. */
    public object Unmapped : Transition() {
        override fun toString(): String = "Unmapped"
    }
}
