package io.github.sendsdk

import io.github.sendsdk.ffi.RateLimitData

/**
 * How many calls a client makes, so that it is never the platform that has to say no.
 *
 * Immutable: each `with…` gives another one.
 */
public class RateLimit private constructor(@get:JvmSynthetic internal val data: RateLimitData) {
    /** Calls a second, in the long run: 10 if not set. */
    public fun withPerSecond(calls: Double): RateLimit = RateLimit(data.copy(perSecond = calls))

    /** Calls that may go at once after a pause: 20 if not set. */
    public fun withBurst(calls: Int): RateLimit = RateLimit(data.copy(burst = calls))

    /** Calls a day (UTC): 100,000 if not set. */
    public fun withPerDay(calls: Long): RateLimit = RateLimit(data.copy(perDay = calls))

    /** How many of the calls of the day only streams may make: 5,000 if not set. */
    public fun withReserveForStreams(calls: Long): RateLimit = RateLimit(data.copy(forStreams = calls))

    override fun equals(other: Any?): Boolean = other is RateLimit && data == other.data

    override fun hashCode(): Int = data.hashCode()

    override fun toString(): String =
        "RateLimit(perSecond=${data.perSecond ?: "default"}, burst=${data.burst ?: "default"}, " +
            "perDay=${data.perDay ?: "default"}, forStreams=${data.forStreams ?: "default"})"

    public companion object {
        /** A modest one, which suits most. */
        @JvmStatic
        public fun usual(): RateLimit = RateLimit(RateLimitData(null, null, null, null))
    }
}
