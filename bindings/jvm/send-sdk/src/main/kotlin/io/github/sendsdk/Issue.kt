package io.github.sendsdk

import io.github.sendsdk.preflight.Layer
import io.github.sendsdk.preflight.Severity
import java.io.Serializable
import java.util.Locale

/**
 * A rule of the platform that a request, or a file, breaks. Nothing personal is in it.
 *
 * @see io.github.sendsdk.preflight.Preflight
 */
@ConsistentCopyVisibility
public data class Issue internal constructor(
    /** Name of the rule, such as `S-07`; stable across releases. */
    val id: String,
    /** The code that the platform would answer; empty for advice. One code may stand for many rules. */
    val code: String,
    /** A code that tells more than [code], as the platform's newer validators use it. */
    val localCode: String,
    /** How sure it is that the platform refuses. */
    val severity: Severity,
    /** Which part of the platform sees it. */
    val layer: Layer,
    /** Where it is, such as `recipients[0].taxId`; empty for the whole request. */
    val path: String,
    /**
     * Where inside the file that [path] names, such as `f24Simplified.payments.records[0].taxType`; empty for the whole file, and
     * for what is in the request itself.
     */
    val inside: String,
    /** Line, counted from 1, of a text that is no JSON; or null. */
    val line: Long?,
    /** Column, counted from 1, of a text that is no JSON; or null. */
    val column: Long?,
    /** What is wrong, for people, in English. */
    val message: String,
    /** What to do about it, in English. */
    val fix: String,
    private val messageIt: String,
    private val fixIt: String,
) : Serializable {
    /** Whether the platform refuses the request for it. */
    val isError: Boolean get() = severity == Severity.ERROR

    /**
     * What is wrong, for people, in their language.
     *
     * @param locale the language: Italian, or English for any other
     */
    public fun getMessage(locale: Locale): String = if (isItalian(locale)) messageIt else message

    /**
     * What to do about it, for people, in their language.
     *
     * @param locale the language: Italian, or English for any other
     */
    public fun getFix(locale: Locale): String = if (isItalian(locale)) fixIt else fix

    override fun toString(): String = "Issue(id=$id, severity=$severity, path=$path, inside=$inside, message=$message)"

    private companion object {
        private const val serialVersionUID = 3L
    }
}
