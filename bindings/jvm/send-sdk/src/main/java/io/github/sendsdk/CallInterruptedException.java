package io.github.sendsdk;

/**
 * The thread was interrupted while it waited. The call was cancelled, and the interrupt flag of the thread
 * is set again.
 */
public class CallInterruptedException extends SendException {
    private static final long serialVersionUID = 1L;

    /** Makes a failure; of use to applications in their tests. */
    public CallInterruptedException() {
        super("the thread was interrupted while it waited for the answer", "interrupted", null, false);
    }
}
