package io.github.sendsdk;

import io.github.sendsdk.ffi.FiscalCodeData;
import io.github.sendsdk.internal.Identifiers;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A formally valid fiscal code (codice fiscale) of a person, in canonical form: 16 capital letters and digits.
 *
 * <p>It is personal data: {@code toString} hides it, {@link #value()} gives it.
 */
public final class FiscalCode extends Identifier implements TaxId {
    private static final long serialVersionUID = 3L;

    private transient volatile @Nullable FiscalCodeData facts;

    FiscalCode(String canonical) {
        super(canonical);
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
        return new FiscalCode(Identifiers.fiscalCode(text));
    }

    /**
     * Reads a fiscal code as people type it: blanks are dropped, letters may be small.
     *
     * @param text the text
     * @return the code, in canonical form
     * @throws InvalidInputException the first rule that is broken; positions count the characters that remain
     */
    public static FiscalCode parseLenient(String text) {
        return new FiscalCode(Identifiers.fiscalCodeLenient(text));
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
        return Collections.unmodifiableList(
                facts().birthDates().stream().map(LocalDate::parse).collect(Collectors.toList()));
    }

    /**
     * The sex declared at birth.
     *
     * @return the sex
     */
    public Sex sex() {
        return facts().female() ? Sex.FEMALE : Sex.MALE;
    }

    /**
     * The place of birth: the code of a municipality, such as {@code H501}, or of a foreign state, with {@code Z}.
     *
     * @return a letter and three digits
     */
    public String placeCode() {
        return facts().placeCode();
    }

    /**
     * Whether letters stand for some of its digits, because two people would have had the same code (omocodia).
     *
     * @return true if so
     */
    public boolean isOmocodic() {
        return facts().omocodic();
    }

    /**
     * The same code with all its digits: what it would be without omocodia.
     *
     * @return this, or another code
     */
    public FiscalCode base() {
        return isOmocodic() ? new FiscalCode(facts().base()) : this;
    }

    /**
     * Which of its digits letters stand for, as bits: bit 0 is position 15 (the rightmost), then 14, 13, 11, 10, 8, 7.
     *
     * @return 0 to 127; 0 if it is not omocodic
     */
    public int omocodiaMask() {
        return facts().omocodiaMask();
    }

    /**
     * The same code with letters for certain of its digits, and the control character of that.
     *
     * @param mask which digits, as in {@link #omocodiaMask()}
     * @return the code
     * @throws InvalidInputException if the mask is not 0 to 127
     */
    public FiscalCode withOmocodia(int mask) {
        return new FiscalCode(Identifiers.withOmocodia(value(), mask));
    }

    /**
     * Whether the place of birth is, or was, a municipality or a state. Advice only: a new one may be younger than the table.
     *
     * @return true if it is known
     */
    public boolean isPlaceKnown() {
        return facts().placeKnown();
    }

    /**
     * Whether the place of birth is a foreign state.
     *
     * @return true if so
     */
    public boolean isBornAbroad() {
        return placeCode().startsWith("Z");
    }

    /**
     * The three letters of the surname.
     *
     * @return positions 1 to 3
     */
    public String surnameCode() {
        return facts().surnameCode();
    }

    /**
     * The three letters of the given name.
     *
     * @return positions 4 to 6
     */
    public String nameCode() {
        return facts().nameCode();
    }

    /**
     * Which groups of letters cannot come from any name: {@code surname_shape}, {@code name_shape}. It catches typing errors that
     * happen to keep the control character right; the code is valid all the same.
     *
     * @return words for programs; empty if nothing is odd
     */
    public List<String> oddities() {
        return Collections.unmodifiableList(facts().oddities());
    }

    /**
     * Whether a denomination fits this code.
     *
     * @param denomination surname and given name, in either order
     * @return yes, no or unknown, and why
     */
    public NameMatch matches(String denomination) {
        return NameMatch.of(denomination, this);
    }

    /**
     * The three letters that a surname gives a fiscal code.
     *
     * @param surname the surname
     * @return the letters; null if there is no Latin letter in it
     */
    public static @Nullable String codeOfSurname(String surname) {
        return Identifiers.surnameCode(surname);
    }

    /**
     * The three letters that a given name, or several, gives a fiscal code.
     *
     * @param name the given name
     * @return the letters; null if there is no Latin letter in it
     */
    public static @Nullable String codeOfFirstName(String name) {
        return Identifiers.firstNameCode(name);
    }

    /** What the text tells: found out when it is first asked for. */
    private FiscalCodeData facts() {
        FiscalCodeData known = facts;
        if (known == null) {
            known = Identifiers.fiscalCodeFacts(value());
            facts = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return masked();
    }
}
