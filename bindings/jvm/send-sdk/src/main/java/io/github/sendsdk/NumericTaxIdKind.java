package io.github.sendsdk;

/** What the Revenue Agency takes a tax id of 11 digits for. */
public enum NumericTaxIdKind {
    /** A VAT number, or the tax id of a company or body that is a VAT subject. */
    VAT_OR_ENTITY,

    /** A body that is no VAT subject: most municipalities, associations, condominiums. */
    ENTITY_NON_VAT,

    /** The provisional code of a person, given by an <i>Intendenza di finanza</i>. */
    PROVISIONAL_PERSON_IF,

    /** The provisional code of a person, given by a tax office. */
    PROVISIONAL_PERSON_II_DD,

    /** An old code given ex officio, with a check digit. */
    PROVISIONAL_EX_OFFICIO,

    /** A still older one, whose last digit checks nothing. */
    PROVISIONAL_EX_OFFICIO_NOCHECK,

    /** A kind that this version has no name for. */
    UNKNOWN;

    /** The kind by the core's word for it. */
    static NumericTaxIdKind of(String word) {
        for (NumericTaxIdKind kind : values()) {
            if (kind.name().equalsIgnoreCase(word)) {
                return kind;
            }
        }
        return UNKNOWN;
    }

    /**
     * Whether it is the code of a person who has no fiscal code of 16 characters. SEND cannot notify them.
     *
     * @return true for the provisional codes
     */
    public boolean isProvisional() {
        return this != VAT_OR_ENTITY && this != ENTITY_NON_VAT && this != UNKNOWN;
    }
}
