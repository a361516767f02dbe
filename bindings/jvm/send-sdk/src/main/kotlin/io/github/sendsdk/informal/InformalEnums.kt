/** The enumerations of informal notifications. */
package io.github.sendsdk.informal

import io.github.sendsdk.WireValue

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

    override fun wireValue(): String {
        check(this != UNKNOWN) { "UNKNOWN stands for any value that this version does not know" }
        return text
    }

    public companion object {
        /**
         * The value of a text of the platform.
         *
         * @param text the text, as on the wire
         * @return the value, [UNKNOWN] if this version does not know it
         */
        @JvmStatic
        public fun of(text: String): MessageLanguage = entries.firstOrNull { it != UNKNOWN && it.text == text } ?: UNKNOWN
    }
}

/** Where an informal notification stands. */
public enum class InformalStatus(private val text: String) : WireValue {
    /** Being checked. */
    IN_VALIDATION("IN_VALIDATION"),

    /** Accepted. */
    ACCEPTED("ACCEPTED"),

    /** Refused. */
    REFUSED("REFUSED"),

    /** Being sent. */
    PROCESSING("PROCESSING"),

    /** Over: the recipient was reached. */
    COMPLETED_REACHED("COMPLETED_REACHED"),

    /** Over: the recipient was not reached. */
    COMPLETED_UNREACHED("COMPLETED_UNREACHED"),

    /** There is no channel by which it could be sent. */
    UNDELIVERABLE("UNDELIVERABLE"),

    /** A value that this version does not know: its text stands beside it. */
    UNKNOWN("");

    override fun wireValue(): String {
        check(this != UNKNOWN) { "UNKNOWN stands for any value that this version does not know" }
        return text
    }

    public companion object {
        /**
         * The value of a text of the platform.
         *
         * @param text the text, as on the wire
         * @return the value, [UNKNOWN] if this version does not know it
         */
        @JvmStatic
        public fun of(text: String): InformalStatus = entries.firstOrNull { it != UNKNOWN && it.text == text } ?: UNKNOWN
    }
}

/** What an element in the timeline of an informal notification tells. */
public enum class InformalCategory(private val text: String) : WireValue {
    /** Physical address looked up in the registries. */
    PUBLIC_REGISTRY_VALIDATION_CALL("PUBLIC_REGISTRY_VALIDATION_CALL"),

    /** The registries answered. */
    PUBLIC_REGISTRY_VALIDATION_RESPONSE("PUBLIC_REGISTRY_VALIDATION_RESPONSE"),

    /** Address normalisation asked. */
    VALIDATE_NORMALIZE_ADDRESSES_REQUEST("VALIDATE_NORMALIZE_ADDRESSES_REQUEST"),

    /** Physical address normalised. */
    NORMALIZED_ADDRESS("NORMALIZED_ADDRESS"),

    /** Request accepted. */
    REQUEST_ACCEPTED("REQUEST_ACCEPTED"),

    /** Request refused. */
    REQUEST_REFUSED("REQUEST_REFUSED"),

    /** Sent by a digital channel. */
    SEND_DIGITAL_MESSAGE("SEND_DIGITAL_MESSAGE"),

    /** Digital sending progress. */
    SEND_DIGITAL_MESSAGE_PROGRESS("SEND_DIGITAL_MESSAGE_PROGRESS"),

    /** Digital sending outcome. */
    SEND_DIGITAL_MESSAGE_FEEDBACK("SEND_DIGITAL_MESSAGE_FEEDBACK"),

    /** A digital channel was left out. */
    SEND_DIGITAL_MESSAGE_SKIP("SEND_DIGITAL_MESSAGE_SKIP"),

    /** Paper sending prepared. */
    PREPARE_ANALOG_DELIVERY("PREPARE_ANALOG_DELIVERY"),

    /** Handed over for paper delivery. */
    SEND_ANALOG_MESSAGE("SEND_ANALOG_MESSAGE"),

    /** Paper delivery progress. */
    SEND_ANALOG_MESSAGE_PROGRESS("SEND_ANALOG_MESSAGE_PROGRESS"),

    /** Paper delivery outcome. */
    SEND_ANALOG_MESSAGE_FEEDBACK("SEND_ANALOG_MESSAGE_FEEDBACK"),

    /** Delivered. */
    DELIVERED("DELIVERED"),

    /** Ended, recipient reached. */
    WORKFLOW_ENDED_REACHED("WORKFLOW_ENDED_REACHED"),

    /** Ended, recipient not reached. */
    WORKFLOW_ENDED_UNREACHED("WORKFLOW_ENDED_UNREACHED"),

    /** Ended, no channel by which it could be sent. */
    WORKFLOW_ENDED_UNDELIVERABLE("WORKFLOW_ENDED_UNDELIVERABLE"),

    /** Done, recipient reached. */
    WORKFLOW_DONE_REACHED("WORKFLOW_DONE_REACHED"),

    /** Done, recipient not reached. */
    WORKFLOW_DONE_UNREACHED("WORKFLOW_DONE_UNREACHED"),

    /** The recipient opened it. */
    INFORMAL_NOTIFICATION_VIEWED("INFORMAL_NOTIFICATION_VIEWED"),

    /** Cover page being made. */
    COVERPAGE_CREATION_REQUEST("COVERPAGE_CREATION_REQUEST"),

    /** Payment recorded. */
    PAYMENT("PAYMENT"),

    /** A value that this version does not know: its text stands beside it. */
    UNKNOWN("");

    override fun wireValue(): String {
        check(this != UNKNOWN) { "UNKNOWN stands for any value that this version does not know" }
        return text
    }

    public companion object {
        /**
         * The value of a text of the platform.
         *
         * @param text the text, as on the wire
         * @return the value, [UNKNOWN] if this version does not know it
         */
        @JvmStatic
        public fun of(text: String): InformalCategory = entries.firstOrNull { it != UNKNOWN && it.text == text } ?: UNKNOWN
    }
}
