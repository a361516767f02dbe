package io.github.sendsdk;

/** The request was already received, a notice code is in use, or the state of things is against it. */
public class ConflictException extends SendException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes a failure; of use to applications in their tests.
     *
     * @param details what is known about it
     */
    public ConflictException(ErrorDetails details) {
        super(details);
    }
}
