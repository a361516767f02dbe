package io.github.sendsdk.lifecycle

import io.github.sendsdk.LegalFactId
import io.github.sendsdk.LocalizedText
import io.github.sendsdk.NotificationStatus
import io.github.sendsdk.TimelineCategory
import io.github.sendsdk.isItalian
import java.time.Instant
import java.util.Locale

/**
 * A notification as it stands for its sender and for each recipient: for the sender's records and screens. What the platform
 * schedules is believed over what is computed here.
 *
 * @see Lifecycle.view
 * @see Tracker.view
 */
@ConsistentCopyVisibility
public data class NotificationView internal constructor(
    /** The status that the elements come to, as on the wire. */
    val statusText: String,
    /** For the sender it counts from here, once it is accepted: the document was on the platform; or null. */
    val filedAt: Instant?,
    /** When it was refused, and there is no notification; or null. */
    val refusedAt: Instant?,
    /** When its cancellation was asked for, or null. Only [cancelledAt] proves it. */
    val cancellationAskedAt: Instant?,
    /** When it was cancelled, and lost its effect; or null. */
    val cancelledAt: Instant?,
    /** True if the sender may still cancel it. */
    val canBeCancelled: Boolean,
    /** When the documents are removed from the platform; null until the first recipient is settled. */
    val documentsRemovedAt: Instant?,
    /** The recipients, in the order of the notification. */
    val recipients: List<RecipientView>,
    /** Documents that concern the whole notification. */
    val proofs: List<Proof>,
) {
    /** The status that the elements come to. */
    val status: NotificationStatus get() = NotificationStatus.of(statusText)
}

/** How one recipient was reached, and what that means. */
@ConsistentCopyVisibility
public data class RecipientView internal constructor(
    /** Position in the recipients of the notification. */
    val index: Int,
    /** The channel, by the platform's rule: digital if anything went to a digital address. */
    val channel: Channel,
    /** What was tried, in order. */
    val attempts: List<Attempt>,
    /** How far the delivery has come. */
    val outcome: Outcome,
    /** The same for people. */
    val outcomeText: LocalizedText,
    /** The first access by the recipient or a delegate, or null. */
    val viewed: Access?,
    /** When the sender first told a payment, or null. It stops further sendings, and has no legal effect. */
    val paidAt: Instant?,
    /** How often part of the timeline was made void and done again. */
    val reworks: Int,
    /** The legal effect (perfezionamento). */
    val effect: LegalEffect,
    /** What may still happen. */
    val next: List<NextEvent>,
    /** Documents that prove it. */
    val proofs: List<Proof>,
    private val storyEn: List<String>,
    private val storyIt: List<String>,
) {
    /**
     * What happened, in sentences for people.
     *
     * @param locale the language: Italian, or English for any other
     */
    public fun story(locale: Locale): List<String> = if (isItalian(locale)) storyIt else storyEn

    override fun toString(): String =
        "RecipientView(index=$index, channel=$channel, outcome=$outcome, effect=$effect, attempts=${attempts.size})"
}

/** An access to the notification. */
@ConsistentCopyVisibility
public data class Access internal constructor(
    /** When. */
    val at: Instant,
    /** True if it was a delegate. */
    val byDelegate: Boolean,
)

/** A legal fact, and what it proves here: one kind can prove opposite things, what counts is the element that carries it. */
@ConsistentCopyVisibility
public data class Proof internal constructor(
    /** The document, to download. */
    val legalFactId: LegalFactId,
    /** The element that carries it. */
    val elementId: String,
    /** What that element tells, as on the wire. */
    val categoryText: String,
    /** What it proves, for people. */
    val text: LocalizedText,
) {
    /** What that element tells. */
    val category: TimelineCategory get() = TimelineCategory.of(categoryText)
}

/** The channel by which the platform tries to reach a recipient. */
public enum class Channel {
    /** A digital address. */
    DIGITAL,

    /** Registered letters. */
    PAPER,

    /** Not chosen yet. */
    UNKNOWN,

    /** One that this version has no name for. */
    UNRECOGNISED,
}

/** How far the delivery to a recipient has come. */
public enum class Outcome {
    /** Nothing was sent yet. */
    NOT_SENT,

    /** Something was sent, and its outcome or the next attempt is awaited. */
    UNDERWAY,

    /** A digital address took it. */
    DELIVERED_DIGITALLY,

    /** No digital address took it: the notice of failed delivery (AMR) is in the reserved area. */
    DIGITAL_FAILURE,

    /** A letter was delivered, or counts as delivered. */
    DELIVERED_ON_PAPER,

    /** The recipient could not be traced: the notice is deposited in the reserved area. */
    UNTRACEABLE,

    /** No outcome of the letters abroad came in time. */
    TIMED_OUT,

    /** The recipient is deceased. */
    DECEASED,

    /** One that this version has no name for. */
    UNRECOGNISED,
}
