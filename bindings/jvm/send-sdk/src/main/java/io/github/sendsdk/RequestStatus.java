package io.github.sendsdk;

/** The state of a request for a notification. */
public enum RequestStatus {
    /** The request is being validated. */
    WAITING,

    /** The notification has been accepted and has an IUN. */
    ACCEPTED,

    /** The request has been refused. */
    REFUSED,

    /** A state that this version does not know: its text stands beside it. */
    UNKNOWN
}
