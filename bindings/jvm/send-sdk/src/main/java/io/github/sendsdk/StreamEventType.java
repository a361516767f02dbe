package io.github.sendsdk;

import java.util.Map;

/** What a stream tells. */
public enum StreamEventType implements WireValue {
    /** Changes of status only. */
    STATUS,

    /** Every timeline element that passes the filter. */
    TIMELINE,

    /** A value that this version does not know: its text stands beside it. */
    UNKNOWN;

    private static final Map<String, StreamEventType> BY_TEXT = WireValues.byText(values(), UNKNOWN);

    /**
     * The value of a text of the platform.
     *
     * @param text the text, as on the wire
     * @return the value, {@link #UNKNOWN} if this version does not know it
     */
    public static StreamEventType of(String text) {
        return BY_TEXT.getOrDefault(text, UNKNOWN);
    }

    @Override
    public String wireValue() {
        return WireValues.known(this, UNKNOWN, name());
    }
}
