package io.github.sendsdk;

/**
 * The thread was interrupted while it waited. The call was stopped, and the interrupt flag of the thread is set again.
 *
 * <p>If the call was one that changes something, it may have been carried out all the same.
 */
public class CallInterruptedException extends SendException {
    private static final long serialVersionUID = 1L;

    /** Makes a failure; of use to applications in their tests. */
    public CallInterruptedException() {
        super(new ErrorDetails(ErrorKind.INTERRUPTED, "the thread was interrupted while it waited for the answer"));
    }
}
