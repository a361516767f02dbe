package io.github.sendsdk;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The failure of a call. Its subclasses tell what to do about it; the code tells exactly what happened,
 * with the same words in every language of the SDK.
 */
public class SendException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final @Nullable String path;
    private final boolean retryable;

    /**
     * Makes a failure; of use to applications in their tests.
     *
     * @param message what went wrong, for people
     * @param code what went wrong, for programs
     * @param path the path of the wrong element, or null
     * @param retryable whether the same call may succeed later
     */
    public SendException(String message, String code, @Nullable String path, boolean retryable) {
        super(message);
        this.code = code;
        this.path = path;
        this.retryable = retryable;
    }

    /**
     * What went wrong, for programs.
     *
     * @return the code, such as {@code status-empty}
     */
    public String getCode() {
        return code;
    }

    /**
     * The path of the wrong element, such as {@code recipients[0].taxId}.
     *
     * @return the path, empty if the failure is not about one element
     */
    public Optional<String> getPath() {
        return Optional.ofNullable(path);
    }

    /**
     * Whether the same call may succeed later.
     *
     * @return true if trying again makes sense
     */
    public boolean isRetryable() {
        return retryable;
    }
}
