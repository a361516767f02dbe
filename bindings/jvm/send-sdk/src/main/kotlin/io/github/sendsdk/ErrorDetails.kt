package io.github.sendsdk

import java.io.Serializable
import java.time.Duration
import java.util.Locale

/** Everything known about a failure; what a [SendException] is made of. */
public class ErrorDetails internal constructor(
    /** What kind of failure it is. */
    public val kind: ErrorKind,
    /** What exactly: the rule that is broken, or the code of the platform; null if the kind says it all. */
    public val code: String?,
    /** What happened, for people, in English. */
    public val text: String,
    private val textIt: String,
    /** The file that it is about, or the place in the request, such as `recipients[0].taxId`; or null. */
    public val path: String?,
    /** The first character that it is about, counted from 1; or null. */
    public val position: Int?,
    /** The operation that failed, such as `send_notification`; or null. */
    public val operation: String?,
    /** The HTTP status of the answer; null if there was none. */
    public val status: Int?,
    /** The trace id of the answer, for the support desk; or null. */
    public val traceId: String?,
    /** Whether the same call may succeed later, unchanged. */
    public val isRetryable: Boolean,
    /** How often the call was made before it was given up; 0 if it was not made at all. */
    public val attempts: Int,
    /** When the server says that it may be tried again, counted from now; or null. */
    public val retryAfter: Duration?,
    /** The rules that the request breaks; it was not sent. */
    public val issues: List<Issue>,
    /** What the platform says is wrong. */
    public val complaints: List<Complaint>,
    /** Why the request was refused. */
    public val refusalReasons: List<RefusalReason>,
    /** Files that were uploaded before the failure. */
    public val uploaded: List<UploadedFile>,
) : Serializable {
    /**
     * A failure of which little is known; of use to applications in their tests.
     *
     * @param kind what kind of failure it is
     * @param text what happened, for people
     * @param code what exactly, or null
     * @param path the file or the place in the request, or null
     */
    @JvmOverloads
    public constructor(kind: ErrorKind, text: String, code: String? = null, path: String? = null) : this(
        kind = kind,
        code = code,
        text = text,
        textIt = text,
        path = path,
        position = null,
        operation = null,
        status = null,
        traceId = null,
        isRetryable = false,
        attempts = 0,
        retryAfter = null,
        issues = emptyList(),
        complaints = emptyList(),
        refusalReasons = emptyList(),
        uploaded = emptyList(),
    )

    /**
     * What happened, for people, in their language.
     *
     * @param locale the language: Italian, or English for any other
     */
    public fun getText(locale: Locale): String = if (isItalian(locale)) textIt else text

    override fun toString(): String = "ErrorDetails(kind=$kind, code=$code, text=$text)"

    private companion object {
        private const val serialVersionUID = 2L
    }
}

/** One thing that the platform says is wrong. */
@ConsistentCopyVisibility
public data class Complaint internal constructor(
    /** A code such as `PN_GENERIC_INVALIDPARAMETER_DUPLICATED`. */
    val code: String,
    /** What it is about, or null. */
    val element: String?,
    /** The platform's text, with personal data and secrets taken out; or null. */
    val detail: String?,
) : Serializable {
    private companion object {
        private const val serialVersionUID = 1L
    }
}

/** A text that does not pass a check of many. */
@ConsistentCopyVisibility
public data class CheckFailure internal constructor(
    /** Which text, counted from 0. */
    val index: Int,
    /** The rule that is broken, such as `check_char`. */
    val code: String,
    /** The first character that it is about, counted from 1; null if it is not about one. */
    val position: Int?,
    /** What is wrong, for people, in English. */
    val message: String,
    private val messageIt: String,
) {
    /**
     * What is wrong, for people, in their language.
     *
     * @param locale the language: Italian, or English for any other
     */
    public fun getMessage(locale: Locale): String = if (isItalian(locale)) messageIt else message

    override fun toString(): String = "CheckFailure(index=$index, code=$code, position=$position)"
}

internal fun isItalian(locale: Locale) = locale.language == Locale.ITALIAN.language
