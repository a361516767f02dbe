/** Informal notifications as they are asked for. */
package io.github.sendsdk.informal

import io.github.sendsdk.AdditionalLanguage
import io.github.sendsdk.DocumentRead
import io.github.sendsdk.InvalidInputException
import io.github.sendsdk.ffi.ModelKind
import io.github.sendsdk.internal.informalNotification
import io.github.sendsdk.internal.readModel

/** What the sender asked for: the same in a request, in what became of it, and in the notification. */
public sealed interface InformalContent {
    /** Name of the sender, or null. */
    public val senderDenomination: String?

    /** The sender's protocol number, or null. */
    public val protocolNumber: String?

    /** The sender's token, which tells several requests of one protocol number apart, or null. */
    public val idempotenceToken: String?

    /** The campaign, which says by which channels it is sent, or null. */
    public val campaignId: String?

    /** A second language, at most one: that of the message, as they came. */
    public val additionalLanguageTexts: List<String>

    /** Title, shown in lists, or null. */
    public val subject: String?

    /** The recipients; today one. */
    public val recipients: List<InformalRecipient>

    /** The documents, at most ten. */
    public val documents: List<DocumentRead>

    /** Group of the sender, or null. */
    public val group: String?

    /** A second language, at most one: that of the message. */
    public val additionalLanguages: List<AdditionalLanguage> get() = additionalLanguageTexts.map(AdditionalLanguage::of)

    /** All of it, as JSON: nothing that came is lost. */
    public fun toJson(): String
}

/**
 * A request for an informal notification. Made by a [builder], or read from JSON. The platform wants sender, protocol number, subject,
 * campaign and at least one recipient.
 */
@ConsistentCopyVisibility
public data class InformalNotification internal constructor(
    override val senderDenomination: String?,
    override val protocolNumber: String?,
    override val idempotenceToken: String?,
    override val campaignId: String?,
    override val additionalLanguageTexts: List<String>,
    override val subject: String?,
    override val recipients: List<InformalRecipient>,
    override val documents: List<DocumentRead>,
    override val group: String?,
    private val json: String,
) : InformalContent {
    override fun toJson(): String = json

    override fun toString(): String = "InformalNotification($shown)"

    /** What may be shown: no personal data. */
    @get:JvmSynthetic
    internal val shown: String
        get() =
            "protocolNumber=$protocolNumber, idempotenceToken=$idempotenceToken, campaignId=$campaignId, " +
                "additionalLanguages=$additionalLanguageTexts, recipients=${recipients.size}, " +
                "documents=${documents.size}, group=$group"

    public companion object {
        /** Starts a request. */
        @JvmStatic
        public fun builder(): InformalNotificationBuilder = InformalNotificationBuilder()

        /**
         * Reads it from JSON: what [toJson] gave, or what another program wrote.
         *
         * @param json the text
         * @throws InvalidInputException with the place, if it is none
         */
        @JvmStatic
        public fun fromJson(json: String): InformalNotification =
            readModel(ModelKind.INFORMAL_NOTIFICATION, json, ::informalNotification)
    }
}
