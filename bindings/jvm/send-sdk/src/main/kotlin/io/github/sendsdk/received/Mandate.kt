/** Mandates (deleghe): who may read and receive for somebody else. */
package io.github.sendsdk.received

import io.github.sendsdk.FiscalCode
import io.github.sendsdk.InvalidInputException
import io.github.sendsdk.TaxId
import io.github.sendsdk.WireValue
import io.github.sendsdk.ffi.ModelKind
import io.github.sendsdk.internal.mandate
import io.github.sendsdk.internal.readModel
import io.github.sendsdk.internal.textOf
import io.github.sendsdk.internal.wireValueOf

/** Where a mandate stands. The platform writes these in small letters. */
public enum class MandateStatus(private val text: String) : WireValue {
    /** Waits to be accepted. */
    PENDING("pending"),

    /** In force. */
    ACTIVE("active"),

    /** Withdrawn by the delegator. */
    REVOKED("revoked"),

    /** Refused by the delegate. */
    REJECTED("rejected"),

    /** Its last day is over. */
    EXPIRED("expired"),

    /** A value that this version does not know: its text stands beside it. */
    UNKNOWN("");

    override fun wireValue(): String = textOf(this, text)

    public companion object {
        /** The value of a text of the platform, as on the wire; [UNKNOWN] if this version does not know it. */
        @JvmStatic
        public fun of(text: String): MandateStatus = wireValueOf(text)
    }
}

/** A mandate, in requests and in answers. */
@ConsistentCopyVisibility
public data class Mandate internal constructor(
    /** Its id, a UUID. Not given when it is made. Null if it did not come. */
    val mandateId: String?,
    /** Who delegates, or null. */
    val delegator: MandateUser?,
    /** Who is delegated, or null. */
    val delegate: MandateUser?,
    /** Where it stands. Not given when it is made, as it came; or null. */
    val statusText: String?,
    /** The senders it is limited to; empty for all. The specification lets items be null. */
    val visibilityIds: List<MandateSender>,
    /**
     * Five digits that the delegate needs to accept. Told to the delegator only. Null if it did not come. Personal
     * data: `toString` hides it.
     */
    val verificationCode: String?,
    /** First day, `YYYY-MM-DD`, or null. */
    val dateFrom: String?,
    /** Last day, `YYYY-MM-DD`, or null. */
    val dateTo: String?,
    /** Groups of the delegate that may use it. */
    val groups: List<MandateGroup>,
    private val json: String,
) {
    /** Where it stands. Not given when it is made. Null if it did not come. */
    val status: MandateStatus? get() = statusText?.let(MandateStatus::of)

    /** All of it, as JSON: nothing that came is lost. */
    public fun toJson(): String = json

    override fun toString(): String =
        "Mandate(mandateId=$mandateId, status=$statusText, visibilityIds=${visibilityIds.size}, " +
            "dateFrom=$dateFrom, dateTo=$dateTo, groups=${groups.size})"

    public companion object {
        /**
         * Reads it from JSON: what [toJson] gave, or what another program wrote.
         *
         * @param json the text
         * @throws InvalidInputException with the place, if it is none
         */
        @JvmStatic
        public fun fromJson(json: String): Mandate =
            readModel(ModelKind.MANDATE, json, ::mandate)
    }
}

/** A page of a search of mandates. */
@ConsistentCopyVisibility
public data class MandatePage internal constructor(
    /** The mandates. */
    val mandates: List<Mandate>,
    /** Whether there are pages beyond those named in [nextPageKeys], or null. */
    val hasMore: Boolean?,
    /** Keys of some pages that follow; empty on the last page. */
    val nextPageKeys: List<String>,
)

/** A person or a company in a mandate. */
@ConsistentCopyVisibility
public data class MandateUser internal constructor(
    /** The name to show, or null. Personal data: `toString` hides it. */
    val displayName: String?,
    /** Given name, of a person, or null. Personal data: `toString` hides it. */
    val firstName: String?,
    /** Surname, of a person, or null. Personal data: `toString` hides it. */
    val lastName: String?,
    /** Name, of a company, or null. Personal data: `toString` hides it. */
    val companyName: String?,
    /** Tax code, 16 characters or 11 digits, or null. Personal data: `toString` hides it. */
    val fiscalCode: String?,
    /** True for a person, false for a company, or null. */
    val person: Boolean?,
) {
    override fun toString(): String = "MandateUser(person=$person)"

    public companion object {
        /**
         * A person, for a mandate that is to be made.
         *
         * @param taxCode the tax code
         * @param firstName the given name
         * @param lastName the surname
         */
        @JvmStatic
        public fun person(taxCode: FiscalCode, firstName: String, lastName: String): MandateUser =
            MandateUser(null, firstName, lastName, null, taxCode.value(), true)

        /**
         * A company, for a mandate that is to be made.
         *
         * @param taxId the tax code
         * @param name the name
         */
        @JvmStatic
        public fun company(taxId: TaxId, name: String): MandateUser =
            MandateUser(null, null, null, name, taxId.value(), false)
    }
}

/** A sender to which a mandate is limited. */
@ConsistentCopyVisibility
public data class MandateSender internal constructor(
    /** Its name, or null. */
    val name: String?,
    /** Its id in Self Care, or null. */
    val uniqueIdentifier: String?,
) {
    override fun toString(): String = "MandateSender(name=$name, uniqueIdentifier=$uniqueIdentifier)"
}

/** A group of the delegate. */
@ConsistentCopyVisibility
public data class MandateGroup internal constructor(
    /** Its id, or null. */
    val id: String?,
    /** Its name, or null. */
    val name: String?,
) {
    override fun toString(): String = "MandateGroup(id=$id, name=$name)"
}
