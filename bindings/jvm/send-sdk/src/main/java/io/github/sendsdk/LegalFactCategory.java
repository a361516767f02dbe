package io.github.sendsdk;

import java.util.Map;

/** What a legal fact proves. The platform declares this an open list. */
public enum LegalFactCategory implements WireValue {
    /** The sender's request was taken in charge. */
    SENDER_ACK,

    /** Delivery, or failed delivery, to a digital address. */
    DIGITAL_DELIVERY,

    /** Delivery by letter: the courier's scans. */
    ANALOG_DELIVERY,

    /** The recipient opened the notification. */
    RECIPIENT_ACCESS,

    /** A receipt of certified mail (XML or EML). */
    PEC_RECEIPT,

    /** The notice was filed because the recipient could not be traced. */
    ANALOG_FAILURE_DELIVERY,

    /** The notification was cancelled. */
    NOTIFICATION_CANCELLED,

    /** No outcome of a letter came in time (abroad). */
    ANALOG_DELIVERY_TIMEOUT,

    /** A value that this version does not know: its text stands beside it. */
    UNKNOWN;

    private static final Map<String, LegalFactCategory> BY_TEXT = WireValues.byText(values(), UNKNOWN);

    /**
     * The value of a text of the platform.
     *
     * @param text the text, as on the wire
     * @return the value, {@link #UNKNOWN} if this version does not know it
     */
    public static LegalFactCategory of(String text) {
        return BY_TEXT.getOrDefault(text, UNKNOWN);
    }

    @Override
    public String wireValue() {
        return WireValues.known(this, UNKNOWN, name());
    }
}
