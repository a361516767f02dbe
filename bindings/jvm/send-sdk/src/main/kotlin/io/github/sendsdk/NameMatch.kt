package io.github.sendsdk

import io.github.sendsdk.internal.matchNamesOf

/**
 * Whether a denomination fits a tax code, and why.
 *
 * Advice only: people are registered with more names than they use, and the platform's own samples contradict their codes.
 */
@ConsistentCopyVisibility
public data class NameMatch internal constructor(
    /** Yes, no, or it cannot be told. */
    val verdict: Verdict,
    /**
     * A stable word for programs: `fits`, `neither_fits`, `surname`, `given_name`, `numeric_tax_id`, `no_letters`, `not_latin`,
     * `one_word`, `uncertain_letters`, `not_one_person`, `too_long`.
     */
    val reason: String,
    /** Why, for people. Nothing personal is in it. */
    val text: LocalizedText,
) {
    /** The three answers. */
    public enum class Verdict {
        /** Some split into surname and name gives the letters of the code. */
        YES,

        /** None does. */
        NO,

        /** It cannot be told. */
        UNKNOWN,
    }

    /** A denomination and the tax code it came with. */
    public data class Pair(
        /** The free text for the name of a recipient, in which surname and name may come in either order. */
        val denomination: String,
        /** The tax code. */
        val taxId: TaxId,
    ) {
        override fun toString(): String = "Pair(***)"
    }

    public companion object {
        /**
         * Compares a denomination with a tax code.
         *
         * @param denomination surname and name in either order, perhaps with a title
         * @param taxId the tax code
         */
        @JvmStatic
        public fun of(denomination: String, taxId: TaxId): NameMatch = ofAll(listOf(Pair(denomination, taxId))).single()

        /**
         * Compares many denominations with their tax codes in one call.
         *
         * @return an answer for each, in order
         */
        @JvmStatic
        public fun ofAll(pairs: Collection<Pair>): List<NameMatch> = matchNamesOf(pairs)
    }
}
