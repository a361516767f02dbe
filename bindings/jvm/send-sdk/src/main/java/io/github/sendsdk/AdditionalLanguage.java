package io.github.sendsdk;

import java.util.Map;

/** A second language for the notice of arrival. */
public enum AdditionalLanguage implements WireValue {
    /** German. */
    GERMAN("DE"),

    /** French. */
    FRENCH("FR"),

    /**
     * Slovene. The server wants {@code SL}, whatever the description of the field says
     * (pagopa/pn-delivery {@code AllowedAdditionalLanguages.java}).
     */
    SLOVENE("SL"),

    /** A value that this version does not know: its text stands beside it. */
    UNKNOWN("");

    private static final Map<String, AdditionalLanguage> BY_TEXT = WireValues.byText(values(), UNKNOWN);

    private final String text;

    AdditionalLanguage(String text) {
        this.text = text;
    }

    /**
     * The value of a text of the platform.
     *
     * @param text the text, as on the wire
     * @return the value, {@link #UNKNOWN} if this version does not know it
     */
    public static AdditionalLanguage of(String text) {
        return BY_TEXT.getOrDefault(text, UNKNOWN);
    }

    @Override
    public String wireValue() {
        return WireValues.known(this, UNKNOWN, text);
    }
}
