package io.github.sendsdk;

import io.github.sendsdk.ffi.NoticeCodeData;
import io.github.sendsdk.internal.Identifiers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pagoPA notice code (numero avviso): 18 digits, which is all that SEND checks. {@link #check()} is the rule of the payment
 * network.
 */
public final class NoticeCode extends Identifier {
    private static final long serialVersionUID = 2L;

    private transient volatile @Nullable NoticeCodeData facts;

    private NoticeCode(String canonical) {
        super(canonical);
    }

    /**
     * Reads a notice code.
     *
     * @param text the text
     * @return the code
     * @throws InvalidInputException if it is not 18 digits
     */
    public static NoticeCode parse(String text) {
        return new NoticeCode(Identifiers.noticeCode(text));
    }

    /**
     * Checks the form of many texts in one call: much faster than one after the other.
     *
     * @param texts the texts
     * @return those that are no notice code, in order; empty if all are
     */
    public static List<CheckFailure> check(List<String> texts) {
        return Identifiers.checkNoticeCodes(texts);
    }

    /**
     * The rule of the payment network: an auxiliary digit that exists, and right check digits. Use it as a warning.
     *
     * @throws InvalidInputException the rule that is broken
     */
    public void check() {
        Identifiers.checkNoticeCode(value());
    }

    /**
     * The auxiliary digit, which decides what the others mean.
     *
     * @return the first digit
     */
    public int auxDigit() {
        return facts().aux();
    }

    /**
     * The IUV, the payment's own number.
     *
     * @return 15 or 17 digits
     */
    public String iuv() {
        return facts().iuv();
    }

    /**
     * The IUV without its check digits.
     *
     * @return the digits; null if the auxiliary digit does not exist
     */
    public @Nullable String iuvBase() {
        return facts().iuvBase();
    }

    /**
     * The application code, which only auxiliary digit 0 has.
     *
     * @return two digits, or null
     */
    public @Nullable String applicationCode() {
        return facts().applicationCode();
    }

    /**
     * The segregation code, which only auxiliary digit 3 has: it names the office or the partner that issued the notice.
     *
     * @return two digits, or null
     */
    public @Nullable String segregation() {
        return facts().segregation();
    }

    /**
     * The check digits as written.
     *
     * @return the last two digits; null where they are no check digits
     */
    public @Nullable String checkDigits() {
        return facts().checkDigits();
    }

    /**
     * The check digits that the others ask for.
     *
     * @return two digits; null where there are none
     */
    public @Nullable String expectedCheckDigits() {
        return facts().expectedCheckDigits();
    }

    /**
     * Whether such a code may still be issued: only those of auxiliary digit 3, since SACI 3.1.0 (2023). Older ones still circulate.
     *
     * @return true if so
     */
    public boolean isCurrentSpec() {
        return facts().current();
    }

    /** What the text tells: found out when it is first asked for. */
    private NoticeCodeData facts() {
        NoticeCodeData known = facts;
        if (known == null) {
            known = Identifiers.noticeCodeFacts(value());
            facts = known;
        }
        return known;
    }
}
