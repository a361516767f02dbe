package io.github.sendsdk;

import java.util.Map;

/** Who bears the cost of the notification. */
public enum FeePolicyCode implements WireValue {
    /** The sender: SEND does not charge the recipient. */
    FLAT_RATE,

    /** The recipient pays what the delivery really cost. */
    DELIVERY_MODE,

    /** A value that this version does not know: its text stands beside it. */
    UNKNOWN;

    private static final Map<String, FeePolicyCode> BY_TEXT = WireValues.byText(values(), UNKNOWN);

    /**
     * The value of a text of the platform.
     *
     * @param text the text, as on the wire
     * @return the value, {@link #UNKNOWN} if this version does not know it
     */
    public static FeePolicyCode of(String text) {
        return BY_TEXT.getOrDefault(text, UNKNOWN);
    }

    @Override
    public String wireValue() {
        return WireValues.known(this, UNKNOWN, name());
    }
}
