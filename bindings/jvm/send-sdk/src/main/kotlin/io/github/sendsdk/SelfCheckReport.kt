package io.github.sendsdk

import java.time.Duration

/** The answer of a [SelfCheck]. */
@ConsistentCopyVisibility
public data class SelfCheckReport internal constructor(
    /** The state. */
    val status: RequestStatus,
    /** The state as it came; the only trace of it when [status] is [RequestStatus.UNKNOWN]. */
    val statusText: String,
    /** How long the call really waited. */
    val waited: Duration,
)
