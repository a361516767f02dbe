package io.github.sendsdk;

/** The sex that a fiscal code declares. */
public enum Sex {
    /** Female: 40 is added to the day of birth. */
    FEMALE,

    /** Male. */
    MALE
}
