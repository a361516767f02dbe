package io.github.sendsdk

/** A recipient as the platform gives it back. Personal data may be missing, and `toString` hides it. */
@ConsistentCopyVisibility
public data class RecipientRead internal constructor(
    /** Natural or legal person, as it came; or null. */
    val recipientTypeText: String?,
    /** Tax code, or null. */
    val taxId: String?,
    /** Name, or null. */
    val denomination: String?,
    /** The digital domicile that the sender gave, or null. */
    val digitalDomicile: DigitalDomicile?,
    /** The postal address that the sender gave, or null. */
    val physicalAddress: PhysicalAddressRead?,
    /** What there is to pay. */
    val payments: List<PaymentRead>,
) {
    /** Natural or legal person, or null. */
    val recipientType: RecipientKind? get() = recipientTypeText?.let(RecipientKind::of)

    override fun toString(): String = "RecipientRead(recipientType=$recipientTypeText, payments=${payments.size})"
}

/** A digital address. `toString` hides it. */
@ConsistentCopyVisibility
public data class DigitalDomicile internal constructor(
    /** `PEC`; in timelines also `REM`, `SERCQ`, `SMS`, `EMAIL`, `APPIO`, …; or null. */
    val type: String?,
    /** The address, or null. */
    val address: String?,
) {
    override fun toString(): String = "DigitalDomicile(type=$type)"
}

/** A postal address as the platform gives it back. Any line may be missing; `toString` hides all. */
@ConsistentCopyVisibility
public data class PhysicalAddressRead internal constructor(
    /** "Presso": the person at whose place the recipient gets mail; or null. */
    val at: String?,
    /** Street and number, or null. */
    val address: String?,
    /** Staircase, flat, …; or null. */
    val addressDetails: String?,
    /** Postal code (CAP), or null. */
    val zip: String?,
    /** Municipality, or null. */
    val municipality: String?,
    /** Hamlet, or null. */
    val municipalityDetails: String?,
    /** Province, two letters in Italy; or null. */
    val province: String?,
    /** Country; null for Italy. */
    val foreignState: String?,
) {
    override fun toString(): String = "PhysicalAddressRead(***)"
}

/** One payment of a recipient: a pagoPA notice, an F24 form, or both as alternatives. */
@ConsistentCopyVisibility
public data class PaymentRead internal constructor(
    /** The pagoPA notice, or null. */
    val pagoPa: PagoPaPaymentRead?,
    /** The F24 form, or null. */
    val f24: F24PaymentRead?,
)

/** A pagoPA notice. */
@ConsistentCopyVisibility
public data class PagoPaPaymentRead internal constructor(
    /** 18 digits, or null. */
    val noticeCode: String?,
    /** 11 digits, or null. */
    val creditorTaxId: String?,
    /** Whether the cost of notification is added to this notice; or null. */
    val applyCost: Boolean?,
    /** The printable notice, or null. */
    val attachment: AttachmentRead?,
) {
    override fun toString(): String = "PagoPaPaymentRead(applyCost=$applyCost, attachment=$attachment)"
}

/** An F24 form, which SEND makes from a metadata file. */
@ConsistentCopyVisibility
public data class F24PaymentRead internal constructor(
    /** Title shown to the recipient, or null. */
    val title: String?,
    /** Whether the cost of notification is added to this form; or null. */
    val applyCost: Boolean?,
    /** The metadata file, or null. */
    val metadataAttachment: AttachmentRead?,
) {
    override fun toString(): String = "F24PaymentRead(applyCost=$applyCost, metadataAttachment=$metadataAttachment)"
}

/** A file, and where it is. */
@ConsistentCopyVisibility
public data class AttachmentRead internal constructor(
    /** SHA-256 of the bytes, base64; or null. */
    val sha256: String?,
    /** Media type, or null. */
    val contentType: String?,
    /** Storage key, or null. */
    val key: String?,
    /** Version, or null. */
    val versionToken: String?,
)

/** A document of the notification. */
@ConsistentCopyVisibility
public data class DocumentRead internal constructor(
    /** The file. */
    val attachment: AttachmentRead,
    /** Title, of which the download's file name is made; or null. */
    val title: String?,
    /** Legacy index, or null. */
    val docIdx: String?,
) {
    override fun toString(): String = "DocumentRead(attachment=$attachment)"
}
