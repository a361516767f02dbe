package io.github.sendsdk;

import io.github.sendsdk.ffi.NumericTaxIdData;
import io.github.sendsdk.internal.Identifiers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A formally valid tax id of 11 digits: of a company, a body, or a person with a provisional code.
 *
 * <p>{@code toString} hides it, {@link #value()} gives it.
 */
public final class NumericTaxId extends Identifier implements TaxId {
    private static final long serialVersionUID = 3L;

    private transient volatile @Nullable NumericTaxIdData facts;

    NumericTaxId(String canonical) {
        super(canonical);
    }

    /**
     * Reads 11 digits.
     *
     * @param text the text
     * @return the tax id
     * @throws InvalidInputException the first rule that is broken
     */
    public static NumericTaxId parse(String text) {
        return new NumericTaxId(Identifiers.numericTaxId(text));
    }

    /**
     * Reads 11 digits as people type them: blanks are dropped.
     *
     * @param text the text
     * @return the tax id
     * @throws InvalidInputException the first rule that is broken; positions count the characters that remain
     */
    public static NumericTaxId parseLenient(String text) {
        return new NumericTaxId(Identifiers.numericTaxIdLenient(text));
    }

    /**
     * Checks many texts in one call: much faster than one after the other.
     *
     * @param texts the texts
     * @return those that are no tax id of 11 digits, in order; empty if all are
     */
    public static List<CheckFailure> check(List<String> texts) {
        return Identifiers.checkNumericTaxIds(texts);
    }

    /**
     * What the Revenue Agency takes it for.
     *
     * @return the kind
     */
    public NumericTaxIdKind kind() {
        return NumericTaxIdKind.of(facts().kind());
    }

    /**
     * What that kind is, and what it means for SEND.
     *
     * @return the text, for people
     */
    public LocalizedText explanation() {
        return Identifiers.text(facts().explanation());
    }

    /** What the text tells: found out when it is first asked for. */
    private NumericTaxIdData facts() {
        NumericTaxIdData known = facts;
        if (known == null) {
            known = Identifiers.numericTaxIdFacts(value());
            facts = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return masked();
    }
}
