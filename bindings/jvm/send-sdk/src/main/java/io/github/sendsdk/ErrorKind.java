package io.github.sendsdk;

/** What kind of failure it is, that is, what to do about it: the same words in every language of the SDK. */
public enum ErrorKind {
    /** The client was set up wrongly: fix the configuration. */
    CONFIGURATION,

    /** No credentials could be had: see the source. */
    CREDENTIALS,

    /** What was to be sent is not acceptable, and was not sent: fix it. */
    INVALID_INPUT,

    /** A file could not be read or written: see the path. */
    FILE,

    /** The platform found what was sent not acceptable: fix it. */
    REJECTED,

    /** The request was refused after its checks. It is billed; fix it and send it again with a new token. */
    REFUSED,

    /** Key or voucher are not accepted. */
    ACCESS_DENIED,

    /** The key may not do this. */
    FORBIDDEN,

    /** There is no such thing, or not yet, or not for this key. */
    NOT_FOUND,

    /** The request was already received, or a notice code is in use. */
    DUPLICATE,

    /** Against the state of things. */
    CONFLICT,

    /** The file is not kept any more. */
    GONE,

    /** The call may have been carried out, or not: look it up before you repeat it. */
    OUTCOME_UNKNOWN,

    /** Too many calls. */
    RATE_LIMITED,

    /** The calls of the day are used up: go on tomorrow. */
    QUOTA_EXHAUSTED,

    /** The service is not there, or failed: try later. */
    UNAVAILABLE,

    /** No connection, or it broke. */
    CONNECTION,

    /** No answer in time. */
    TIMEOUT,

    /** It has not happened yet, and the time to wait for it is over. Nothing is lost: look again later. */
    STILL_WAITING,

    /** The answer could not be understood. */
    DECODE,

    /** What was downloaded is not what was announced. */
    INTEGRITY,

    /** An answer that nobody expected. */
    UNEXPECTED,

    /** A defect of the SDK: report it. */
    INTERNAL,

    /** The thread was interrupted while it waited; the call was stopped. Known in Java only. */
    INTERRUPTED
}
