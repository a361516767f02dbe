package io.github.sendsdk

import io.github.sendsdk.ffi.RateLimitData

/**
 * How many calls a client makes, so that it is never the platform that has to say no.
 *
 * Immutable: each `with…` gives another one.
 */
public class RateLimit private constructor(
    private val perSecond: Double? = null,
    private val burst: Int? = null,
    private val perDay: Long? = null,
    private val forStreams: Long? = null,
) {
    /** Calls a second, in the long run: 10 if not set. */
    public fun withPerSecond(calls: Double): RateLimit = RateLimit(calls, burst, perDay, forStreams)

    /** Calls that may go at once after a pause: 20 if not set. */
    public fun withBurst(calls: Int): RateLimit = RateLimit(perSecond, calls, perDay, forStreams)

    /** Calls a day (UTC): 100,000 if not set. */
    public fun withPerDay(calls: Long): RateLimit = RateLimit(perSecond, burst, calls, forStreams)

    /** How many of the calls of the day only streams may make: 5,000 if not set. */
    public fun withReserveForStreams(calls: Long): RateLimit = RateLimit(perSecond, burst, perDay, calls)

    @JvmSynthetic
    internal fun data(): RateLimitData = RateLimitData(perSecond, burst, perDay, forStreams)

    override fun equals(other: Any?): Boolean = other is RateLimit && data() == other.data()

    override fun hashCode(): Int = data().hashCode()

    override fun toString(): String =
        "RateLimit(perSecond=${perSecond ?: "default"}, burst=${burst ?: "default"}, " +
            "perDay=${perDay ?: "default"}, forStreams=${forStreams ?: "default"})"

    public companion object {
        /** A modest one, which suits most. */
        @JvmStatic
        public fun usual(): RateLimit = RateLimit()
    }
}
