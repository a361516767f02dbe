package io.github.sendsdk;

/** The platform wants what was sent otherwise: see {@link #getComplaints()}. Nothing was written down. */
public class RejectedException extends SendException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes a failure; of use to applications in their tests.
     *
     * @param details what is known about it
     */
    public RejectedException(ErrorDetails details) {
        super(details);
    }
}
