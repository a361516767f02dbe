package io.github.sendsdk.internal

import io.github.sendsdk.RateLimit
import io.github.sendsdk.Usage
import io.github.sendsdk.ffi.NativeLimiter
import java.time.Instant

/** Behind [io.github.sendsdk.Limiter]. */
internal class LimiterBridge(limit: RateLimit, made: Long) : AutoCloseable {
    private val native: NativeLimiter = translating { NativeLimiter(limit.data(), made, Instant.now()) }

    /** The same for a client, which closes it. */
    fun again(): NativeLimiter = translating { native.again() }

    fun usage(): Usage =
        translating { native.usage(Instant.now()) }.let { Usage(it.today, it.left, it.leftForStreams) }

    override fun close(): Unit = native.close()
}
