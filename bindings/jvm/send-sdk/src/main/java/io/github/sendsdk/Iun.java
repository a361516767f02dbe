package io.github.sendsdk;

import io.github.sendsdk.ffi.IunData;
import io.github.sendsdk.internal.Identifiers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The IUN, the unique number of a notification: 25 characters of the right form.
 *
 * <p>Only the form is sure, because that is all the platform checks: {@link #check()} is the strict rule, for what people
 * type.
 */
public final class Iun extends Identifier {
    private static final long serialVersionUID = 2L;

    private transient volatile @Nullable IunData facts;

    Iun(String canonical) {
        super(canonical);
    }

    /**
     * Reads an IUN: capital letters and digits, hyphens in their places, nothing around.
     *
     * @param text the text, such as {@code XGHJ-QGEV-YJHQ-202611-E-1}
     * @return the IUN
     * @throws InvalidInputException for any other form
     */
    public static Iun parse(String text) {
        return new Iun(Identifiers.iun(text));
    }

    /**
     * Checks the form of many texts in one call: much faster than one after the other.
     *
     * @param texts the texts
     * @return those that are no IUN, in order; empty if all are
     */
    public static List<CheckFailure> check(List<String> texts) {
        return Identifiers.checkIuns(texts);
    }

    /**
     * The strict rule: the platform's alphabet, a month that exists, a year from 2020, the control letter, a known kind. Use
     * it to find typing errors; never refuse for it what the platform said.
     *
     * @throws InvalidInputException the first rule that is broken
     */
    public void check() {
        Identifiers.checkIun(value());
    }

    /**
     * The year of creation, as written.
     *
     * @return 0 to 9999
     */
    public int year() {
        return facts().year();
    }

    /**
     * The month of creation in UTC, as written.
     *
     * @return 0 to 99
     */
    public int month() {
        return facts().month();
    }

    /**
     * The control letter, as written.
     *
     * @return a letter
     */
    public char controlLetter() {
        return facts().controlLetter().charAt(0);
    }

    /**
     * The control letter that the other characters ask for.
     *
     * @return a letter
     */
    public char expectedControlLetter() {
        return facts().expectedControlLetter().charAt(0);
    }

    /**
     * Whether the control letter is the expected one.
     *
     * @return true if so
     */
    public boolean isControlOk() {
        return controlLetter() == expectedControlLetter();
    }

    /**
     * Whether it names an informal communication: it ends in {@code A}.
     *
     * @return true if so
     */
    public boolean isInformal() {
        return facts().informal();
    }

    /**
     * The request id of the same notification.
     *
     * @return the id
     */
    public RequestId toRequestId() {
        return new RequestId(facts().requestId());
    }

    /** What the text tells: found out when it is first asked for. */
    private IunData facts() {
        IunData known = facts;
        if (known == null) {
            known = Identifiers.iunFacts(value());
            facts = known;
        }
        return known;
    }
}
