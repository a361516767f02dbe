package io.github.sendsdk;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The failure of a call. Its subclasses tell what to do about it, {@link #getKind()} and {@link #getCode()} exactly what
 * happened. Nothing personal and nothing secret is in the message.
 *
 * <table>
 * <caption>Which exception stands for which kinds</caption>
 * <tr><th>exception</th><th>kinds</th></tr>
 * <tr><td>{@link InvalidInputException}</td><td>INVALID_INPUT</td></tr>
 * <tr><td>{@link ConfigurationException}</td><td>CONFIGURATION, CREDENTIALS</td></tr>
 * <tr><td>{@link FileException}</td><td>FILE</td></tr>
 * <tr><td>{@link RejectedException}</td><td>REJECTED</td></tr>
 * <tr><td>{@link RefusedException}</td><td>REFUSED</td></tr>
 * <tr><td>{@link AccessException}</td><td>ACCESS_DENIED, FORBIDDEN</td></tr>
 * <tr><td>{@link NotFoundException}</td><td>NOT_FOUND, GONE</td></tr>
 * <tr><td>{@link ConflictException}</td><td>DUPLICATE, CONFLICT, OUTCOME_UNKNOWN</td></tr>
 * <tr><td>{@link UnavailableException}</td><td>RATE_LIMITED, QUOTA_EXHAUSTED, UNAVAILABLE, CONNECTION, TIMEOUT</td></tr>
 * <tr><td>{@link StillWaitingException}</td><td>STILL_WAITING</td></tr>
 * <tr><td>{@link UnexpectedAnswerException}</td><td>DECODE, INTEGRITY, UNEXPECTED</td></tr>
 * <tr><td>{@link CallInterruptedException}</td><td>INTERRUPTED</td></tr>
 * <tr><td>{@code SendException} itself</td><td>INTERNAL</td></tr>
 * </table>
 */
public class SendException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorDetails details;

    /**
     * Makes a failure; of use to applications in their tests.
     *
     * @param details what is known about it
     */
    public SendException(ErrorDetails details) {
        super(details.getText());
        this.details = details;
    }

    /**
     * Everything known about the failure.
     *
     * @return the details
     */
    public final ErrorDetails getDetails() {
        return details;
    }

    /**
     * What happened, for people, in their language.
     *
     * @param locale the language: Italian, or English for any other
     * @return the message
     */
    public final String getMessage(Locale locale) {
        return details.getText(locale);
    }

    /**
     * What kind of failure it is.
     *
     * @return the kind
     */
    public final ErrorKind getKind() {
        return details.getKind();
    }

    /**
     * What exactly: the rule that is broken, the code of the platform, or the name of the kind.
     *
     * @return the code, such as {@code check_char} or {@code FILE_SHA_ERROR}
     */
    public final String getCode() {
        return details.getCode();
    }

    /**
     * The file that it is about, or the place in the request, such as {@code recipients[0].taxId}.
     *
     * @return the path, or null
     */
    public final @Nullable String getPath() {
        return details.getPath();
    }

    /**
     * The operation that failed, such as {@code send_notification}.
     *
     * @return its name, or null
     */
    public final @Nullable String getOperation() {
        return details.getOperation();
    }

    /**
     * The HTTP status of the answer.
     *
     * @return the status, or null if there was no answer
     */
    public final @Nullable Integer getStatus() {
        return details.getStatus();
    }

    /**
     * The trace id of the answer, for the support desk.
     *
     * @return the id, or null
     */
    public final @Nullable String getTraceId() {
        return details.getTraceId();
    }

    /**
     * How often the call was made before it was given up.
     *
     * @return 0 if it was not made at all
     */
    public final int getAttempts() {
        return details.getAttempts();
    }

    /**
     * When the server says that it may be tried again, counted from the failure.
     *
     * @return how long to wait; null if it does not say
     */
    public final @Nullable Duration getRetryAfter() {
        return details.getRetryAfter();
    }

    /**
     * Whether the same call may succeed later, unchanged.
     *
     * @return true if trying again makes sense
     */
    public final boolean isRetryable() {
        return details.isRetryable();
    }

    /**
     * What the platform says is wrong.
     *
     * @return the complaints, as far as the answer tells
     */
    public final List<Complaint> getComplaints() {
        return details.getComplaints();
    }

    /**
     * Files that were uploaded before the failure. They can be used for 7 days.
     *
     * @return the files
     */
    public final List<UploadedFile> getUploaded() {
        return details.getUploaded();
    }
}
