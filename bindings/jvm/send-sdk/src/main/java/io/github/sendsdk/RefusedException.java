package io.github.sendsdk;

import java.util.List;

/**
 * The request was refused after its checks. It is billed; correct it and send it again with a new token.
 */
public class RefusedException extends SendException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes a failure; of use to applications in their tests.
     *
     * @param details what is known about it
     */
    public RefusedException(ErrorDetails details) {
        super(details);
    }

    /**
     * Why it was refused.
     *
     * @return the reasons
     */
    public final List<RefusalReason> getReasons() {
        return getDetails().getRefusalReasons();
    }
}
