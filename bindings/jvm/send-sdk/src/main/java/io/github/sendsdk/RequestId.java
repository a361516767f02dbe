package io.github.sendsdk;

import io.github.sendsdk.internal.Identifiers;

/**
 * The id that the platform gives to a request before it accepts it ({@code notificationRequestId}): 36 characters, which
 * are in fact the base64 of the IUN.
 */
public final class RequestId extends Identifier {
    private static final long serialVersionUID = 1L;

    RequestId(String value) {
        super(value);
    }

    /**
     * Reads a request id: 36 base64 characters. What they encode is not looked at.
     *
     * @param text the text
     * @return the id
     * @throws InvalidInputException for another length or other characters
     */
    public static RequestId parse(String text) {
        return new RequestId(Identifiers.requestId(text));
    }

    /**
     * The IUN that the notification has, or will have once accepted. The notification exists only then: decode it on
     * purpose, not by habit.
     *
     * @return the IUN
     * @throws InvalidInputException if the id does not encode an IUN
     */
    public Iun iun() {
        return new Iun(Identifiers.iunOf(value()));
    }
}
