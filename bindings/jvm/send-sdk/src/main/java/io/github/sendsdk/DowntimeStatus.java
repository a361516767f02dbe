package io.github.sendsdk;

import java.util.Map;

/** Whether a downtime is over. */
public enum DowntimeStatus implements WireValue {
    /** Still open. */
    KO,

    /** Resolved. */
    OK,

    /** A value that this version does not know: its text stands beside it. */
    UNKNOWN;

    private static final Map<String, DowntimeStatus> BY_TEXT = WireValues.byText(values(), UNKNOWN);

    /**
     * The value of a text of the platform.
     *
     * @param text the text, as on the wire
     * @return the value, {@link #UNKNOWN} if this version does not know it
     */
    public static DowntimeStatus of(String text) {
        return BY_TEXT.getOrDefault(text, UNKNOWN);
    }

    @Override
    public String wireValue() {
        return WireValues.known(this, UNKNOWN, name());
    }
}
