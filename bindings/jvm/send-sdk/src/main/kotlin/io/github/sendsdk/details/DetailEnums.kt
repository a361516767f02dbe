/** The enumerations of details. */
package io.github.sendsdk.details

import io.github.sendsdk.WireValue

/** Where a digital address comes from, in the order in which they are tried. */
public enum class DigitalAddressSource(private val text: String) : WireValue {
    /** Registered by the recipient with SEND. */
    PLATFORM("PLATFORM"),

    /** Given by the sender. */
    SPECIAL("SPECIAL"),

    /** From a national registry. */
    GENERAL("GENERAL"),

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
        public fun of(text: String): DigitalAddressSource = entries.firstOrNull { it != UNKNOWN && it.text == text } ?: UNKNOWN
    }
}

/** Digital or paper. */
public enum class DeliveryMode(private val text: String) : WireValue {
    /** Digital. */
    DIGITAL("DIGITAL"),

    /** Paper. */
    ANALOG("ANALOG"),

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
        public fun of(text: String): DeliveryMode = entries.firstOrNull { it != UNKNOWN && it.text == text } ?: UNKNOWN
    }
}

/** At which point a registry was asked. */
public enum class ContactPhase(private val text: String) : WireValue {
    /** To choose between digital and paper. */
    CHOOSE_DELIVERY("CHOOSE_DELIVERY"),

    /** For a sending. */
    SEND_ATTEMPT("SEND_ATTEMPT"),

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
        public fun of(text: String): ContactPhase = entries.firstOrNull { it != UNKNOWN && it.text == text } ?: UNKNOWN
    }
}

/** The outcome of a sending. */
public enum class ResponseStatus(private val text: String) : WireValue {
    /** Delivered. For letters also refused or left at the post office: by law that is delivery. */
    OK("OK"),

    /** Not delivered. */
    KO("KO"),

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
        public fun of(text: String): ResponseStatus = entries.firstOrNull { it != UNKNOWN && it.text == text } ?: UNKNOWN
    }
}

/** How a whole delivery ended. */
public enum class EndWorkflowStatus(private val text: String) : WireValue {
    /** Delivered. */
    SUCCESS("SUCCESS"),

    /** Not delivered. */
    FAILURE("FAILURE"),

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
        public fun of(text: String): EndWorkflowStatus = entries.firstOrNull { it != UNKNOWN && it.text == text } ?: UNKNOWN
    }
}

/** What the IO app did with a courtesy message. */
public enum class IoMessageResult(private val text: String) : WireValue {
    /** Nothing: the invitation to activate the service had been sent before. */
    NOT_SENT_OPTIN_ALREADY_SENT("NOT_SENT_OPTIN_ALREADY_SENT"),

    /** The message was sent. */
    SENT_COURTESY("SENT_COURTESY"),

    /** The invitation to activate the service was sent. */
    SENT_OPTIN("SENT_OPTIN"),

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
        public fun of(text: String): IoMessageResult = entries.firstOrNull { it != UNKNOWN && it.text == text } ?: UNKNOWN
    }
}
