package io.github.sendsdk;

import io.github.sendsdk.ffi.NoticeCodeData;
import io.github.sendsdk.internal.Identifiers;
import java.util.List;

/**
 * A pagoPA notice code (numero avviso): 18 digits, which is all that SEND checks. {@link #check()} is the rule of the payment
 * network.
 */
public final class NoticeCode extends Identifier {
    private static final long serialVersionUID = 1L;

    private final int auxDigit;
    private final String iuv;

    NoticeCode(NoticeCodeData data) {
        super(data.text());
        this.auxDigit = data.aux();
        this.iuv = data.iuv();
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
        return auxDigit;
    }

    /**
     * The IUV, the payment's own number.
     *
     * @return 15 or 17 digits
     */
    public String iuv() {
        return iuv;
    }
}
