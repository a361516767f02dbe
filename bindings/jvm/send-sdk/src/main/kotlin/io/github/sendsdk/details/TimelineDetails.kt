package io.github.sendsdk.details

/**
 * The particulars of a timeline element: one class for each category, and [UntypedDetails] for those that have none.
 *
 * Nothing is required, whatever the specification says: personal data are kept apart by the platform and may be missing,
 * older elements have fewer fields. Fields that this version does not know are in the JSON of the element.
 *
 * In Kotlin, `when (element.typedDetails()) { is SendAnalogFeedback -> … }`; in Java, `instanceof`.
 *
 * @see io.github.sendsdk.TimelineElement.typedDetails
 */
public sealed class TimelineDetails {
    /** The recipient it concerns, as a position in the recipients of the notification; null if it concerns all. */
    public open val recIndex: Int? get() = null
}

/** Details of a category that has none, that is not published, or that this version does not know. */
@ConsistentCopyVisibility
public data class UntypedDetails internal constructor(
    /** All of them, as JSON. Personal data: `toString` hides it. */
    val json: String,
) : TimelineDetails() {
    override fun toString(): String = "UntypedDetails(***)"
}
