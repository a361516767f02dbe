package io.github.sendsdk

import java.math.BigInteger
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
     * Some events may be lost without a trace, for the reason that [cause] tells. Read every notification that you hold for open: what
     * was missed stands in its timeline.
     */
    @ConsistentCopyVisibility
    public data class Gap internal constructor(
        /** Since when: the stream was last read (to the hour), or the hole first seen. */
        val since: Instant,
        /** When it was read again, or given up. */
        val until: Instant,
        /** Why something may be missing. */
        val cause: GapCause,
        /** The first number that did not appear; null unless [cause] is [GapCause.MISSING]. */
        val first: BigInteger?,
        /** The last number that did not appear; null unless [cause] is [GapCause.MISSING]. */
        val last: BigInteger?,
        /** The same for people. */
        val text: LocalizedText,
    ) : StreamDelivery()
}

/** Why events may be missing. */
public enum class GapCause {
    /** The stream was not read for longer than events are kept. */
    NOT_READ,

    /**
     * Numbers between two events did not become visible in the time that the consumer waits. As a rule nothing is lost: the platform
     * counts events that it then fails to write, and takes a duplicate out of a page together with its number.
     */
    MISSING,

    /** The checkpoint was damaged: what it knew is gone. */
    DAMAGED_CHECKPOINT,

    /** A reason that this version has no name for. */
    OTHER,
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
