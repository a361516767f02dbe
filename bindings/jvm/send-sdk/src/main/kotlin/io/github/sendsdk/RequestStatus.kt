package io.github.sendsdk

import java.io.Serializable
import java.time.Duration

/** A request that the platform has written down. It is not accepted yet. */
@ConsistentCopyVisibility
public data class Submitted internal constructor(
    /** Names the request from now on. */
    val requestId: RequestId,
    /** The sender's protocol number. */
    val protocolNumber: String,
    /** The token it was sent with. */
    val idempotenceToken: String,
    /** True if the answer was lost, and it was found out afterwards that the request is written. */
    val isRecovered: Boolean,
)

/** What became of a request. */
@ConsistentCopyVisibility
public data class RequestStatus internal constructor(
    /** Names the request. */
    val requestId: String,
    /** Where it stands, as it came. */
    val stateText: String,
    /** When to ask again; null if the platform does not say. */
    val retryAfter: Duration?,
    /** The IUN, once accepted; or null. */
    val iun: String?,
    /** Why it was refused; empty if it was not. */
    val errors: List<RefusalReason>,
    /** The sender's protocol number, or null. */
    val protocolNumber: String?,
    /** The token it was sent with, or null. */
    val idempotenceToken: String?,
    private val json: String,
) {
    /** Where it stands. */
    val state: RequestState get() = RequestState.of(stateText)

    /** The whole answer, with the request that it repeats and all that this version does not know. */
    public fun toJson(): String = json

    override fun toString(): String = "RequestStatus(requestId=$requestId, state=$stateText, iun=$iun, errors=$errors)"
}

/** One reason of a refusal. */
@ConsistentCopyVisibility
public data class RefusalReason internal constructor(
    /** A code such as `FILE_SHA_ERROR`; an open list. */
    val code: String,
    /** What it is about, or null. */
    val element: String?,
    /** The platform's text, or null. It may name personal data: `toString` hides it. */
    val detail: String?,
    /** The recipient it concerns, as a position in the request; or null. */
    val recIndex: Long?,
) : Serializable {
    override fun toString(): String = "RefusalReason(code=$code, element=$element, recIndex=$recIndex)"

    private companion object {
        private const val serialVersionUID = 1L
    }
}

/** The answer to a cancellation: read the details, the status alone says nothing. */
@ConsistentCopyVisibility
public data class CancellationAnswer internal constructor(
    /** Always "OK". */
    val status: String?,
    /** What really happened. */
    val details: List<CancellationDetail>,
)

/** One line of the answer to a cancellation. */
@ConsistentCopyVisibility
public data class CancellationDetail internal constructor(
    /** `NOTIFICATION_CANCELLATION_ACCEPTED`, `NOTIFICATION_ALREADY_CANCELLED` or `NOTIFICATION_REFUSED`. */
    val code: String,
    /** `INFO`, `WARN` or `ERR`; or null. */
    val level: String?,
    /** The platform's text, or null. */
    val detail: String?,
)
