/** What a failure asks for: a class for each thing to do. Applications may make them in their tests. */
package io.github.sendsdk

/**
 * What was given cannot be right, and nothing was sent: correct it.
 *
 * [code] names the rule that is broken, [position] the character, [path] the place in the request.
 *
 * @param details what is known about it
 */
public class InvalidInputException(details: ErrorDetails) : SendException(details) {
    /** The rules of the platform that the request breaks, with their place and what to do; empty if it is not about a whole request. */
    public val issues: List<Issue> get() = details.issues

    /** The first character that it is about, counted from 1; null if it is not about one character. */
    public val position: Int? get() = details.position

    private companion object {
        private const val serialVersionUID = 2L
    }
}

/**
 * The client, or the emulator, is set up wrongly: correct it.
 *
 * @param details what is known about it
 */
public class ConfigurationException(details: ErrorDetails) : SendException(details) {
    private companion object {
        private const val serialVersionUID = 2L
    }
}

/**
 * A file could not be read or written: see [path].
 *
 * @param details what is known about it
 */
public class FileException(details: ErrorDetails) : SendException(details) {
    private companion object {
        private const val serialVersionUID = 2L
    }
}

/**
 * The platform wants what was sent otherwise: see [complaints]. Nothing was written down.
 *
 * @param details what is known about it
 */
public class RejectedException(details: ErrorDetails) : SendException(details) {
    private companion object {
        private const val serialVersionUID = 2L
    }
}

/**
 * The request was refused after its checks. It is billed; correct it and send it again with a new token.
 *
 * @param details what is known about it
 */
public class RefusedException(details: ErrorDetails) : SendException(details) {
    /** Why it was refused. */
    public val reasons: List<RefusalReason> get() = details.refusalReasons

    private companion object {
        private const val serialVersionUID = 2L
    }
}

/**
 * The platform does not accept the key or the voucher, or the key may not do this.
 *
 * @param details what is known about it
 */
public class AccessException(details: ErrorDetails) : SendException(details) {
    private companion object {
        private const val serialVersionUID = 2L
    }
}

/**
 * There is no such thing, or not yet, or not for this key; or it is not kept any more.
 *
 * @param details what is known about it
 */
public class NotFoundException(details: ErrorDetails) : SendException(details) {
    private companion object {
        private const val serialVersionUID = 2L
    }
}

/**
 * The request was already received, a notice code is in use, or the state of things is against it.
 *
 * @param details what is known about it
 */
public class ConflictException(details: ErrorDetails) : SendException(details) {
    private companion object {
        private const val serialVersionUID = 2L
    }
}

/**
 * The platform cannot be reached, does not answer in time, or has too much to do: try again later.
 *
 * @param details what is known about it
 */
public class UnavailableException(details: ErrorDetails) : SendException(details) {
    private companion object {
        private const val serialVersionUID = 2L
    }
}

/**
 * It has not happened yet, and the time to wait for it is over. Nothing is lost: look again later.
 *
 * @param details what is known about it
 */
public class StillWaitingException(details: ErrorDetails) : SendException(details) {
    private companion object {
        private const val serialVersionUID = 2L
    }
}

/**
 * An answer that nobody expected, or that is not what was announced.
 *
 * @param details what is known about it
 */
public class UnexpectedAnswerException(details: ErrorDetails) : SendException(details) {
    private companion object {
        private const val serialVersionUID = 2L
    }
}

/**
 * A defect of the SDK: report it. The process can go on.
 *
 * @param details what is known about it
 */
public class DefectException(details: ErrorDetails) : SendException(details) {
    private companion object {
        private const val serialVersionUID = 2L
    }
}

/**
 * The thread was interrupted while it waited. The call was stopped, and the interrupt flag of the thread is set again.
 *
 * If the call was one that changes something, it may have been carried out all the same.
 */
public class CallInterruptedException :
    SendException(ErrorDetails(ErrorKind.INTERRUPTED, "the thread was interrupted while it waited for the answer")) {
    private companion object {
        private const val serialVersionUID = 2L
    }
}
