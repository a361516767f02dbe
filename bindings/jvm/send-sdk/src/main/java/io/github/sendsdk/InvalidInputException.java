package io.github.sendsdk;

import org.jspecify.annotations.Nullable;

/** The input cannot be right: correct it before trying again. */
public class InvalidInputException extends SendException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes a failure; of use to applications in their tests.
     *
     * @param message what is wrong, for people
     * @param code what is wrong, for programs
     * @param path the path of the wrong element, or null
     */
    public InvalidInputException(String message, String code, @Nullable String path) {
        super(message, code, path, false);
    }
}
