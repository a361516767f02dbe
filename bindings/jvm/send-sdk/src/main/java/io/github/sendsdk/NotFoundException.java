package io.github.sendsdk;

/** There is no such thing, or not yet, or not for this key; or it is not kept any more. */
public class NotFoundException extends SendException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes a failure; of use to applications in their tests.
     *
     * @param details what is known about it
     */
    public NotFoundException(ErrorDetails details) {
        super(details);
    }
}
