package io.github.sendsdk;

import io.github.sendsdk.internal.Identifiers;
import java.util.List;

/**
 * A formally valid VAT number (partita IVA): 11 digits.
 *
 * <p>{@code toString} hides it, {@link #value()} gives it.
 */
public final class VatNumber extends Identifier {
    private static final long serialVersionUID = 1L;

    private VatNumber(String value) {
        super(value);
    }

    /**
     * Reads 11 digits.
     *
     * @param text the text
     * @return the VAT number
     * @throws InvalidInputException the first rule that is broken, or what else the number is
     */
    public static VatNumber parse(String text) {
        return new VatNumber(Identifiers.vatNumber(text, false));
    }

    /**
     * Reads a VAT number as people type it: blanks and one {@code IT} in front are dropped.
     *
     * @param text the text
     * @return the VAT number
     * @throws InvalidInputException the first rule that is broken; positions count the characters that remain
     */
    public static VatNumber parseLenient(String text) {
        return new VatNumber(Identifiers.vatNumber(text, true));
    }

    /**
     * Checks many texts in one call: much faster than one after the other.
     *
     * @param texts the texts
     * @return those that are no VAT number, in order; empty if all are
     */
    public static List<CheckFailure> check(List<String> texts) {
        return Identifiers.checkVatNumbers(texts);
    }

    /**
     * The same number as a tax id.
     *
     * @return the tax id
     */
    public NumericTaxId toTaxId() {
        return NumericTaxId.parse(value());
    }

    @Override
    public String toString() {
        return masked();
    }
}
