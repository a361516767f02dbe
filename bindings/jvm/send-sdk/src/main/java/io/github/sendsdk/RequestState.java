package io.github.sendsdk;

import java.util.Map;

/** Where a request stands. */
public enum RequestState implements WireValue {
    /** Being checked; ask again after {@code retry_after} seconds. */
    WAITING,

    /** Accepted: the IUN is given. */
    ACCEPTED,

    /** Refused: {@code errors} say why. */
    REFUSED,

    /** A value that this version does not know: its text stands beside it. */
    UNKNOWN;

    private static final Map<String, RequestState> BY_TEXT = WireValues.byText(values(), UNKNOWN);

    /**
     * The value of a text of the platform.
     *
     * @param text the text, as on the wire
     * @return the value, {@link #UNKNOWN} if this version does not know it
     */
    public static RequestState of(String text) {
        return BY_TEXT.getOrDefault(text, UNKNOWN);
    }

    @Override
    public String wireValue() {
        return WireValues.known(this, UNKNOWN, name());
    }
}
