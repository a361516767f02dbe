package io.github.sendsdk.preflight

import io.github.sendsdk.Sha256Digest
import io.github.sendsdk.ffi.PlaceData
import io.github.sendsdk.ffi.PolicyData

/**
 * Which attachment of a request a file is, and what the request says of it.
 *
 * ```
 * PreflightReport report = Preflight.attachment(AttachmentPlace.document(0), Path.of("verbale.pdf"));
 * ```
 *
 * Immutable.
 */
public class AttachmentPlace private constructor(
    @get:JvmSynthetic internal val place: PlaceData,
    @get:JvmSynthetic internal val sha256: Sha256Digest? = null,
    @get:JvmSynthetic internal val taxCodeCheck: PolicyData? = null,
) {
    /** The digest that the request declares: it is compared with that of the file, which is read once more for it. */
    public fun withSha256(declared: Sha256Digest): AttachmentPlace = AttachmentPlace(place, declared, taxCodeCheck)

    /** As [io.github.sendsdk.files.F24Metadata.withTaxCodeCheck]; other files have none. */
    public fun withTaxCodeCheck(policy: Policy): AttachmentPlace =
        AttachmentPlace(place, sha256, PolicyData.valueOf(policy.name))

    public companion object {
        /**
         * A document: `documents[index]`, a PDF.
         *
         * @param index its position, from 0
         */
        @JvmStatic
        public fun document(index: Int): AttachmentPlace = AttachmentPlace(PlaceData.Document(index))

        /**
         * The printable notice of a payment: `recipients[recipient].payments[payment].pagoPa.attachment`, a PDF.
         *
         * @param recipient position of the recipient, from 0
         * @param payment position among its payments, from 0
         */
        @JvmStatic
        public fun notice(recipient: Int, payment: Int): AttachmentPlace =
            AttachmentPlace(PlaceData.Notice(recipient, payment))

        /**
         * The metadata of an F24: `recipients[recipient].payments[payment].f24.metadataAttachment`, JSON.
         *
         * @param recipient position of the recipient, from 0
         * @param payment position among its payments, from 0
         * @param applyCost whether the payment adds the cost of the notification; null if that is not known yet
         */
        @JvmStatic
        @JvmOverloads
        public fun form(recipient: Int, payment: Int, applyCost: Boolean? = null): AttachmentPlace =
            AttachmentPlace(PlaceData.Form(recipient, payment, applyCost))
    }
}
