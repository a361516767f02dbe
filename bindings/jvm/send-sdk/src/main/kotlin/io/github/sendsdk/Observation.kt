/** What a [SendObserver] is told, and what was opened before the work begins. */
package io.github.sendsdk

import java.time.Duration

/** Whom a call was for. */
public enum class Destination {
    /** The API. */
    API,

    /** The file storage: another host. */
    STORAGE,

    /** Who issues vouchers: another host. */
    VOUCHERS,
}

/** What is waited for. */
public enum class WaitReason {
    /** The limiter: more calls were asked for than are to be made. */
    LIMITER,

    /** A failed call is made again. */
    RETRY,

    /** The gateway forgets that it denied the credentials. */
    DENIAL,

    /** Something that this version has no name for. */
    OTHER,
}

/** A call over the network. */
@ConsistentCopyVisibility
public data class HttpCall internal constructor(
    /** Whom it was for. */
    val destination: Destination,
    /** Status of the answer; null if there was no answer. */
    val status: Int?,
    /** Bytes of the request's body. */
    val sent: Long,
    /** Bytes of the answer's body that were read. */
    val received: Long,
    /** From sending to the end of the answer. */
    val took: Duration,
)

/** The end of an operation, after however many calls. */
@ConsistentCopyVisibility
public data class OperationEnd internal constructor(
    /** Its name, such as `send_notification`. */
    val operation: String,
    /** How it failed; null if it did not. */
    val failure: ErrorKind?,
    /** From the first call to the end, waits included. */
    val took: Duration,
    /** Calls of the day that are left; null if they are not counted. */
    val leftToday: Long?,
)

/** Connections that were opened beforehand ([SendClient.warmUp]). */
@ConsistentCopyVisibility
public data class Warmed internal constructor(
    /** To the API. One is enough over HTTP/2, where all calls share it. */
    val api: Int,
    /** To the storage; none while no file was uploaded, because its host is not known then. */
    val storage: Int,
)
