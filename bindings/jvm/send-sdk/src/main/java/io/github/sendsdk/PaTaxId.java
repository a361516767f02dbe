package io.github.sendsdk;

import io.github.sendsdk.internal.Identifiers;

/**
 * The tax id of a public body as SEND takes it for senders and creditors: 11 digits, and nobody checks more.
 *
 * <p>{@code toString} hides it, {@link #value()} gives it.
 */
public final class PaTaxId extends Identifier {
    private static final long serialVersionUID = 1L;

    private PaTaxId(String value) {
        super(value);
    }

    /**
     * Reads 11 digits.
     *
     * @param text the text
     * @return the tax id
     * @throws InvalidInputException for anything else
     */
    public static PaTaxId parse(String text) {
        return new PaTaxId(Identifiers.paTaxId(text, false));
    }

    /**
     * Reads 11 digits as people type them: blanks are dropped.
     *
     * @param text the text
     * @return the tax id
     * @throws InvalidInputException for anything else; positions count the characters that remain
     */
    public static PaTaxId parseLenient(String text) {
        return new PaTaxId(Identifiers.paTaxId(text, true));
    }

    /**
     * The formal rule that SEND does not apply: whether somebody can have this tax id. Use it as a warning.
     *
     * @throws InvalidInputException the rule that is broken
     */
    public void check() {
        Identifiers.checkPaTaxId(value());
    }

    @Override
    public String toString() {
        return masked();
    }
}
