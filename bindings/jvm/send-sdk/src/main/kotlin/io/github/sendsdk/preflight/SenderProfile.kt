package io.github.sendsdk.preflight

import io.github.sendsdk.PaTaxId
import io.github.sendsdk.ffi.SenderProfileData

/**
 * Who is sending. All of it is optional: what is not known is not checked.
 *
 * Kotlin names what it knows, `SenderProfile(keyGroups = listOf(id))`; Java begins with [unknown] and adds.
 */
public data class SenderProfile(
    /** False if the sender is not switched on for SEND. */
    val isActive: Boolean = true,
    /** Tax code of the body that owns the API key, or null. */
    val taxId: PaTaxId? = null,
    /** Ids of the active groups of the body, or null. */
    val groups: List<String>? = null,
    /** Ids of the groups that the API key is bound to; empty if to none. */
    val keyGroups: List<String> = emptyList(),
    /** False if the sender may not send letters of more than 20 grams. */
    val sendsHeavyLetters: Boolean = true,
    /** True for senders of the first trial (MVP): one recipient, and a payment. */
    val isTrial: Boolean = false,
) {
    /** Whether the sender is switched on for SEND. */
    public fun withActive(active: Boolean): SenderProfile = copy(isActive = active)

    /** The body that owns the API key. */
    public fun withTaxId(taxId: PaTaxId): SenderProfile = copy(taxId = taxId)

    /** Ids of the active groups of the body. */
    public fun withGroups(ids: Collection<String>): SenderProfile = copy(groups = ids.toList())

    /** Ids of the groups that the API key is bound to. */
    public fun withKeyGroups(ids: Collection<String>): SenderProfile = copy(keyGroups = ids.toList())

    /** Whether the sender may send letters of more than 20 grams. */
    public fun withHeavyLetters(sent: Boolean): SenderProfile = copy(sendsHeavyLetters = sent)

    /** Whether the sender is one of the first trial. */
    public fun withTrial(trial: Boolean): SenderProfile = copy(isTrial = trial)

    @JvmSynthetic
    internal fun data() =
        SenderProfileData(isActive, taxId?.value(), groups, keyGroups, sendsHeavyLetters, isTrial)

    public companion object {
        /** A sender of whom nothing is known. */
        @JvmStatic
        public fun unknown(): SenderProfile = SenderProfile()
    }
}
