package io.github.sendsdk;

import io.github.sendsdk.ffi.TaxonomyCodeData;
import io.github.sendsdk.internal.Identifiers;
import org.jspecify.annotations.Nullable;

/**
 * The taxonomy code that says what act a notification carries: six digits and a capital letter.
 *
 * <p>The platform's table grows: a code that is not {@linkplain #isKnown() known} here is a reason for advice, not for a
 * refusal. Texts are in Italian, as published.
 */
public final class TaxonomyCode extends Identifier {
    private static final long serialVersionUID = 2L;

    private transient volatile @Nullable TaxonomyCodeData facts;

    private TaxonomyCode(String canonical) {
        super(canonical);
    }

    /**
     * Reads a taxonomy code. Only the form counts.
     *
     * @param text the text, such as {@code 010101P}
     * @return the code
     * @throws InvalidInputException for any other form
     */
    public static TaxonomyCode parse(String text) {
        return new TaxonomyCode(Identifiers.taxonomyCode(text));
    }

    /**
     * Whether the act carries a payment, by the last letter.
     *
     * @return true for {@code P}, false for {@code N}, null for any other letter
     */
    public @Nullable Boolean withPayment() {
        return facts().withPayment();
    }

    /**
     * Whether it is in a published list.
     *
     * @return true if so
     */
    public boolean isKnown() {
        return facts().known();
    }

    /**
     * The type of sender, such as {@code Comune}.
     *
     * @return the text, or null if the code is not known
     */
    public @Nullable String entity() {
        return facts().entity();
    }

    /**
     * The area of the sender, such as {@code Polizia Locale}.
     *
     * @return the text, or null if the code is not known
     */
    public @Nullable String area() {
        return facts().area();
    }

    /**
     * The act.
     *
     * @return the text, or null if the code is not known or listed without one
     */
    public @Nullable String title() {
        return facts().title();
    }

    /** What the text tells: found out when it is first asked for. */
    private TaxonomyCodeData facts() {
        TaxonomyCodeData known = facts;
        if (known == null) {
            known = Identifiers.taxonomyCodeFacts(value());
            facts = known;
        }
        return known;
    }
}
