package io.github.sendsdk.preflight

import io.github.sendsdk.LocalizedText

/** One rule of the platform, or one piece of advice. */
@ConsistentCopyVisibility
public data class Rule internal constructor(
    /**
     * Its name, stable across releases: `G-09` (gateway), `L-01` (older versions), `S-07` and `B-01` (service), `R-06` (after
     * acceptance of the request), `P-02` (preload), `W-01` (advice).
     */
    val id: String,
    /** The property it is about, such as `recipients[].taxId`. */
    val field: String,
    /** Who applies it. */
    val layer: Layer,
    /** How sure it is by default; a [PreflightEnvironment] may say otherwise. */
    val severity: Severity,
    /** The code that the platform answers; empty for advice. */
    val code: String,
    /** HTTP status of the refusal; null for rules that are applied after HTTP 202, and for advice. */
    val httpStatus: Int?,
    /** What must be known, besides the request, to apply it. */
    val evidence: Evidence,
    /** Where it comes from: file and line of the platform's sources. */
    val source: String,
    /** What it asks for. */
    val requirement: LocalizedText,
)
