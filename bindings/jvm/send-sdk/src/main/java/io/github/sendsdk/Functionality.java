package io.github.sendsdk;

import java.util.Map;

/** A part of the platform whose downtime is recorded. */
public enum Functionality implements WireValue {
    /** Taking requests. */
    NOTIFICATION_CREATE,

    /** Showing notifications. */
    NOTIFICATION_VISUALIZATION,

    /** Delivering. */
    NOTIFICATION_WORKFLOW,

    /** A value that this version does not know: its text stands beside it. */
    UNKNOWN;

    private static final Map<String, Functionality> BY_TEXT = WireValues.byText(values(), UNKNOWN);

    /**
     * The value of a text of the platform.
     *
     * @param text the text, as on the wire
     * @return the value, {@link #UNKNOWN} if this version does not know it
     */
    public static Functionality of(String text) {
        return BY_TEXT.getOrDefault(text, UNKNOWN);
    }

    @Override
    public String wireValue() {
        return WireValues.known(this, UNKNOWN, name());
    }
}
