package io.github.sendsdk

import io.github.sendsdk.internal.costOf

/**
 * What a notification costs the one who pays a notice, told from its timeline: the platform's own formula, without calling it.
 *
 * All amounts are euro cents.
 */
@ConsistentCopyVisibility
public data class Cost internal constructor(
    /** How much the amount can still change. */
    val state: CostState,
    /** Whether the cost of notification is for this payment at all: delivery-mode policy, and the payment says so. */
    val applies: Boolean,
    /** SEND's fee. */
    val sendFee: Long,
    /** The sender's fee. */
    val paFee: Long,
    /** VAT on letters, percent. */
    val vat: Long,
    /** The letters that were paid for. */
    val letters: List<Letter>,
    /** Their sum, without VAT. */
    val analogCost: Long,
    /** Without the sender's fee and without VAT; 0 if it does not apply. */
    val partial: Long,
    /** With both; 0 if it does not apply. */
    val total: Long,
) {
    public companion object {
        /**
         * The cost of a payment of a recipient, both by their position. One call into the native library.
         *
         * @param notification the notification, read whole
         * @param recipient position of the recipient, from 0
         * @param payment position of the payment, from 0
         * @throws InvalidInputException if there is no such payment, or an element of the timeline that matters cannot be read
         */
        @JvmStatic
        @JvmOverloads
        public fun of(notification: FullSentNotification, recipient: Int, payment: Int = 0): Cost =
            costOf(notification, recipient, payment)
    }
}

/** A letter that was paid for. */
@ConsistentCopyVisibility
public data class Letter internal constructor(
    /** The element that sent it. */
    val elementId: String,
    /** Postal product, such as `890`; or null. */
    val product: String?,
    /** Its price without VAT, euro cents. */
    val cost: Long,
)

/** How much an amount can still change. */
public enum class CostState {
    /** Letters may still be sent. */
    PROVISIONAL,

    /** No more letters will be sent, unless the platform reworks the timeline. */
    FINAL,

    /** Part of the timeline was invalidated and is being done again: what was final is not. */
    REWORKED,

    /** The notification is cancelled: nothing is due. */
    CANCELLED,

    /** Something that this version has no name for. */
    UNKNOWN,
}
