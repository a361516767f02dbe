package io.github.sendsdk;

import java.util.Map;

/** Natural or legal person. */
public enum RecipientKind implements WireValue {
    /** Natural person: tax code of 16 characters. */
    PERSON("PF"),

    /** Legal person: tax code of 11 digits. */
    COMPANY("PG"),

    /** A value that this version does not know: its text stands beside it. */
    UNKNOWN("");

    private static final Map<String, RecipientKind> BY_TEXT = WireValues.byText(values(), UNKNOWN);

    private final String text;

    RecipientKind(String text) {
        this.text = text;
    }

    /**
     * The value of a text of the platform.
     *
     * @param text the text, as on the wire
     * @return the value, {@link #UNKNOWN} if this version does not know it
     */
    public static RecipientKind of(String text) {
        return BY_TEXT.getOrDefault(text, UNKNOWN);
    }

    @Override
    public String wireValue() {
        return WireValues.known(this, UNKNOWN, text);
    }
}
