package io.github.sendsdk

import io.github.sendsdk.internal.instantOf
import java.time.Instant

/** What one payment costs at this moment, in euro cents. */
@ConsistentCopyVisibility
public data class Price internal constructor(
    /** The notification, or null. */
    val iun: String?,
    /** Without the sender's fee and without VAT; or null. */
    val partialPrice: Long?,
    /** With the sender's fee, and VAT on paper costs; null if it cannot be computed. */
    val totalPrice: Long?,
    /** Percent, or null. */
    val vat: Long?,
    /** The sender's fee, or null. */
    val paFee: Long?,
    /** SEND's own fee, or null. */
    val sendFee: Long?,
    /** Paper costs without VAT, or null. */
    val analogCost: Long?,
    /** End of the day, Rome time, on which the term runs out, as it came; or null. */
    val refinementDateText: String?,
    /** End of the day, Rome time, of the first access, as it came; or null. */
    val notificationViewDateText: String?,
) {
    /**
     * End of the day, Rome time, on which the term runs out, which may lie in the future; or null.
     *
     * @throws UnexpectedAnswerException if [refinementDateText] is no date
     */
    val refinementDate: Instant? get() = refinementDateText?.let(::instantOf)

    /**
     * End of the day, Rome time, of the first access; or null.
     *
     * @throws UnexpectedAnswerException if [notificationViewDateText] is no date
     */
    val notificationViewDate: Instant? get() = notificationViewDateText?.let(::instantOf)
}

/** A group of the sender. */
@ConsistentCopyVisibility
public data class Group internal constructor(
    /** Goes into the request; or null. */
    val id: String?,
    /** Name, which is what a notification gives back; or null. */
    val name: String?,
    /** Description, or null. */
    val description: String?,
    /** Whether it can be used, as it came; or null. */
    val statusText: String?,
) {
    /** Whether it can be used, or null. */
    val status: GroupStatus? get() = statusText?.let(GroupStatus::of)
}
