package io.github.sendsdk

import java.time.Duration
import java.util.Locale

/**
 * The failure of a call. Its subclasses tell what to do about it, [kind] and [code] exactly what happened. Nothing personal and
 * nothing secret is in the message. It is sealed: a `when` over its subclasses needs no `else`.
 *
 * | exception | kinds |
 * |---|---|
 * | [InvalidInputException] | INVALID_INPUT |
 * | [ConfigurationException] | CONFIGURATION, CREDENTIALS |
 * | [FileException] | FILE |
 * | [RejectedException] | REJECTED |
 * | [RefusedException] | REFUSED |
 * | [AccessException] | ACCESS_DENIED, FORBIDDEN |
 * | [NotFoundException] | NOT_FOUND, GONE |
 * | [ConflictException] | DUPLICATE, CONFLICT, OUTCOME_UNKNOWN |
 * | [UnavailableException] | RATE_LIMITED, QUOTA_EXHAUSTED, UNAVAILABLE, CONNECTION, TIMEOUT |
 * | [StillWaitingException] | STILL_WAITING |
 * | [UnexpectedAnswerException] | DECODE, INTEGRITY, UNEXPECTED |
 * | [CallInterruptedException] | INTERRUPTED |
 * | [DefectException] | INTERNAL |
 */
public sealed class SendException(
    /** Everything known about the failure. */
    public val details: ErrorDetails,
) : RuntimeException(details.text) {
    /** What kind of failure it is. */
    public val kind: ErrorKind get() = details.kind

    /** What exactly: the rule that is broken, or the code of the platform; null if the kind says it all. */
    public val code: String? get() = details.code

    /** The file that it is about, or the place in the request, such as `recipients[0].taxId`; or null. */
    public val path: String? get() = details.path

    /** The operation that failed, such as `send_notification`; or null. */
    public val operation: String? get() = details.operation

    /** The HTTP status of the answer; null if there was no answer. */
    public val status: Int? get() = details.status

    /** The trace id of the answer, for the support desk; or null. */
    public val traceId: String? get() = details.traceId

    /** How often the call was made before it was given up; 0 if it was not made at all. */
    public val attempts: Int get() = details.attempts

    /** When the server says that it may be tried again, counted from the failure; null if it does not say. */
    public val retryAfter: Duration? get() = details.retryAfter

    /** Whether the same call may succeed later, unchanged. */
    public val isRetryable: Boolean get() = details.isRetryable

    /** What the platform says is wrong, as far as the answer tells. */
    public val complaints: List<Complaint> get() = details.complaints

    /** Files that were uploaded before the failure. They can be used for 7 days. */
    public val uploaded: List<UploadedFile> get() = details.uploaded

    /**
     * What happened, for people, in their language.
     *
     * @param locale the language: Italian, or English for any other
     */
    public fun getMessage(locale: Locale): String = details.getText(locale)

    private companion object {
        private const val serialVersionUID = 2L
    }
}
