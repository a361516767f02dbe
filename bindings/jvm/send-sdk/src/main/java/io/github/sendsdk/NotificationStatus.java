package io.github.sendsdk;

import java.util.Map;

/**
 * Where a notification stands ({@code NotificationStatusV26}).
 *
 * <p>No status is final beyond doubt: since 2026 the platform can rework a timeline after a printing or courier error.
 */
public enum NotificationStatus implements WireValue {
    /** Received, being checked; the notification cannot be read yet. */
    IN_VALIDATION,

    /** Accepted and filed: the sender's side is done. */
    ACCEPTED,

    /** Refused: there is no notification. It is billed all the same. */
    REFUSED,

    /** At least one sending has started. */
    DELIVERING,

    /** Every recipient is settled, and at least one was not unreachable. */
    DELIVERED,

    /** A recipient or delegate opened it. */
    VIEWED,

    /** Finalised because the term has run out. */
    EFFECTIVE_DATE,

    /** Obsolete: no transition leads here any more. */
    PAID,

    /** No recipient could be traced; the notice is filed in the reserved area. */
    UNREACHABLE,

    /** Cancelled by the sender. */
    CANCELLED,

    /** Every recipient that was settled is deceased. Since sent notification v2.6. */
    RETURNED_TO_SENDER,

    /** A value that this version does not know: its text stands beside it. */
    UNKNOWN;

    private static final Map<String, NotificationStatus> BY_TEXT = WireValues.byText(values(), UNKNOWN);

    /**
     * The value of a text of the platform.
     *
     * @param text the text, as on the wire
     * @return the value, {@link #UNKNOWN} if this version does not know it
     */
    public static NotificationStatus of(String text) {
        return BY_TEXT.getOrDefault(text, UNKNOWN);
    }

    @Override
    public String wireValue() {
        return WireValues.known(this, UNKNOWN, name());
    }
}
