/** Informal notifications as they are asked for. */
package io.github.sendsdk.informal

import io.github.sendsdk.AdditionalLanguage
import io.github.sendsdk.AttachmentRead
import io.github.sendsdk.DigitalDomicile
import io.github.sendsdk.DocumentRead
import io.github.sendsdk.InvalidInputException
import io.github.sendsdk.PhysicalAddressRead
import io.github.sendsdk.RecipientKind
import io.github.sendsdk.UnexpectedAnswerException
import io.github.sendsdk.ffi.ModelKind
import io.github.sendsdk.internal.informalNotification
import io.github.sendsdk.internal.instantOf
import io.github.sendsdk.internal.readModel
import java.time.Instant

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
 * A request for an informal notification. The platform wants sender, protocol number, subject, campaign and at least
 * one recipient.
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
    internal val shown: String
        get() =
            "protocolNumber=$protocolNumber, idempotenceToken=$idempotenceToken, campaignId=$campaignId, " +
                "additionalLanguages=$additionalLanguageTexts, recipients=${recipients.size}, " +
                "documents=${documents.size}, group=$group"

    public companion object {
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

/** A recipient of an informal notification. */
@ConsistentCopyVisibility
public data class InformalRecipient internal constructor(
    /** Natural or legal person, as it came; or null. */
    val recipientTypeText: String?,
    /** Tax code, or null. Personal data: `toString` hides it. */
    val taxId: String?,
    /** The platform's own id of the recipient, without personal data, or null. */
    val internalId: String?,
    /** Name, or null. Personal data: `toString` hides it. */
    val denomination: String?,
    /** Certified mail. Needed for a legal person if the campaign uses it. Null if it did not come. */
    val digitalDomicile: DigitalDomicile?,
    /** Postal address, or null. */
    val physicalAddress: PhysicalAddressRead?,
    /** What there is to pay. */
    val payments: List<InformalPayment>,
    /** The message for this recipient, or null. */
    val messageId: String?,
    /** The texts of the message, when a notification is read with them, or null. */
    val message: NewMessage?,
    /** A second language, at most one: that of the message, as they came. */
    val additionalLanguageTexts: List<String>,
    /** E-mail address, or null. Personal data: `toString` hides it. */
    val email: String?,
    /** Telephone number with `+` or `00` in front, or null. Personal data: `toString` hides it. */
    val phoneNumber: String?,
) {
    /** Natural or legal person, or null. */
    val recipientType: RecipientKind? get() = recipientTypeText?.let(RecipientKind::of)

    /** A second language, at most one: that of the message. */
    val additionalLanguages: List<AdditionalLanguage> get() = additionalLanguageTexts.map(AdditionalLanguage::of)

    override fun toString(): String =
        "InformalRecipient(recipientType=$recipientTypeText, internalId=$internalId, " +
            "payments=${payments.size}, messageId=$messageId, additionalLanguages=$additionalLanguageTexts)"
}

/** A payment of an informal notification: a pagoPA notice, never an F24 form. */
@ConsistentCopyVisibility
public data class InformalPayment internal constructor(
    /** The pagoPA notice, or null. */
    val pagoPa: InformalPagoPa?,
) {
    override fun toString(): String = "InformalPayment(pagoPa=$pagoPa)"
}

/** A pagoPA notice. No cost is ever added to it. */
@ConsistentCopyVisibility
public data class InformalPagoPa internal constructor(
    /** 18 digits, or null. */
    val noticeCode: String?,
    /** 11 digits, or null. */
    val creditorTaxId: String?,
    /** What there is to pay, euro cents. Wanted since the published version. Null if it did not come. */
    val amount: Long?,
    /** When it is due, an instant in UTC, as it came; or null. */
    val dueDateText: String?,
    /** The printable notice, or null. */
    val attachment: AttachmentRead?,
) {
    /**
     * When it is due, an instant in UTC, or null.
     *
     * @throws UnexpectedAnswerException if [dueDateText] is no date
     */
    val dueDate: Instant? get() = dueDateText?.let(::instantOf)

    override fun toString(): String = "InformalPagoPa(amount=$amount, dueDate=$dueDateText)"
}
