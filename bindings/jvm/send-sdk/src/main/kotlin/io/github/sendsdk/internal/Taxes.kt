/** Behind the questions about tax codes. */
package io.github.sendsdk.internal

import io.github.sendsdk.NameMatch
import io.github.sendsdk.TaxProfile
import io.github.sendsdk.ffi.NamedTaxId
import io.github.sendsdk.ffi.SendFfi.matchNames
import io.github.sendsdk.ffi.SendFfi.taxProfiles

internal fun matchNamesOf(pairs: Collection<NameMatch.Pair>): List<NameMatch> {
    val named = pairs.map { NamedTaxId(it.denomination, it.taxId.value()) }
    return translating { matchNames(named) }.map {
        NameMatch(NameMatch.Verdict.valueOf(it.verdict.name), it.reason, localized(it.text))
    }
}

internal fun profilesOf(texts: List<String>): List<TaxProfile> =
    translating { taxProfiles(texts) }.map { TaxProfile(it.fitsApi, it.person, it.company, it.publicBody) }
