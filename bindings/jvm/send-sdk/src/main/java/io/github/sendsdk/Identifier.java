package io.github.sendsdk;

import java.io.Serializable;

/** An identifier that is well formed: a text in canonical form. */
abstract class Identifier implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String value;

    Identifier(String value) {
        this.value = value;
    }

    /**
     * The canonical text.
     *
     * @return the text, as it goes to the platform
     */
    public final String value() {
        return value;
    }

    @Override
    public final boolean equals(Object other) {
        return other != null && getClass() == other.getClass() && value.equals(((Identifier) other).value);
    }

    @Override
    public final int hashCode() {
        return value.hashCode();
    }

    /** The text; hidden where it identifies a person or a company. */
    @Override
    public String toString() {
        return value;
    }

    /** What {@code toString} shows of personal data. */
    final String masked() {
        return getClass().getSimpleName() + "(***)";
    }
}
