package io.github.sendsdk.lifecycle

import io.github.sendsdk.LocalizedText

/** One thing that cannot be in a notification, and where. */
@ConsistentCopyVisibility
public data class Impossible internal constructor(
    /** What it is. */
    val kind: ImpossibleKind,
    /** Where, as in `timeline[3]` or `notificationStatusHistory[1]`. */
    val path: String,
    /** The same for people. */
    val text: LocalizedText,
)

/** The kinds of what cannot be. */
public enum class ImpossibleKind {
    /** Something happens after the request was refused. */
    AFTER_REFUSED,

    /** The history has ACCEPTED without a REQUEST_ACCEPTED in it. */
    ACCEPTED_WITHOUT_REQUEST,

    /** The history has a status after CANCELLED. */
    AFTER_CANCELLED,

    /** A REFINEMENT without the SCHEDULE_REFINEMENT of the same recipient, which dates it. */
    REFINEMENT_WITHOUT_SCHEDULE,

    /** An ANALOG_SUCCESS_WORKFLOW without an outcome on paper of the same recipient, which dates it. */
    SUCCESS_WITHOUT_FEEDBACK,

    /** The index of a recipient that the notification does not have. */
    NO_SUCH_RECIPIENT,

    /** The id of an element that came before. */
    REPEATED_ID,

    /** Something that this version has no name for. */
    UNKNOWN,
}
