package io.github.sendsdk.preflight

import io.github.sendsdk.Issue
import io.github.sendsdk.LocalizedText
import io.github.sendsdk.isItalian
import java.util.Locale

/** All that is wrong with a request, or a file, and what the platform would answer. */
@ConsistentCopyVisibility
public data class PreflightReport internal constructor(
    /** Everything that was found, in the order in which the platform looks; of each of its steps the first 10,000 errors and warnings. */
    val issues: List<Issue>,
    /**
     * What the platform would answer: it stops at the first step that fails, and says nothing of the later ones. Null if
     * there is no error.
     */
    val answer: PlatformAnswer?,
    /** What [getText] ends with if more was found than is listed; null if all is. */
    val more: LocalizedText?,
) {
    /** True if no error was found. There may be warnings. */
    val isOk: Boolean get() = issues.none { it.isError }

    /** What the platform refuses. */
    val errors: List<Issue> get() = issues.filter { it.isError }

    /** What it may refuse, and advice. */
    val warnings: List<Issue> get() = issues.filterNot { it.isError }

    /**
     * The report for people, one line for each issue, and one that says so if there is more.
     *
     * @param locale the language: Italian, or English for any other
     */
    public fun getText(locale: Locale): String =
        issues.joinToString("") { issue ->
            val place = issue.path.ifEmpty { if (isItalian(locale)) "(corpo)" else "(body)" }
            "${word(issue, locale)} ${issue.id} $place: ${issue.getMessage(locale)}; ${issue.getFix(locale)}\n"
        } + more?.let { "${it[locale]}\n" }.orEmpty()

    private fun word(issue: Issue, locale: Locale): String =
        when {
            isItalian(locale) -> if (issue.isError) "errore" else "avviso"
            else -> if (issue.isError) "error" else "warning"
        }

    override fun toString(): String = "PreflightReport(errors=${errors.size}, warnings=${warnings.size})"
}

/** What the platform would answer to a request that it refuses. */
@ConsistentCopyVisibility
public data class PlatformAnswer internal constructor(
    /** Who answers: it decides the form of the body. A refusal after acceptance is no answer but a status. */
    val layer: Layer,
    /** HTTP status; 202 for a request that is taken and refused later. */
    val status: Int,
    /** The `errors` of the answer, or those of the status `REFUSED`. */
    val errors: List<PlatformError>,
)

/** One entry of the `errors` of an answer. */
@ConsistentCopyVisibility
public data class PlatformError internal constructor(
    /** A code such as `PN_GENERIC_INVALIDPARAMETER`. */
    val code: String,
    /** What it is about; for most rules nothing. It may quote what was sent: `toString` hides it. */
    val element: String?,
    /** The platform's own words, in English. They may quote what was sent: `toString` hides them. */
    val detail: String,
) {
    override fun toString(): String = "PlatformError(code=$code)"
}
