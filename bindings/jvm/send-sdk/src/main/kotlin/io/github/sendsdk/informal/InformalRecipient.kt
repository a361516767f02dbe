/** Whom an informal notification is for, and what there is to pay. */
package io.github.sendsdk.informal

import io.github.sendsdk.AdditionalLanguage
import io.github.sendsdk.AttachmentRead
import io.github.sendsdk.Bridges
import io.github.sendsdk.DigitalDomicile
import io.github.sendsdk.FiscalCode
import io.github.sendsdk.NoticeCode
import io.github.sendsdk.NumericTaxId
import io.github.sendsdk.PaTaxId
import io.github.sendsdk.PhysicalAddress
import io.github.sendsdk.PhysicalAddressRead
import io.github.sendsdk.RecipientKind
import io.github.sendsdk.UnexpectedAnswerException
import io.github.sendsdk.UploadedFile
import io.github.sendsdk.internal.attachmentOf
import io.github.sendsdk.internal.instantOf
import java.time.Instant

/**
 * A recipient of an informal notification: made by [person] or [company] for a request, or read in an answer.
 *
 * Immutable: each `with…` gives another one.
 */
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

    /**
     * The same with its message.
     *
     * @param id what [Message.messageId] tells of a message that was stored
     */
    public fun withMessage(id: String): InformalRecipient = copy(messageId = id)

    /**
     * The same with an address of certified mail, which a company needs if the campaign uses it.
     *
     * @param pec the address
     */
    public fun withDigitalDomicile(pec: String): InformalRecipient = copy(digitalDomicile = DigitalDomicile("PEC", pec))

    /**
     * The same with a postal address.
     *
     * @param address the address
     */
    public fun withPhysicalAddress(address: PhysicalAddress): InformalRecipient =
        copy(physicalAddress = Bridges.read(address))

    /**
     * The same with one notice more to pay.
     *
     * @param notice the notice
     */
    public fun withPayment(notice: InformalPagoPa): InformalRecipient = copy(payments = payments + InformalPayment(notice))

    /**
     * The same with the second language of its message, instead of another.
     *
     * @param language the language
     * @throws io.github.sendsdk.InvalidInputException if it is `UNKNOWN`
     */
    public fun withAdditionalLanguage(language: AdditionalLanguage): InformalRecipient =
        copy(additionalLanguageTexts = listOf(Bridges.textOf(language, "additionalLanguages")))

    /**
     * The same with an e-mail address.
     *
     * @param address the address
     */
    public fun withEmail(address: String): InformalRecipient = copy(email = address)

    /**
     * The same with a telephone number.
     *
     * @param number the number, with `+` or `00` in front
     */
    public fun withPhoneNumber(number: String): InformalRecipient = copy(phoneNumber = number)

    override fun toString(): String =
        "InformalRecipient(recipientType=$recipientTypeText, internalId=$internalId, " +
            "payments=${payments.size}, messageId=$messageId, additionalLanguages=$additionalLanguageTexts)"

    public companion object {
        /**
         * A natural person, for a request.
         *
         * @param taxId tax code
         * @param denomination name
         */
        @JvmStatic
        public fun person(taxId: FiscalCode, denomination: String): InformalRecipient =
            of(RecipientKind.PERSON, taxId.value(), denomination)

        /**
         * A legal person, for a request.
         *
         * @param taxId tax code
         * @param denomination name
         */
        @JvmStatic
        public fun company(taxId: NumericTaxId, denomination: String): InformalRecipient =
            of(RecipientKind.COMPANY, taxId.value(), denomination)

        private fun of(kind: RecipientKind, taxId: String, denomination: String) =
            InformalRecipient(
                recipientTypeText = kind.wireValue(),
                taxId = taxId,
                internalId = null,
                denomination = denomination,
                digitalDomicile = null,
                physicalAddress = null,
                payments = emptyList(),
                messageId = null,
                message = null,
                additionalLanguageTexts = emptyList(),
                email = null,
                phoneNumber = null,
            )
    }
}

/** A payment of an informal notification: a pagoPA notice, never an F24 form. */
@ConsistentCopyVisibility
public data class InformalPayment internal constructor(
    /** The pagoPA notice, or null. */
    val pagoPa: InformalPagoPa?,
) {
    override fun toString(): String = "InformalPayment(pagoPa=$pagoPa)"
}

/** A pagoPA notice: made by [of] for a request, or read in an answer. No cost is ever added to it. Immutable. */
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

    /**
     * The same with the date on which it is due.
     *
     * @param instant the date
     */
    public fun withDueDate(instant: Instant): InformalPagoPa = copy(dueDateText = instant.toString())

    /**
     * The same with the printable notice.
     *
     * @param file the notice, uploaded with [io.github.sendsdk.Informal.uploadAll]
     */
    public fun withAttachment(file: UploadedFile): InformalPagoPa = copy(attachment = attachmentOf(file))

    override fun toString(): String = "InformalPagoPa(amount=$amount, dueDate=$dueDateText)"

    public companion object {
        /**
         * A notice, for a request.
         *
         * @param creditor whom it is paid to
         * @param notice the notice
         * @param cents what there is to pay, euro cents
         */
        @JvmStatic
        public fun of(creditor: PaTaxId, notice: NoticeCode, cents: Long): InformalPagoPa =
            InformalPagoPa(notice.value(), creditor.value(), cents, null, null)
    }
}
