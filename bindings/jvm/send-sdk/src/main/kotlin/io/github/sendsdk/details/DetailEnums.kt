/** The enumerations of details. */
package io.github.sendsdk.details

import io.github.sendsdk.WireValue
import io.github.sendsdk.internal.textOf
import io.github.sendsdk.internal.wireValueOf

/** Where a digital address comes from, in the order in which they are tried. */
public enum class DigitalAddressSource : WireValue {
    /** Registered by the recipient with SEND. */
    PLATFORM,

    /** Given by the sender. */
    SPECIAL,

    /** From a national registry. */
    GENERAL,

    /** A value that this version does not know: its text stands beside it. */
    UNKNOWN;

    override fun wireValue(): String = textOf(this)

    public companion object {
        /** The value of a text of the platform, as on the wire; [UNKNOWN] if this version does not know it. */
        @JvmStatic
        public fun of(text: String): DigitalAddressSource = wireValueOf(text)
    }
}

/** Digital or paper. */
public enum class DeliveryMode : WireValue {
    /** Digital. */
    DIGITAL,

    /** Paper. */
    ANALOG,

    /** A value that this version does not know: its text stands beside it. */
    UNKNOWN;

    override fun wireValue(): String = textOf(this)

    public companion object {
        /** The value of a text of the platform, as on the wire; [UNKNOWN] if this version does not know it. */
        @JvmStatic
        public fun of(text: String): DeliveryMode = wireValueOf(text)
    }
}

/** At which point a registry was asked. */
public enum class ContactPhase : WireValue {
    /** To choose between digital and paper. */
    CHOOSE_DELIVERY,

    /** For a sending. */
    SEND_ATTEMPT,

    /** A value that this version does not know: its text stands beside it. */
    UNKNOWN;

    override fun wireValue(): String = textOf(this)

    public companion object {
        /** The value of a text of the platform, as on the wire; [UNKNOWN] if this version does not know it. */
        @JvmStatic
        public fun of(text: String): ContactPhase = wireValueOf(text)
    }
}

/** The outcome of a sending. */
public enum class ResponseStatus : WireValue {
    /** Delivered. For letters also refused or left at the post office: by law that is delivery. */
    OK,

    /** Not delivered. */
    KO,

    /** A value that this version does not know: its text stands beside it. */
    UNKNOWN;

    override fun wireValue(): String = textOf(this)

    public companion object {
        /** The value of a text of the platform, as on the wire; [UNKNOWN] if this version does not know it. */
        @JvmStatic
        public fun of(text: String): ResponseStatus = wireValueOf(text)
    }
}

/** How a whole delivery ended. */
public enum class EndWorkflowStatus : WireValue {
    /** Delivered. */
    SUCCESS,

    /** Not delivered. */
    FAILURE,

    /** A value that this version does not know: its text stands beside it. */
    UNKNOWN;

    override fun wireValue(): String = textOf(this)

    public companion object {
        /** The value of a text of the platform, as on the wire; [UNKNOWN] if this version does not know it. */
        @JvmStatic
        public fun of(text: String): EndWorkflowStatus = wireValueOf(text)
    }
}

/** What the IO app did with a courtesy message. */
public enum class IoMessageResult : WireValue {
    /** Nothing: the invitation to activate the service had been sent before. */
    NOT_SENT_OPTIN_ALREADY_SENT,

    /** The message was sent. */
    SENT_COURTESY,

    /** The invitation to activate the service was sent. */
    SENT_OPTIN,

    /** A value that this version does not know: its text stands beside it. */
    UNKNOWN;

    override fun wireValue(): String = textOf(this)

    public companion object {
        /** The value of a text of the platform, as on the wire; [UNKNOWN] if this version does not know it. */
        @JvmStatic
        public fun of(text: String): IoMessageResult = wireValueOf(text)
    }
}
