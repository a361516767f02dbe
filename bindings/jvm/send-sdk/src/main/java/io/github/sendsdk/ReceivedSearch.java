package io.github.sendsdk;

import io.github.sendsdk.ffi.SearchData;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a company looks for among what it received. Immutable. */
public final class ReceivedSearch {
    private final Instant from;
    private final Instant until;
    private final @Nullable String mandateId;
    private final @Nullable String senderId;
    private final @Nullable String status;
    private final @Nullable String subject;
    private final @Nullable String iun;
    private final @Nullable Integer pageSize;

    private ReceivedSearch(
            Instant from,
            Instant until,
            @Nullable String mandateId,
            @Nullable String senderId,
            @Nullable String status,
            @Nullable String subject,
            @Nullable String iun,
            @Nullable Integer pageSize) {
        this.from = Objects.requireNonNull(from, "from");
        this.until = Objects.requireNonNull(until, "until");
        this.mandateId = mandateId;
        this.senderId = senderId;
        this.status = status;
        this.subject = subject;
        this.iun = iun;
        this.pageSize = pageSize;
    }

    /**
     * Everything that was sent in an interval.
     *
     * @param from its beginning
     * @param until its end
     * @return the search
     */
    public static ReceivedSearch between(Instant from, Instant until) {
        return new ReceivedSearch(from, until, null, null, null, null, null, null);
    }

    /**
     * In what somebody else received, who gave the company a mandate.
     *
     * @param id the mandate
     * @return another search
     */
    public ReceivedSearch withMandate(String id) {
        return new ReceivedSearch(from, until, Objects.requireNonNull(id, "id"), senderId, status, subject, iun, pageSize);
    }

    /**
     * Of one sender.
     *
     * @param id its id in Self Care
     * @return another search
     */
    public ReceivedSearch withSender(String id) {
        return new ReceivedSearch(from, until, mandateId, Objects.requireNonNull(id, "id"), status, subject, iun, pageSize);
    }

    /**
     * In one status.
     *
     * @param wanted the status
     * @return another search
     */
    public ReceivedSearch withStatus(NotificationStatus wanted) {
        String text = Objects.requireNonNull(WireValues.forRequest(wanted, "status"));
        return new ReceivedSearch(from, until, mandateId, senderId, text, subject, iun, pageSize);
    }

    /**
     * With a title.
     *
     * @param pattern a regular expression
     * @return another search
     */
    public ReceivedSearch withSubject(String pattern) {
        return new ReceivedSearch(
                from, until, mandateId, senderId, status, Objects.requireNonNull(pattern, "pattern"), iun, pageSize);
    }

    /**
     * One notification only.
     *
     * @param wanted the notification
     * @return another search
     */
    public ReceivedSearch withIun(Iun wanted) {
        return new ReceivedSearch(from, until, mandateId, senderId, status, subject, wanted.value(), pageSize);
    }

    /**
     * How many come in a page.
     *
     * @param rows how many
     * @return another search
     */
    public ReceivedSearch withPageSize(int rows) {
        return new ReceivedSearch(from, until, mandateId, senderId, status, subject, iun, rows);
    }

    SearchData toNative() {
        return new SearchData(from, until, mandateId, senderId, status, subject, iun, pageSize);
    }

    @Override
    public String toString() {
        return "ReceivedSearch(from=" + from + ", until=" + until + ", status=" + status + ")";
    }
}
