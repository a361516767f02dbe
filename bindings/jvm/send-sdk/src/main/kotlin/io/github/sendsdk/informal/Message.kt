/** The texts of informal notifications. */
package io.github.sendsdk.informal

import io.github.sendsdk.Bridges
import io.github.sendsdk.InvalidInputException
import io.github.sendsdk.UnexpectedAnswerException
import io.github.sendsdk.ffi.ModelKind
import io.github.sendsdk.internal.built
import io.github.sendsdk.internal.instantOf
import io.github.sendsdk.internal.message
import io.github.sendsdk.internal.newMessage
import io.github.sendsdk.internal.readModel
import java.time.Instant

/** A text in one language: made by [of] for a message, or read in an answer. Immutable. */
@ConsistentCopyVisibility
public data class MessageContent internal constructor(
    /** Title, 10 to 120 characters. */
    val subject: String,
    /** The text, in Markdown, 80 to 9,000 characters. Personal data: `toString` hides it. */
    val longBody: String,
    /** A short text for SMS and previews, at most 160 characters, or null. Personal data: `toString` hides it. */
    val shortBody: String?,
    /** Its language, as it came. */
    val languageText: String,
) {
    /** Its language. */
    val language: MessageLanguage get() = MessageLanguage.of(languageText)

    /**
     * The same with a short text.
     *
     * @param text for SMS and previews, at most 160 characters
     */
    public fun withShortBody(text: String): MessageContent = copy(shortBody = text)

    override fun toString(): String = "MessageContent(language=$languageText)"

    public companion object {
        /**
         * A text.
         *
         * @param subject title, 10 to 120 characters
         * @param longBody the text, in Markdown, 80 to 9,000 characters
         * @param language its language; Italian, which a primary message must have, if not given
         * @throws InvalidInputException if the language is `UNKNOWN`
         */
        @JvmStatic
        @JvmOverloads
        public fun of(
            subject: String,
            longBody: String,
            language: MessageLanguage = MessageLanguage.ITALIAN,
        ): MessageContent = MessageContent(subject, longBody, null, Bridges.textOf(language, "language"))
    }
}

/** A message to store: made by [of], or read from JSON. */
@ConsistentCopyVisibility
public data class NewMessage internal constructor(
    /** The text in Italian. */
    val primaryMessage: MessageContent,
    /** The text in another language, or null. */
    val additionalMessage: MessageContent?,
    private val json: String,
) {
    /** All of it, as JSON: nothing that came is lost. */
    public fun toJson(): String = json

    override fun toString(): String = "NewMessage()"

    public companion object {
        /**
         * A message.
         *
         * @param primary the text in Italian
         * @param additional the text in another language, or null
         */
        @JvmStatic
        @JvmOverloads
        public fun of(primary: MessageContent, additional: MessageContent? = null): NewMessage = built(primary, additional)

        /**
         * Reads it from JSON: what [toJson] gave, or what another program wrote.
         *
         * @param json the text
         * @throws InvalidInputException with the place, if it is none
         */
        @JvmStatic
        public fun fromJson(json: String): NewMessage =
            readModel(ModelKind.NEW_MESSAGE, json, ::newMessage)
    }
}

/** A message that was stored. */
@ConsistentCopyVisibility
public data class Message internal constructor(
    /** The text in Italian, or null. */
    val primaryMessage: MessageContent?,
    /** The text in another language, or null. */
    val additionalMessage: MessageContent?,
    /** Its id, a UUID, to be named by notifications, or null. */
    val messageId: String?,
    /** When it was stored, as it came; or null. */
    val createdAtText: String?,
    private val json: String,
) {
    /**
     * When it was stored, or null.
     *
     * @throws UnexpectedAnswerException if [createdAtText] is no date
     */
    val createdAt: Instant? get() = createdAtText?.let(::instantOf)

    /** All of it, as JSON: nothing that came is lost. */
    public fun toJson(): String = json

    override fun toString(): String = "Message(messageId=$messageId, createdAt=$createdAtText)"

    public companion object {
        /**
         * Reads it from JSON: what [toJson] gave, or what another program wrote.
         *
         * @param json the text
         * @throws InvalidInputException with the place, if it is none
         */
        @JvmStatic
        public fun fromJson(json: String): Message =
            readModel(ModelKind.MESSAGE, json, ::message)
    }
}
