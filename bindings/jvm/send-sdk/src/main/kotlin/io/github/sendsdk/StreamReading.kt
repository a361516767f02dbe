package io.github.sendsdk

import io.github.sendsdk.ffi.ConsumerSettings
import io.github.sendsdk.internal.Callbacks
import java.time.Duration
import java.util.Objects

/**
 * Which stream a [StreamConsumer] reads, and how.
 *
 * Immutable: each `with…` gives another one.
 */
public class StreamReading private constructor(
    private val streamId: String,
    private val checkpoint: StreamCheckpoint,
    private val version: String? = null,
    private val patience: Duration? = null,
    private val lease: StreamLease? = null,
    private val successor: String? = null,
    private val successorVersion: String? = null,
) {
    /**
     * The version that the stream was made with, if it is not the client's.
     *
     * @param version such as `2.8`
     */
    public fun withVersion(version: String): StreamReading =
        StreamReading(streamId, checkpoint, version, patience, lease, successor, successorVersion)

    /**
     * How long an acknowledgement waits for a missing event, 120 seconds if not given. Less risks losing events that come late.
     *
     * @throws InvalidInputException if it is negative
     */
    public fun withPatience(patience: Duration): StreamReading {
        Durations.notNegative(patience, "patience")
        return StreamReading(streamId, checkpoint, version, patience, lease, successor, successorVersion)
    }

    /** The right to read it, when consumers run on several machines. */
    public fun withLease(lease: StreamLease): StreamReading =
        StreamReading(streamId, checkpoint, version, patience, lease, successor, successorVersion)

    /**
     * The stream that replaced this one: read when this one has been empty for as long as an event can be late.
     *
     * @param streamId its id
     * @param version the version it was made with, such as `2.9`
     */
    public fun followedBy(streamId: String, version: String): StreamReading =
        StreamReading(this.streamId, checkpoint, this.version, patience, lease, streamId, version)

    @JvmSynthetic
    internal fun settings() =
        ConsumerSettings(
            streamId,
            version,
            checkpoint.toNative(),
            patience,
            lease?.let(Callbacks::lease),
            successor,
            successorVersion,
        )

    override fun toString(): String = "StreamReading($streamId, $checkpoint)"

    public companion object {
        /**
         * Reads a stream.
         *
         * @param streamId its id
         * @param checkpoint where to keep what is known of it
         */
        @JvmStatic
        public fun of(streamId: String, checkpoint: StreamCheckpoint): StreamReading =
            StreamReading(Objects.requireNonNull(streamId, "streamId"), Objects.requireNonNull(checkpoint, "checkpoint"))
    }
}
