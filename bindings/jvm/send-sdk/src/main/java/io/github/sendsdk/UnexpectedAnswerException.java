package io.github.sendsdk;

/** An answer that nobody expected, or that is not what was announced. */
public class UnexpectedAnswerException extends SendException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes a failure; of use to applications in their tests.
     *
     * @param details what is known about it
     */
    public UnexpectedAnswerException(ErrorDetails details) {
        super(details);
    }
}
