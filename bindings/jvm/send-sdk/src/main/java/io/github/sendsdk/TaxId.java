package io.github.sendsdk;

import io.github.sendsdk.internal.Identifiers;
import java.util.List;

/** The tax id of anybody: a {@link FiscalCode} of 16 characters, or a {@link NumericTaxId} of 11 digits. */
public interface TaxId {
    /**
     * The canonical text.
     *
     * @return the text, as it goes to the platform
     */
    String value();

    /**
     * Reads a tax id in canonical form; its length decides which of the two it is.
     *
     * @param text the text
     * @return a {@link FiscalCode} or a {@link NumericTaxId}
     * @throws InvalidInputException that of the kind whose length it has
     */
    static TaxId parse(String text) {
        return Identifiers.taxId(text, false);
    }

    /**
     * Reads a tax id as people type it: blanks are dropped, letters may be small.
     *
     * @param text the text
     * @return a {@link FiscalCode} or a {@link NumericTaxId}
     * @throws InvalidInputException that of the kind whose length it has; positions count the characters that remain
     */
    static TaxId parseLenient(String text) {
        return Identifiers.taxId(text, true);
    }

    /**
     * Checks many texts in one call: much faster than one after the other.
     *
     * @param texts the texts
     * @return those that are no tax id in canonical form, in order; empty if all are
     */
    static List<CheckFailure> check(List<String> texts) {
        return Identifiers.checkTaxIds(texts);
    }
}
