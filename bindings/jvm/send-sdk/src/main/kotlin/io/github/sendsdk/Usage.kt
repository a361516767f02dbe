package io.github.sendsdk

/** What has been used of a day's calls. */
@ConsistentCopyVisibility
public data class Usage internal constructor(
    /** Calls made today (UTC) through this limiter. */
    val today: Long,
    /** Calls left for everything but streams. */
    val left: Long,
    /** Calls left for streams. */
    val leftForStreams: Long,
)
