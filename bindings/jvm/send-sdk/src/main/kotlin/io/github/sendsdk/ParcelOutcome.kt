package io.github.sendsdk

/** What became of a parcel of a [Batch]: the request that the platform has written down, or why there is none. */
public class ParcelOutcome internal constructor(
    position: Long,
    /** The very parcel that was given; null if the row was null. Whoever keeps the outcome keeps it, and its files if they are bytes. */
    public val parcel: Parcel?,
    value: Submitted?,
    error: SendException?,
) : RowOutcome<Submitted>(position, value, error) {
    /** The sender's protocol number (`paProtocolNumber`) of the parcel; null if it was given none. */
    public val protocolNumber: String? get() = parcel?.protocolNumber()

    override fun toString(): String =
        "ParcelOutcome(position=$position, protocolNumber=$protocolNumber, value=$value, error=${error?.code})"
}

/**
 * What parcels were taken from has failed, with [cause], and there may have been more of them.
 *
 * Thrown where all outcomes are told at once; a [Batch] tells those of the parcels that came before, and then throws the cause itself.
 */
public class ParcelSourceException internal constructor(outcomes: List<ParcelOutcome>, cause: Throwable) :
    RuntimeException("the source of the parcels failed after ${outcomes.size} of them", cause) {
    /** What became of the parcels that were taken before, in their order. */
    @Transient
    public val outcomes: List<ParcelOutcome> = outcomes

    private companion object {
        private const val serialVersionUID = 1L
    }
}
