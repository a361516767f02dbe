package io.github.sendsdk;

import io.github.sendsdk.ffi.DelegatedSearchData;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a company looks for among what came to all who gave it a mandate. Immutable. */
public final class DelegatedSearch {
    private final Instant from;
    private final Instant until;
    private final @Nullable String senderId;
    private final @Nullable String recipientId;
    private final @Nullable String group;
    private final @Nullable String status;
    private final @Nullable String iun;
    private final @Nullable Integer pageSize;

    private DelegatedSearch(
            Instant from,
            Instant until,
            @Nullable String senderId,
            @Nullable String recipientId,
            @Nullable String group,
            @Nullable String status,
            @Nullable String iun,
            @Nullable Integer pageSize) {
        this.from = Objects.requireNonNull(from, "from");
        this.until = Objects.requireNonNull(until, "until");
        this.senderId = senderId;
        this.recipientId = recipientId;
        this.group = group;
        this.status = status;
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
    public static DelegatedSearch between(Instant from, Instant until) {
        return new DelegatedSearch(from, until, null, null, null, null, null, null);
    }

    /**
     * Of one sender.
     *
     * @param id its id in Self Care
     * @return another search
     */
    public DelegatedSearch withSender(String id) {
        Objects.requireNonNull(id, "id");
        return new DelegatedSearch(from, until, id, recipientId, group, status, iun, pageSize);
    }

    /**
     * To one of those who gave a mandate.
     *
     * @param id the platform's id of the recipient, as the mandate tells it
     * @return another search
     */
    public DelegatedSearch withRecipient(String id) {
        Objects.requireNonNull(id, "id");
        return new DelegatedSearch(from, until, senderId, id, group, status, iun, pageSize);
    }

    /**
     * For one group of the company.
     *
     * @param id the id of the group
     * @return another search
     */
    public DelegatedSearch withGroup(String id) {
        Objects.requireNonNull(id, "id");
        return new DelegatedSearch(from, until, senderId, recipientId, id, status, iun, pageSize);
    }

    /**
     * In one status.
     *
     * @param wanted the status
     * @return another search
     */
    public DelegatedSearch withStatus(NotificationStatus wanted) {
        String text = Objects.requireNonNull(WireValues.forRequest(wanted, "status"));
        return new DelegatedSearch(from, until, senderId, recipientId, group, text, iun, pageSize);
    }

    /**
     * One notification only.
     *
     * @param wanted the notification
     * @return another search
     */
    public DelegatedSearch withIun(Iun wanted) {
        return new DelegatedSearch(from, until, senderId, recipientId, group, status, wanted.value(), pageSize);
    }

    /**
     * How many come in a page.
     *
     * @param rows how many, 1 to 255
     * @return another search
     */
    public DelegatedSearch withPageSize(int rows) {
        return new DelegatedSearch(from, until, senderId, recipientId, group, status, iun, rows);
    }

    DelegatedSearchData toNative() {
        return new DelegatedSearchData(from, until, senderId, recipientId, group, status, iun, pageSize);
    }

    @Override
    public String toString() {
        return "DelegatedSearch(from=" + from + ", until=" + until + ", status=" + status + ")";
    }
}
