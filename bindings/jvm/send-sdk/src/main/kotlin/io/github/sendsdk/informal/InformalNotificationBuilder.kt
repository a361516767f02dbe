package io.github.sendsdk.informal

import io.github.sendsdk.AdditionalLanguage
import io.github.sendsdk.Bridges
import io.github.sendsdk.DocumentRead
import io.github.sendsdk.UploadedFile
import io.github.sendsdk.internal.attachmentOf
import io.github.sendsdk.internal.built

/**
 * Collects the parts of an [InformalNotification]. The order does not matter; required are the sender, the protocol number, the
 * campaign, the subject and a recipient.
 */
public class InformalNotificationBuilder internal constructor() {
    private var draft = InformalNotification(null, null, null, null, emptyList(), null, emptyList(), emptyList(), null, "")

    private fun with(more: InformalNotification) = apply { draft = more }

    /**
     * Required: who sends.
     *
     * @param denomination name of the sender
     */
    public fun sender(denomination: String): InformalNotificationBuilder = with(draft.copy(senderDenomination = denomination))

    /**
     * Required: the sender's protocol number.
     *
     * @param number the number
     */
    public fun protocolNumber(number: String): InformalNotificationBuilder = with(draft.copy(protocolNumber = number))

    /**
     * Tells several requests of one protocol number apart. Store it before sending: it is how a lost answer is found. Without it the
     * client makes one.
     *
     * @param token such as [io.github.sendsdk.Notifications.newToken] gives
     */
    public fun idempotenceToken(token: String): InformalNotificationBuilder = with(draft.copy(idempotenceToken = token))

    /**
     * Required: the campaign, which says by which channels it is sent.
     *
     * @param id its id
     */
    public fun campaign(id: String): InformalNotificationBuilder = with(draft.copy(campaignId = id))

    /**
     * Required: title, shown in lists.
     *
     * @param text the title
     */
    public fun subject(text: String): InformalNotificationBuilder = with(draft.copy(subject = text))

    /**
     * Adds a recipient. At least one is required; the platform takes one today.
     *
     * @param recipient [InformalRecipient.person] or [InformalRecipient.company]
     */
    public fun recipient(recipient: InformalRecipient): InformalNotificationBuilder =
        with(draft.copy(recipients = draft.recipients + recipient))

    /**
     * Adds a document; at most ten.
     *
     * @param file uploaded with [io.github.sendsdk.Informal.uploadAll]
     * @param title title, or null
     */
    @JvmOverloads
    public fun document(file: UploadedFile, title: String? = null): InformalNotificationBuilder =
        with(draft.copy(documents = draft.documents + DocumentRead(attachmentOf(file), title, null)))

    /**
     * The second language of the message, instead of another.
     *
     * @param language the language
     * @throws io.github.sendsdk.InvalidInputException if it is `UNKNOWN`
     */
    public fun additionalLanguage(language: AdditionalLanguage): InformalNotificationBuilder =
        with(draft.copy(additionalLanguageTexts = listOf(Bridges.textOf(language, "additionalLanguages"))))

    /**
     * Group of the sender.
     *
     * @param id its id
     */
    public fun group(id: String): InformalNotificationBuilder = with(draft.copy(group = id))

    /**
     * The request. The builder can go on, to a request that differs in a few parts.
     *
     * @throws io.github.sendsdk.InvalidInputException naming everything that is missing
     */
    public fun build(): InformalNotification = built(draft)
}

/**
 * Builds a request for an informal notification.
 *
 * ```
 * val request = informalNotification {
 *     protocolNumber("2026/7")
 *     campaign("tari-2026")
 *     // …
 * }
 * ```
 *
 * @param parts sets the parts of the request
 * @throws io.github.sendsdk.InvalidInputException naming everything that is missing
 */
@JvmSynthetic
public inline fun informalNotification(parts: InformalNotificationBuilder.() -> Unit): InformalNotification =
    InformalNotification.builder().apply(parts).build()
