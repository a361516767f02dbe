/** What a company received. */
package io.github.sendsdk.received

import io.github.sendsdk.InvalidInputException
import io.github.sendsdk.NotificationStatus
import io.github.sendsdk.UnexpectedAnswerException
import io.github.sendsdk.ffi.ModelKind
import io.github.sendsdk.internal.instantOf
import io.github.sendsdk.internal.readModel
import io.github.sendsdk.internal.receivedPage
import java.time.Instant

/** One page of a search of received notifications, own or delegated. */
@ConsistentCopyVisibility
public data class ReceivedPage internal constructor(
    /** The notifications. */
    val rows: List<ReceivedRow>,
    /** True if there are pages beyond the ones that [nextPageKeys] names, or null. */
    val hasMore: Boolean?,
    /** Keys of some pages that follow. */
    val nextPageKeys: List<String>,
    private val json: String,
) {
    /** All of it, as JSON: nothing that came is lost. */
    public fun toJson(): String = json

    override fun toString(): String =
        "ReceivedPage(rows=${rows.size}, hasMore=$hasMore, nextPageKeys=${nextPageKeys.size})"

    public companion object {
        /**
         * Reads it from JSON: what [toJson] gave, or what another program wrote.
         *
         * @param json the text
         * @throws InvalidInputException with the place, if it is none
         */
        @JvmStatic
        public fun fromJson(json: String): ReceivedPage =
            readModel(ModelKind.RECEIVED_PAGE, json, ::receivedPage)
    }
}

/** One notification of a search. */
@ConsistentCopyVisibility
public data class ReceivedRow internal constructor(
    /** The unique number of the notification, or null. */
    val iun: String?,
    /** The sender's protocol number, or null. */
    val protocolNumber: String?,
    /** Name of the sender, or null. */
    val sender: String?,
    /** When SEND received it, as it came; or null. */
    val sentAtText: String?,
    /** Title, or null. */
    val subject: String?,
    /** Where it stands, as it came; or null. */
    val notificationStatusText: String?,
    /** Names of the recipients, to be shown only. Personal data: `toString` hides it. */
    val recipients: List<String>,
    /** When it was accepted. Deprecated by the platform. As it came; or null. */
    val requestAcceptedAtText: String?,
    /** The sender's group that may see it, or null. */
    val group: String?,
    /** The mandate by which it is seen, if it is a delegated one, or null. */
    val mandateId: String?,
) {
    /**
     * When SEND received it, or null.
     *
     * @throws UnexpectedAnswerException if [sentAtText] is no date
     */
    val sentAt: Instant? get() = sentAtText?.let(::instantOf)

    /** Where it stands, or null. */
    val notificationStatus: NotificationStatus? get() = notificationStatusText?.let(NotificationStatus::of)

    /**
     * When it was accepted. Deprecated by the platform. Null if it did not come.
     *
     * @throws UnexpectedAnswerException if [requestAcceptedAtText] is no date
     */
    val requestAcceptedAt: Instant? get() = requestAcceptedAtText?.let(::instantOf)

    override fun toString(): String =
        "ReceivedRow(iun=$iun, protocolNumber=$protocolNumber, sentAt=$sentAtText, " +
            "notificationStatus=$notificationStatusText, requestAcceptedAt=$requestAcceptedAtText, " +
            "group=$group, mandateId=$mandateId)"
}
