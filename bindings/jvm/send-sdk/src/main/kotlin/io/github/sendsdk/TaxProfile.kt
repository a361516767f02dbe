package io.github.sendsdk

import io.github.sendsdk.internal.profilesOf

/**
 * What SEND would take a text for, which is not the same as what is valid: it takes some codes that no person has, and refuses some
 * that are valid. A code that it takes may still be refused later, when the Revenue Agency is asked.
 */
@ConsistentCopyVisibility
public data class TaxProfile internal constructor(
    /** The pattern of `taxId` in the API takes it. */
    val fitsApi: Boolean,
    /** It is taken as the tax id of a person. */
    val acceptedAsPerson: Boolean,
    /** It is taken as the tax id of a company or body: 11 digits with a right check digit. */
    val acceptedAsCompany: Boolean,
    /** It is taken as the tax id of the sender, or of a creditor: 11 digits. */
    val acceptedAsPublicBody: Boolean,
) {
    public companion object {
        /** What SEND would take a text for. */
        @JvmStatic
        public fun of(text: String): TaxProfile = profilesOf(listOf(text)).single()

        /**
         * What SEND would take each of many texts for, in one call.
         *
         * @return an answer for each, in order
         */
        @JvmStatic
        public fun ofAll(texts: Collection<String>): List<TaxProfile> = profilesOf(texts.toList())
    }
}
