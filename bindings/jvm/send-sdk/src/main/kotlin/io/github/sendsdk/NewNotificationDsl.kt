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
public inline fun newNotification(parts: NewNotification.Builder.() -> Unit): NewNotification =
    NewNotification.builder().apply(parts).build()
