package io.github.sendsdk.lifecycle

import io.github.sendsdk.LocalizedText
import java.time.Instant

/** One sending to a recipient, and what came of it. */
@ConsistentCopyVisibility
public data class Attempt internal constructor(
    /** How it went. */
    val means: Means,
    /** Which attempt, from 0: of this source if digital. */
    val number: Int,
    /** Where the digital address came from: `PLATFORM`, `SPECIAL` (the sender) or `GENERAL` (a registry); or null. */
    val source: String?,
    /** The kind of the digital address (`PEC`, `SERCQ`) or of the letter (`AR`, `890`, `RIR`, …); or null. */
    val kind: String?,
    /** The address used, as JSON of the answer; or null. Personal data: `toString` hides it. */
    val address: String?,
    /** When it was sent; null if it never was, for want of an address. */
    val sentAt: Instant?,
    /** What came of it; null while that is open. */
    val result: AttemptResult?,
    /** Id of the element that opened it. */
    val elementId: String,
    /** The same for people. */
    val text: LocalizedText,
) {
    override fun toString(): String =
        "Attempt(means=$means, number=$number, sentAt=$sentAt, result=$result, elementId=$elementId)"
}

/** What came of a sending. */
@ConsistentCopyVisibility
public data class AttemptResult internal constructor(
    /** How it ended. The platform's word counts, not the code: some codes are good or bad by their cause. */
    val verdict: Verdict,
    /** When, by the date that counts. */
    val at: Instant,
    /** The code of the event (`deliveryDetailCode`), such as `RECRN001C` or `C003`; or null. */
    val code: String?,
    /** The cause of the failure, such as `M03`; or null. */
    val cause: String?,
    /** Id of the element that tells it. */
    val elementId: String,
)

/** How a sending goes to the recipient. */
public enum class Means {
    /** To a digital address: certified mail, or the platform's own (SERCQ). */
    DIGITAL,

    /** By registered letter: with it the notification is served. */
    PAPER,

    /** By simple registered letter, after every digital address failed: it informs, and has no legal effect. */
    INFORMATION,

    /** One that this version has no name for. */
    UNRECOGNISED,
}

/** How a sending ended. */
public enum class Verdict {
    /** It counts as delivered, also where the recipient refused the letter or did not fetch it. */
    DELIVERED,

    /** It failed. */
    FAILED,

    /** No outcome came in time (letters abroad). */
    TIMED_OUT,

    /** Nothing could be sent: no other address was found, or it was the same as before. */
    NO_ADDRESS,

    /** One that this version has no name for. */
    UNRECOGNISED,
}

/** Something that may still happen to a recipient. */
@ConsistentCopyVisibility
public data class NextEvent internal constructor(
    /** What. */
    val kind: NextKind,
    /** When, or not before when, as the kind says; null if that is not known. */
    val at: Instant?,
    /** How it was sent, of an outcome that is awaited; or null. */
    val means: Means?,
    /** The same for people. */
    val text: LocalizedText,
)

/** What may still happen. */
public enum class NextKind {
    /** A second round of digital attempts, not before the date. */
    DIGITAL_ATTEMPT,

    /** A first letter, not before the date: the platform waits after a courtesy message. */
    LETTER,

    /** A second letter, to another address. */
    SECOND_LETTER,

    /** A simple registered letter, after every digital address failed: it informs, and has no legal effect. */
    INFORMATION_LETTER,

    /** The outcome of what was sent. */
    OUTCOME,

    /** The letter lies at the post office: it counts as delivered at the date if nobody fetches it before. */
    END_OF_STORAGE,

    /** The notification takes effect by term, at the date. */
    FINALISATION,

    /** The recipient, or a delegate, opens it: it takes effect then, if it had not. */
    ACCESS,

    /** The platform finds that printer or courier erred, and does part of it again: dates may be withdrawn. */
    REWORK,

    /** One that this version has no name for. */
    UNRECOGNISED,
}
