package io.github.sendsdk

import java.time.Instant

/** What a [StreamConsumer] hands over: as a rule an event. A closed family. */
public sealed class StreamDelivery {
    /** Something happened to a notification. */
    @ConsistentCopyVisibility
    public data class Event internal constructor(
        /** What happened. */
        val event: StreamEvent,
    ) : StreamDelivery()

    /**
     * The stream was not read for longer than events are kept: some may be lost without a trace. Read every notification that you
     * hold for open.
     */
    @ConsistentCopyVisibility
    public data class Gap internal constructor(
        /** When the stream was last read, to the hour. */
        val since: Instant,
        /** When it was read again. */
        val until: Instant,
    ) : StreamDelivery()
}

/** What is about to be sent: enough to find out later what became of it. */
@ConsistentCopyVisibility
public data class SendIntent internal constructor(
    /** The sender's protocol number. */
    val protocolNumber: String,
    /** The token of this attempt. */
    val idempotenceToken: String,
    /** Digest of the body, to know the request again. */
    val fingerprint: Sha256Digest,
)
