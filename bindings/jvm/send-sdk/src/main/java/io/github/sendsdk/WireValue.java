package io.github.sendsdk;

/**
 * A value of one of the platform's enumerations.
 *
 * <p>Each has a constant {@code UNKNOWN} for the values of tomorrow, and each answer gives the text as it came beside
 * the value. Do not compare that text with values you know: a later version may give it a constant of its own.
 */
public interface WireValue {
    /**
     * The value as the platform writes it.
     *
     * @return the text
     * @throws IllegalStateException for {@code UNKNOWN}, which stands for any text
     */
    String wireValue();
}
