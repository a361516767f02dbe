/** The enumerations of informal notifications. */
package io.github.sendsdk.informal

import io.github.sendsdk.WireValue
import io.github.sendsdk.internal.textOf
import io.github.sendsdk.internal.wireValueOf

/** Language of a message. */
public enum class MessageLanguage(private val text: String) : WireValue {
    /** Italian: the one that a primary message must have. */
    ITALIAN("IT"),

    /** German. */
    GERMAN("DE"),

    /** Slovene. */
    SLOVENE("SL"),

    /** French. */
    FRENCH("FR"),

    /** A value that this version does not know: its text stands beside it. */
    UNKNOWN("");

    override fun wireValue(): String = textOf(this, text)

    public companion object {
        /** The value of a text of the platform, as on the wire; [UNKNOWN] if this version does not know it. */
        @JvmStatic
        public fun of(text: String): MessageLanguage = wireValueOf(text)
    }
}

/** Where an informal notification stands. */
public enum class InformalStatus : WireValue {
    /** Being checked. */
    IN_VALIDATION,

    /** Accepted. */
    ACCEPTED,

    /** Refused. */
    REFUSED,

    /** Being sent. */
    PROCESSING,

    /** Over: the recipient was reached. */
    COMPLETED_REACHED,

    /** Over: the recipient was not reached. */
    COMPLETED_UNREACHED,

    /** There is no channel by which it could be sent. */
    UNDELIVERABLE,

    /** A value that this version does not know: its text stands beside it. */
    UNKNOWN;

    override fun wireValue(): String = textOf(this)

    public companion object {
        /** The value of a text of the platform, as on the wire; [UNKNOWN] if this version does not know it. */
        @JvmStatic
        public fun of(text: String): InformalStatus = wireValueOf(text)
    }
}

/** What an element in the timeline of an informal notification tells. */
public enum class InformalCategory : WireValue {
    /** Physical address looked up in the registries. */
    PUBLIC_REGISTRY_VALIDATION_CALL,

    /** The registries answered. */
    PUBLIC_REGISTRY_VALIDATION_RESPONSE,

    /** Address normalisation asked. */
    VALIDATE_NORMALIZE_ADDRESSES_REQUEST,

    /** Physical address normalised. */
    NORMALIZED_ADDRESS,

    /** Request accepted. */
    REQUEST_ACCEPTED,

    /** Request refused. */
    REQUEST_REFUSED,

    /** Sent by a digital channel. */
    SEND_DIGITAL_MESSAGE,

    /** Digital sending progress. */
    SEND_DIGITAL_MESSAGE_PROGRESS,

    /** Digital sending outcome. */
    SEND_DIGITAL_MESSAGE_FEEDBACK,

    /** A digital channel was left out. */
    SEND_DIGITAL_MESSAGE_SKIP,

    /** Paper sending prepared. */
    PREPARE_ANALOG_DELIVERY,

    /** Handed over for paper delivery. */
    SEND_ANALOG_MESSAGE,

    /** Paper delivery progress. */
    SEND_ANALOG_MESSAGE_PROGRESS,

    /** Paper delivery outcome. */
    SEND_ANALOG_MESSAGE_FEEDBACK,

    /** Delivered. */
    DELIVERED,

    /** Ended, recipient reached. */
    WORKFLOW_ENDED_REACHED,

    /** Ended, recipient not reached. */
    WORKFLOW_ENDED_UNREACHED,

    /** Ended, no channel by which it could be sent. */
    WORKFLOW_ENDED_UNDELIVERABLE,

    /** Done, recipient reached. */
    WORKFLOW_DONE_REACHED,

    /** Done, recipient not reached. */
    WORKFLOW_DONE_UNREACHED,

    /** The recipient opened it. */
    INFORMAL_NOTIFICATION_VIEWED,

    /** Cover page being made. */
    COVERPAGE_CREATION_REQUEST,

    /** Payment recorded. */
    PAYMENT,

    /** A value that this version does not know: its text stands beside it. */
    UNKNOWN;

    override fun wireValue(): String = textOf(this)

    public companion object {
        /** The value of a text of the platform, as on the wire; [UNKNOWN] if this version does not know it. */
        @JvmStatic
        public fun of(text: String): InformalCategory = wireValueOf(text)
    }
}
