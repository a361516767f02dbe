package io.github.sendsdk

/** What is right and wrong with the set-up: see [SendClient.doctor]. Neither key nor voucher is in it. */
@ConsistentCopyVisibility
public data class Diagnosis internal constructor(
    /** In the order in which it was looked at. */
    val findings: List<Finding>,
    /** All of it, a line for each finding. */
    val text: LocalizedText,
) {
    /** True if nothing has to be mended. */
    val isFine: Boolean get() = problems.isEmpty()

    /** What has to be mended. */
    val problems: List<Finding> get() = findings.filter { it.level == FindingLevel.PROBLEM }

    override fun toString(): String = text.english
}

/** One thing that was looked at. */
@ConsistentCopyVisibility
public data class Finding internal constructor(
    /** What: `key`, `voucher`, `clock`, `platform`, `network`, `access`, `upload` or `hosts`. */
    val check: String,
    /** How bad it is. */
    val level: FindingLevel,
    /** In words. */
    val text: LocalizedText,
)

/** How bad a finding is. */
public enum class FindingLevel {
    /** As it should be. */
    FINE,

    /** Worth knowing. */
    NOTE,

    /** Has to be mended. */
    PROBLEM,
}
