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
    private static final long serialVersionUID = 1L;

    private final @Nullable Boolean withPayment;
    private final boolean known;
    private final @Nullable String entity;
    private final @Nullable String area;
    private final @Nullable String title;

    TaxonomyCode(TaxonomyCodeData data) {
        super(data.text());
        this.withPayment = data.withPayment();
        this.known = data.known();
        this.entity = data.entity();
        this.area = data.area();
        this.title = data.title();
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
        return withPayment;
    }

    /**
     * Whether it is in a published list.
     *
     * @return true if so
     */
    public boolean isKnown() {
        return known;
    }

    /**
     * The type of sender, such as {@code Comune}.
     *
     * @return the text, or null if the code is not known
     */
    public @Nullable String entity() {
        return entity;
    }

    /**
     * The area of the sender, such as {@code Polizia Locale}.
     *
     * @return the text, or null if the code is not known
     */
    public @Nullable String area() {
        return area;
    }

    /**
     * The act.
     *
     * @return the text, or null if the code is not known or listed without one
     */
    public @Nullable String title() {
        return title;
    }
}
