package io.github.sendsdk

import java.io.Serializable
import java.util.Locale

/** A text for people, in Italian and in English. */
@ConsistentCopyVisibility
public data class LocalizedText internal constructor(
    /** English. */
    val english: String,
    /** Italian. */
    val italian: String,
) : Serializable {
    /**
     * The text in a language.
     *
     * @param locale the language: Italian, or English for any other
     */
    public operator fun get(locale: Locale): String = if (isItalian(locale)) italian else english

    /** The English text. */
    override fun toString(): String = english

    private companion object {
        private const val serialVersionUID = 1L
    }
}
