package io.github.sendsdk.internal

import io.github.sendsdk.RateLimit
import io.github.sendsdk.Usage
import io.github.sendsdk.ffi.NativeLimiter
import java.time.Instant

/** Behind [io.github.sendsdk.Limiter]. */
internal class LimiterBridge(private val native: NativeLimiter) : AutoCloseable {
    /** The same for a client, which closes it. */
    fun again(): NativeLimiter = translating { native.again() }

    fun usage(): Usage =
        translating { native.usage(Instant.now()) }.let { Usage(it.today, it.left, it.leftForStreams) }

    override fun close(): Unit = native.close()

    companion object {
        /** One that knows of calls made before. */
        @JvmStatic
        fun of(limit: RateLimit, made: Long): LimiterBridge =
            LimiterBridge(translating { NativeLimiter(limit.data(), made, Instant.now()) })
    }
}
