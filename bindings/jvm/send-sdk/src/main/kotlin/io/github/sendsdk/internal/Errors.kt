/** From the one error of the native library to the exceptions of the facade. */
package io.github.sendsdk.internal

import io.github.sendsdk.AccessException
import io.github.sendsdk.Complaint
import io.github.sendsdk.ConfigurationException
import io.github.sendsdk.ConflictException
import io.github.sendsdk.DefectException
import io.github.sendsdk.ErrorDetails
import io.github.sendsdk.ErrorKind
import io.github.sendsdk.FileException
import io.github.sendsdk.InvalidInputException
import io.github.sendsdk.NotFoundException
import io.github.sendsdk.RefusedException
import io.github.sendsdk.RejectedException
import io.github.sendsdk.SendException
import io.github.sendsdk.StillWaitingException
import io.github.sendsdk.UnavailableException
import io.github.sendsdk.UnexpectedAnswerException
import io.github.sendsdk.ffi.ErrorDetail
import io.github.sendsdk.ffi.ExceptionClass

/** The exception of a failure; its cause is what code of the user threw, if that is why. */
internal fun exceptionOf(detail: ErrorDetail): SendException {
    val exception = classOf(detail)
    detail.thrown?.let { Thrown.take(it) }?.let(exception::initCause)
    return exception
}

/** Which class a kind of failure has is decided in Rust (`error.rs`). */
private fun classOf(detail: ErrorDetail): SendException {
    val details = detailsOf(detail)
    return when (detail.exception) {
        ExceptionClass.INVALID_INPUT -> InvalidInputException(details)
        ExceptionClass.CONFIGURATION -> ConfigurationException(details)
        ExceptionClass.FILE -> FileException(details)
        ExceptionClass.REJECTED -> RejectedException(details)
        ExceptionClass.REFUSED -> RefusedException(details)
        ExceptionClass.ACCESS -> AccessException(details)
        ExceptionClass.NOT_FOUND -> NotFoundException(details)
        ExceptionClass.CONFLICT -> ConflictException(details)
        ExceptionClass.UNAVAILABLE -> UnavailableException(details)
        ExceptionClass.STILL_WAITING -> StillWaitingException(details)
        ExceptionClass.UNEXPECTED_ANSWER -> UnexpectedAnswerException(details)
        ExceptionClass.DEFECT -> DefectException(details)
    }
}

private fun detailsOf(detail: ErrorDetail) =
    ErrorDetails(
        kind = ErrorKind.valueOf(detail.kind),
        code = detail.code,
        text = detail.text,
        textIt = detail.textIt,
        path = detail.path,
        position = detail.position,
        operation = detail.operation,
        status = detail.status,
        traceId = detail.traceId,
        isRetryable = detail.retryable,
        attempts = detail.attempts,
        retryAfter = detail.retryAfter,
        issues = detail.issues.map(::issue),
        complaints = detail.complaints.map { Complaint(it.code, it.element, it.detail) },
        refusalReasons = detail.refusalReasons.map(::refusalReason),
        uploaded = detail.uploaded.map(::uploadedFile),
    )

/** What the facade itself finds wrong. */
internal fun invalidInput(code: String, text: String, path: String? = null) =
    InvalidInputException(ErrorDetails(ErrorKind.INVALID_INPUT, text, code, path))

/** The same for the Java part of the facade, which names the argument. */
internal object Wrong {
    @JvmStatic
    fun argument(code: String, path: String, text: String): SendException = invalidInput(code, "$path: $text", path)
}
