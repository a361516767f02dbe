package io.github.sendsdk;

import java.util.Map;

/** Kind of registered letter, if it comes to paper. */
public enum PhysicalCommunication implements WireValue {
    /** Registered letter with advice of receipt. */
    REGISTERED_LETTER_AR("AR_REGISTERED_LETTER"),

    /** Judicial-acts letter of law 890/1982. */
    REGISTERED_LETTER_890("REGISTERED_LETTER_890"),

    /** A value that this version does not know: its text stands beside it. */
    UNKNOWN("");

    private static final Map<String, PhysicalCommunication> BY_TEXT = WireValues.byText(values(), UNKNOWN);

    private final String text;

    PhysicalCommunication(String text) {
        this.text = text;
    }

    /**
     * The value of a text of the platform.
     *
     * @param text the text, as on the wire
     * @return the value, {@link #UNKNOWN} if this version does not know it
     */
    public static PhysicalCommunication of(String text) {
        return BY_TEXT.getOrDefault(text, UNKNOWN);
    }

    @Override
    public String wireValue() {
        return WireValues.known(this, UNKNOWN, text);
    }
}
