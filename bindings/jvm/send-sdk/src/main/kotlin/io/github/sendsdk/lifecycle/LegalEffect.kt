package io.github.sendsdk.lifecycle

import io.github.sendsdk.LocalizedText
import java.time.Instant

/**
 * The legal effect of a notification for a recipient (perfezionamento).
 *
 * A closed family: in Kotlin `when` names them all, in Java `instanceof`; what they have in common can be asked of each.
 */
public sealed class LegalEffect {
    /** When it took or will take effect; null if nothing fixes a date. Show people the day in Rome. */
    public open val at: Instant? get() = null

    /** The legal ground of that date, or null. */
    public open val basis: LegalBasis? get() = null

    /** The whole for people, with the day and the law. */
    public abstract val text: LocalizedText

    /** Nothing fixes a date yet. */
    @ConsistentCopyVisibility
    public data class Pending internal constructor(override val text: LocalizedText) : LegalEffect()

    /** It will take effect, unless the recipient has access before, or a rework or cancellation comes. */
    @ConsistentCopyVisibility
    public data class Due internal constructor(
        override val at: Instant,
        override val basis: LegalBasis,
        /** True if the platform scheduled the date; false if it is computed here from the terms. */
        val isScheduled: Boolean,
        override val text: LocalizedText,
    ) : LegalEffect()

    /** It took effect. */
    @ConsistentCopyVisibility
    public data class Final internal constructor(
        override val at: Instant,
        override val basis: LegalBasis,
        override val text: LocalizedText,
    ) : LegalEffect()

    /** No term runs: the recipient is deceased, or no outcome came in time. */
    @ConsistentCopyVisibility
    public data class NoTerm internal constructor(override val text: LocalizedText) : LegalEffect()

    /** The notification was refused or cancelled: it has no effect. */
    @ConsistentCopyVisibility
    public data class Void internal constructor(override val text: LocalizedText) : LegalEffect()

    /** An effect that this version has no name for. */
    @ConsistentCopyVisibility
    public data class Unrecognised internal constructor(
        override val at: Instant?,
        override val text: LocalizedText,
    ) : LegalEffect()
}

/** The legal ground of a date. */
@ConsistentCopyVisibility
public data class LegalBasis internal constructor(
    /** Which. */
    val ground: LegalGround,
    /** The article of the law, in Italian as lawyers cite it. */
    val law: String,
    /** The same for people. */
    val text: LocalizedText,
)

/** The grounds on which a notification takes effect. */
public enum class LegalGround {
    /** For the sender: the document was made available on the platform. */
    FILING,

    /** For the recipient: the 7th day after the delivery to a digital address, the 8th if it came after 21:00. */
    DIGITAL_DELIVERY,

    /** For the recipient: the 15th day after the notice of failed delivery was made available. */
    DIGITAL_FAILURE,

    /** For the recipient: the 10th day after the delivery on paper. */
    PAPER_DELIVERY,

    /** For the recipient: the 10th day after the notice was deposited, if untraceable. */
    DEPOSIT,

    /** For the recipient: the access by the recipient or a delegate. */
    ACCESS,

    /** For the recipient: a term that the platform set; which one, the elements at hand do not say. */
    TERM,

    /** One that this version has no name for. */
    UNRECOGNISED,
}
