package io.github.sendsdk;

/** The platform cannot be reached, does not answer in time, or has too much to do: try again later. */
public class UnavailableException extends SendException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes a failure; of use to applications in their tests.
     *
     * @param details what is known about it
     */
    public UnavailableException(ErrorDetails details) {
        super(details);
    }
}
