package io.github.sendsdk

/**
 * Builds a request.
 *
 * ```
 * val request = newNotification {
 *     protocolNumber("2026/000123")
 *     subject("Verbale di contestazione")
 *     // …
 * }
 * ```
 *
 * @param parts sets the parts of the request
 * @throws InvalidInputException naming everything that is missing, or the place of what is wrong
 */
@JvmSynthetic
public inline fun newNotification(parts: NewNotificationBuilder.() -> Unit): NewNotification =
    NewNotification.builder().apply(parts).build()

/**
 * Collects a request and the files that it is made of: a row of [Notifications.sendAll]. What is wrong or missing is told when it is sent.
 *
 * ```
 * val parcel = newParcel {
 *     protocolNumber("2026/000123")
 *     document(Document.of(Attachment.pdf(Path.of("verbale.pdf"))))
 *     // …
 * }
 * ```
 *
 * @param parts sets the parts of the request
 */
@JvmSynthetic
public inline fun newParcel(parts: NewNotificationBuilder.() -> Unit): Parcel = NewNotification.builder().apply(parts).parcel()
