package io.github.sendsdk.preflight

import io.github.sendsdk.ffi.AddressLookupData
import io.github.sendsdk.ffi.EnvironmentLimits
import io.github.sendsdk.ffi.NameCharactersData
import io.github.sendsdk.ffi.PolicyData
import io.github.sendsdk.ffi.PresetData
import io.github.sendsdk.ffi.SenderProfileData
import io.github.sendsdk.internal.anyCharacters

/**
 * Limits and switches of an installation of SEND: a preset, in which a few things can be changed.
 *
 * Production's own configuration is not public: the preset holds what the platform's documents and tests show of it, and where
 * the evidence is mixed a violation is a warning.
 *
 * ```
 * val environment = PreflightEnvironment.production().withMaxRecipients(5).withAddressLookup(AddressLookup.DISABLED)
 * ```
 *
 * Immutable: each `with…` gives another one. A limit that cannot be (a negative number) is refused by the check that uses it.
 */
public class PreflightEnvironment private constructor(private val limits: Limits) {
    /** Most documents of a request; 0 for no limit. 15 in production. */
    public fun withMaxDocuments(count: Int): PreflightEnvironment = but { copy(maxDocuments = count) }

    /** Most recipients of a request; 0 for no limit. 15 in production. */
    public fun withMaxRecipients(count: Int): PreflightEnvironment = but { copy(maxRecipients = count) }

    /** Longest denomination and `at`, in UTF-16 units after trimming; 0 for no limit. 88 in production. */
    public fun withDenominationLength(length: Int): PreflightEnvironment = but { copy(denominationLength = length) }

    /** Lets denominations have any character. */
    public fun withAnyDenominationCharacter(): PreflightEnvironment =
        but { copy(denominationCharacters = anyCharacters) }

    /**
     * Lets denominations have the characters of ISO Latin-1 without some.
     *
     * @param excluded the inside of a character class, such as `|^`
     */
    public fun withDenominationCharactersExcluding(excluded: String): PreflightEnvironment =
        but { copy(denominationCharacters = NameCharactersData.Latin1(excluded)) }

    /**
     * Lets denominations have certain characters only.
     *
     * @param characters the inside of a character class, such as `a-zA-Z '`
     */
    public fun withDenominationCharacters(characters: String): PreflightEnvironment =
        but { copy(denominationCharacters = NameCharactersData.Only(characters)) }

    /**
     * How the characters of postal addresses are looked at.
     *
     * @param policy how
     * @param characters the inside of a character class; ISO Latin-1 if not given
     */
    @JvmOverloads
    public fun withAddressCharacters(policy: Policy, characters: String? = null): PreflightEnvironment =
        but { copy(addressCharacters = data(policy), addressCharacterClass = characters) }

    /**
     * How the rows of postal addresses are measured.
     *
     * @param policy how
     * @param longest the longest row, in UTF-16 units; 44 if not given
     */
    @JvmOverloads
    public fun withAddressRowLength(policy: Policy, longest: Int? = null): PreflightEnvironment =
        but { copy(addressRowLength = data(policy), longestAddressRow = longest) }

    /** Whether addresses may be left to SEND. */
    public fun withAddressLookup(lookup: AddressLookup): PreflightEnvironment =
        but { copy(addressLookup = AddressLookupData.valueOf(lookup.name)) }

    /**
     * How taxonomy codes are looked up.
     *
     * @param policy how
     * @param codes the codes that the platform has; the published ones if not given
     */
    @JvmOverloads
    public fun withTaxonomy(policy: Policy, codes: Collection<String>? = null): PreflightEnvironment =
        but { copy(taxonomy = data(policy), taxonomyCodes = codes?.toList()) }

    /** Tax codes that are taken without a check: test identities. */
    public fun withTaxIdWhiteList(codes: Collection<String>): PreflightEnvironment =
        but { copy(taxIdWhiteList = codes.toList()) }

    /** Tax codes that are refused without a check. */
    public fun withTaxIdBlackList(codes: Collection<String>): PreflightEnvironment =
        but { copy(taxIdBlackList = codes.toList()) }

    /** Largest file, bytes; 0 for no limit. 200 MiB in production. */
    public fun withMaxFileSize(bytes: Long): PreflightEnvironment = but { copy(maxFileSize = bytes) }

    /** Whether files must begin like a PDF. */
    public fun withPdfHeaderCheck(checked: Boolean): PreflightEnvironment = but { copy(checksPdfHeader = checked) }

    /** Who is sending. */
    public fun withSender(sender: SenderProfile): PreflightEnvironment = but { copy(sender = sender.data()) }

    override fun equals(other: Any?): Boolean = other is PreflightEnvironment && limits == other.limits

    override fun hashCode(): Int = limits.hashCode()

    /** Names the preset alone: lists of tax codes are personal data. */
    override fun toString(): String = "PreflightEnvironment(${limits.preset})"

    private fun but(change: Limits.() -> Limits) = PreflightEnvironment(limits.change())

    private fun data(policy: Policy) = PolicyData.valueOf(policy.name)

    @JvmSynthetic
    internal fun limits(): EnvironmentLimits =
        with(limits) {
            EnvironmentLimits(
                preset,
                maxDocuments,
                maxRecipients,
                denominationLength,
                denominationCharacters,
                addressCharacters,
                addressCharacterClass,
                addressRowLength,
                longestAddressRow,
                addressLookup,
                taxonomy,
                taxonomyCodes,
                taxIdWhiteList,
                taxIdBlackList,
                maxFileSize,
                checksPdfHeader,
                sender,
            )
        }

    /** A preset, and what is not as in it. */
    private data class Limits(
        val preset: PresetData,
        val maxDocuments: Int? = null,
        val maxRecipients: Int? = null,
        val denominationLength: Int? = null,
        val denominationCharacters: NameCharactersData? = null,
        val addressCharacters: PolicyData? = null,
        val addressCharacterClass: String? = null,
        val addressRowLength: PolicyData? = null,
        val longestAddressRow: Int? = null,
        val addressLookup: AddressLookupData? = null,
        val taxonomy: PolicyData? = null,
        val taxonomyCodes: List<String>? = null,
        val taxIdWhiteList: List<String>? = null,
        val taxIdBlackList: List<String>? = null,
        val maxFileSize: Long? = null,
        val checksPdfHeader: Boolean? = null,
        val sender: SenderProfileData? = null,
    )

    public companion object {
        /** Production, as far as it is known. */
        @JvmStatic
        public fun production(): PreflightEnvironment = PreflightEnvironment(Limits(PresetData.PRODUCTION))

        /** The test environment open to senders (UAT): as production, and it takes the identities of the platform's tests. */
        @JvmStatic
        public fun uat(): PreflightEnvironment = PreflightEnvironment(Limits(PresetData.UAT))

        /** The platform's development environment, whose configuration is public. */
        @JvmStatic
        public fun development(): PreflightEnvironment = PreflightEnvironment(Limits(PresetData.DEVELOPMENT))

        /** Production with every doubt taken for a refusal. */
        @JvmStatic
        public fun strict(): PreflightEnvironment = PreflightEnvironment(Limits(PresetData.STRICT))
    }
}
