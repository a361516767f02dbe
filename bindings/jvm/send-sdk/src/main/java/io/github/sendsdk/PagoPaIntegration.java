package io.github.sendsdk;

import java.util.Map;

/** How the debt position learns the cost of the notification. */
public enum PagoPaIntegration implements WireValue {
    /** Not at all. */
    NONE,

    /** The sender asks for the price at payment time. */
    SYNC,

    /** SEND updates the debt position. */
    ASYNC,

    /** A value that this version does not know: its text stands beside it. */
    UNKNOWN;

    private static final Map<String, PagoPaIntegration> BY_TEXT = WireValues.byText(values(), UNKNOWN);

    /**
     * The value of a text of the platform.
     *
     * @param text the text, as on the wire
     * @return the value, {@link #UNKNOWN} if this version does not know it
     */
    public static PagoPaIntegration of(String text) {
        return BY_TEXT.getOrDefault(text, UNKNOWN);
    }

    @Override
    public String wireValue() {
        return WireValues.known(this, UNKNOWN, name());
    }
}
