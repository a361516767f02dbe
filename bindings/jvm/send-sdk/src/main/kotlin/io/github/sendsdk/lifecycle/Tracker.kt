package io.github.sendsdk.lifecycle

import io.github.sendsdk.FullSentNotification
import io.github.sendsdk.LocalizedText
import io.github.sendsdk.NotificationStatus
import io.github.sendsdk.StreamEvent
import io.github.sendsdk.internal.TrackerBridge
import java.time.Instant

/**
 * Follows one notification: feed it events of a stream, ask it where the notification stands.
 *
 * Streams deliver at least once, out of order, perhaps filtered, and since 2026 a timeline can be reworked. The state depends on
 * *what* was fed, never on the order or the number of times: duplicates change nothing, a late event finds its place in the past,
 * a rework takes away what it made void also when it comes first.
 *
 * Hand it the events of one notification only. For a complete picture the stream must carry every category; with fewer,
 * [TrackerState.doubts] says what a full read would settle.
 *
 * ```
 * try (Tracker tracker = Tracker.of(1)) {
 *     TrackerStep step = tracker.feed(page.getEvents());
 *     if (step.getState().getNeedsFullRead()) {
 *         tracker.absorb(client.notifications().get(iun));
 *     }
 * }
 * ```
 *
 * Safe to share between threads. Close it when it is not needed any more: it holds native memory, which otherwise waits for the
 * garbage collector.
 */
public class Tracker private constructor(private val bridge: TrackerBridge) : AutoCloseable {
    /**
     * Takes in an event.
     *
     * @throws IllegalStateException if it was closed
     */
    public fun feed(event: StreamEvent): TrackerStep = feed(listOf(event))

    /**
     * Takes in events, in any order, in one call.
     *
     * @param events events of this notification
     * @return what each changed, in the order in which they were given, and where that leaves the notification
     * @throws IllegalStateException if it was closed
     */
    public fun feed(events: Collection<StreamEvent>): TrackerStep = bridge.feed(events.map { it.toJson() })

    /**
     * Takes in a full read. It is believed for all that was written up to its newest element. Read with the newest version:
     * older ones hide elements.
     *
     * @throws IllegalStateException if it was closed
     */
    public fun absorb(notification: FullSentNotification): TrackerStep = bridge.absorb(notification.toJson())

    /**
     * Where the notification stands.
     *
     * @throws IllegalStateException if it was closed
     */
    public fun state(): TrackerState = bridge.state()

    /**
     * The history that the elements come to, oldest first.
     *
     * @param withValidation whether to keep IN_VALIDATION, which answers do not show
     * @throws IllegalStateException if it was closed
     */
    @JvmOverloads
    public fun history(withValidation: Boolean = false): History = bridge.history(withValidation)

    /**
     * The notification recipient by recipient, from what was seen.
     *
     * @param terms serve where the platform has not scheduled a date yet; those of production if not given
     * @throws IllegalStateException if it was closed
     */
    @JvmOverloads
    public fun view(terms: Terms = Terms.production()): NotificationView = bridge.view(terms)

    /**
     * Ids of the elements that count: all that were seen but the void ones.
     *
     * @throws IllegalStateException if it was closed
     */
    public fun elementIds(): List<String> = bridge.elementIds()

    /** Frees the native memory. Closing twice does nothing. */
    override fun close(): Unit = bridge.close()

    public companion object {
        /**
         * A tracker of which nothing is known yet.
         *
         * @param recipients how many recipients the notification has, 1 to 1000
         * @throws io.github.sendsdk.InvalidInputException if that cannot be
         */
        @JvmStatic
        public fun of(recipients: Int): Tracker = Tracker(TrackerBridge.of(recipients))

        /** A tracker that begins with a full read. */
        @JvmStatic
        public fun of(notification: FullSentNotification): Tracker = Tracker(TrackerBridge.of(notification.toJson()))
    }
}

/** What some events, or a full read, changed, and where that leaves the notification. */
@ConsistentCopyVisibility
public data class TrackerStep internal constructor(
    /** What each changed, in order. */
    val changes: List<Change>,
    /** Where the notification stands now. */
    val state: TrackerState,
)

/** What an event, or a full read, changed. */
@ConsistentCopyVisibility
public data class Change internal constructor(
    /** The status before, if it is another now; or null. */
    val statusBefore: NotificationStatus?,
    /** The status now, if it was another before; or null. */
    val statusAfter: NotificationStatus?,
    /** Dates of finalisation that came, moved or were withdrawn. */
    val finalDates: List<FinalDate>,
    /** Ids of elements, seen before, that do not count any more. Withdraw what was built on them. */
    val withdrawn: List<String>,
    /** True if something was taken back that may have been acted on: elements, or a date of finalisation. */
    val takesBack: Boolean,
) {
    /** True if nothing changed that a reader would act on. */
    val isEmpty: Boolean get() = statusAfter == null && finalDates.isEmpty() && withdrawn.isEmpty()
}

/** The date of finalisation for a recipient, before and after a change. */
@ConsistentCopyVisibility
public data class FinalDate internal constructor(
    /** The recipient, as a position. */
    val recipient: Int,
    /** The date that held until now, or null. */
    val before: Instant?,
    /** The date that holds from now on; null if it was withdrawn. */
    val after: Instant?,
)

/** Where a notification stands, as far as a tracker knows. */
@ConsistentCopyVisibility
public data class TrackerState internal constructor(
    /** The status, as on the wire: what the platform said with the newest element, else what the elements come to. */
    val statusText: String,
    /** How many recipients it has. */
    val recipients: Int,
    /** When SEND received the request, if an element or a full read said so; or null. */
    val sentAt: Instant?,
    /** When it was finalised for each recipient, by term or by access, whichever came first; null where it is not. */
    val finalDates: List<Instant?>,
    /** What is doubtful. */
    val doubts: List<Doubt>,
    /** Whether a full read would settle something. */
    val needsFullRead: Boolean,
) {
    /** The status. */
    val status: NotificationStatus get() = NotificationStatus.of(statusText)
}

/** A reason to read the whole notification. */
@ConsistentCopyVisibility
public data class Doubt internal constructor(
    /** Which. */
    val kind: DoubtKind,
    /** The element it is about, or null. */
    val elementId: String?,
    /** The same for people. */
    val text: LocalizedText,
)

/** The reasons to read a whole notification. */
public enum class DoubtKind {
    /** No element said when the request was received (streams up to v2.3 do not). */
    SENT_AT_UNKNOWN,

    /** The time of an element comes from another that was not seen; the time that came with it is used meanwhile. */
    TIME_UNKNOWN,

    /** An element was redone, but what its rework made void is not known (streams before v2.9 do not say). */
    REWORK_UNSEEN,

    /** What was seen comes to another status than the one the platform told with the newest element. */
    STATUS_DIFFERS,

    /** An element could not be read and was left out. */
    UNREADABLE,

    /** One that this version has no name for. */
    UNKNOWN,
}
