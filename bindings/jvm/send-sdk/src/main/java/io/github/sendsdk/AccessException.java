package io.github.sendsdk;

/** The platform does not accept the key or the voucher, or the key may not do this. */
public class AccessException extends SendException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes a failure; of use to applications in their tests.
     *
     * @param details what is known about it
     */
    public AccessException(ErrorDetails details) {
        super(details);
    }
}
