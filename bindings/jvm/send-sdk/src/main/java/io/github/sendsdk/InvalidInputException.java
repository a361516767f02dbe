package io.github.sendsdk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was given cannot be right, and nothing was sent: correct it.
 *
 * <p>{@link #getCode()} names the rule that is broken, {@link #getPosition()} the character, {@link #getPath()} the place
 * in the request.
 */
public class InvalidInputException extends SendException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes a failure; of use to applications in their tests.
     *
     * @param details what is known about it
     */
    public InvalidInputException(ErrorDetails details) {
        super(details);
    }

    /** What the facade itself finds wrong with an argument. */
    InvalidInputException(String code, String path, String text) {
        this(new ErrorDetails(ErrorKind.INVALID_INPUT, path + ": " + text, code, path));
    }

    /**
     * The rules of the platform that the request breaks: all of them, with their place and what to do.
     *
     * @return the issues; empty if it is not about a whole request
     */
    public final List<Issue> getIssues() {
        return getDetails().getIssues();
    }

    /**
     * The first character that it is about.
     *
     * @return the position counted from 1, or null if it is not about one character
     */
    public final @Nullable Integer getPosition() {
        return getDetails().getPosition();
    }
}
