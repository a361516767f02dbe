package io.github.sendsdk;

import io.github.sendsdk.ffi.FiscalCodeData;
import io.github.sendsdk.internal.Identifiers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A formally valid fiscal code (codice fiscale) of a person, in canonical form: 16 capital letters and digits.
 *
 * <p>It is personal data: {@code toString} hides it, {@link #value()} gives it.
 */
public final class FiscalCode extends Identifier implements TaxId {
    private static final long serialVersionUID = 1L;

    private final ArrayList<LocalDate> birthDates = new ArrayList<>();
    private final Sex sex;
    private final String placeCode;
    private final boolean omocodic;
    private final String base;

    FiscalCode(FiscalCodeData data) {
        super(data.getText());
        data.getBirthDates().forEach(date -> birthDates.add(LocalDate.parse(date)));
        this.sex = data.getFemale() ? Sex.FEMALE : Sex.MALE;
        this.placeCode = data.getPlaceCode();
        this.omocodic = data.getOmocodic();
        this.base = data.getBase();
    }

    /**
     * Reads a fiscal code in canonical form, the only one that the platform takes.
     *
     * @param text the text
     * @return the code
     * @throws InvalidInputException the first rule that is broken, with the character; {@code not_canonical} if only blanks
     *     and small letters are in the way
     */
    public static FiscalCode parse(String text) {
        return new FiscalCode(Identifiers.fiscalCode(text, false));
    }

    /**
     * Reads a fiscal code as people type it: blanks are dropped, letters may be small.
     *
     * @param text the text
     * @return the code, in canonical form
     * @throws InvalidInputException the first rule that is broken; positions count the characters that remain
     */
    public static FiscalCode parseLenient(String text) {
        return new FiscalCode(Identifiers.fiscalCode(text, true));
    }

    /**
     * Checks many texts in one call: much faster than one after the other.
     *
     * @param texts the texts
     * @return those that are no fiscal code in canonical form, in order; empty if all are
     */
    public static List<CheckFailure> check(List<String> texts) {
        return Identifiers.checkFiscalCodes(texts);
    }

    /**
     * The dates of birth that it can mean: the century is not in the code.
     *
     * @return one or two dates, earlier first
     */
    public List<LocalDate> birthDates() {
        return Collections.unmodifiableList(birthDates);
    }

    /**
     * The sex declared at birth.
     *
     * @return the sex
     */
    public Sex sex() {
        return sex;
    }

    /**
     * The place of birth: the code of a municipality, such as {@code H501}, or of a foreign state, with {@code Z}.
     *
     * @return a letter and three digits
     */
    public String placeCode() {
        return placeCode;
    }

    /**
     * Whether letters stand for some of its digits, because two people would have had the same code (omocodia).
     *
     * @return true if so
     */
    public boolean isOmocodic() {
        return omocodic;
    }

    /**
     * The same code with all its digits: what it would be without omocodia.
     *
     * @return this, or another code
     */
    public FiscalCode base() {
        return omocodic ? parse(base) : this;
    }

    @Override
    public String toString() {
        return masked();
    }
}
