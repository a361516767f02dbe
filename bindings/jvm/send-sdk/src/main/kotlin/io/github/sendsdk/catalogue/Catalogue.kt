package io.github.sendsdk.catalogue

import io.github.sendsdk.LocalizedText
import io.github.sendsdk.isItalian
import java.util.Locale

/**
 * What every code of the platform means, in Italian and in English: categories and statuses, event codes, failure causes, refusal
 * codes, errors, legal facts.
 */
public object Catalogue {
    /**
     * What a code means. The few that are of two kinds (`NOTIFICATION_CANCELLED` is a category and a legal fact) are explained
     * as the likelier one; [explanations] gives both.
     *
     * @param code a code such as `PNAG012`, `FILE_GONE` or `REFINEMENT`
     * @return the meaning; null for a code that this version does not know
     */
    @JvmStatic
    public fun explain(code: String): Explanation? = explanations(code).firstOrNull()

    /** Everything that a code may mean, the likeliest first; empty for one that this version does not know. */
    @JvmStatic
    public fun explanations(code: String): List<Explanation> = io.github.sendsdk.internal.explanations(code)

    /** The error whose words are in the message of an answer without a code, as the gateway sends them; or null. */
    @JvmStatic
    public fun errorIn(message: String): Explanation? = io.github.sendsdk.internal.errorIn(message)

    /** Every entry, kind by kind, sorted by code. */
    @JvmStatic
    public fun all(): List<Explanation> = io.github.sendsdk.internal.wholeCatalogue()

    /** The whole catalogue as one JSON document, with more for programs than the explanations have. */
    @JvmStatic
    public fun toJson(): String = io.github.sendsdk.internal.catalogueDocument()
}

/** What a code means. */
@ConsistentCopyVisibility
public data class Explanation internal constructor(
    /** The code. */
    val code: String,
    /** What it stands for. */
    val kind: CodeKind,
    /** What it means, in a few words. */
    val meaning: LocalizedText,
    /** What to do about it; null for what is no failure. */
    val whatToDo: LocalizedText?,
    private val factsEn: List<CodeFact>,
    private val factsIt: List<CodeFact>,
    /** Everything in one paragraph. */
    val text: LocalizedText,
) {
    /**
     * What else is known (outcome, effect, dates, documents), as labels and values to show.
     *
     * @param locale the language: Italian, or English for any other
     */
    public fun facts(locale: Locale): List<CodeFact> = if (isItalian(locale)) factsIt else factsEn

    override fun toString(): String = text.english
}

/** One thing that is known about a code. */
@ConsistentCopyVisibility
public data class CodeFact internal constructor(
    /** What it is about. */
    val label: String,
    /** What is known. */
    val value: String,
)

/** What a code stands for. */
public enum class CodeKind {
    /** A category of timeline elements. */
    CATEGORY,

    /** A status of a notification. */
    STATUS,

    /** What happened to a sending (`deliveryDetailCode`). */
    EVENT_CODE,

    /** Why a letter was not delivered (`deliveryFailureCause`). */
    FAILURE_CAUSE,

    /** Why a request was refused (`errorCode` of a refusal reason). */
    REFUSAL,

    /** What an error answer says. */
    ERROR,

    /** A category of legal facts. */
    LEGAL_FACT,

    /** Something that this version has no name for. */
    UNKNOWN,
}
