package io.github.sendsdk;

import java.util.Map;

/** Whether a group can be used. */
public enum GroupStatus implements WireValue {
    /** The only one that a request may name. */
    ACTIVE,

    /** Suspended. */
    SUSPENDED,

    /** Deleted. */
    DELETED,

    /** A value that this version does not know: its text stands beside it. */
    UNKNOWN;

    private static final Map<String, GroupStatus> BY_TEXT = WireValues.byText(values(), UNKNOWN);

    /**
     * The value of a text of the platform.
     *
     * @param text the text, as on the wire
     * @return the value, {@link #UNKNOWN} if this version does not know it
     */
    public static GroupStatus of(String text) {
        return BY_TEXT.getOrDefault(text, UNKNOWN);
    }

    @Override
    public String wireValue() {
        return WireValues.known(this, UNKNOWN, name());
    }
}
