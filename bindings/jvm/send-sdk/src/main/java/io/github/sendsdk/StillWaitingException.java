package io.github.sendsdk;

/** It has not happened yet, and the time to wait for it is over. Nothing is lost: look again later. */
public class StillWaitingException extends SendException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes a failure; of use to applications in their tests.
     *
     * @param details what is known about it
     */
    public StillWaitingException(ErrorDetails details) {
        super(details);
    }
}
