/** What the enumerations of the platform have in common: their values are texts on the wire, and UNKNOWN stands for any other. */
package io.github.sendsdk.internal

import io.github.sendsdk.WireValue

private const val UNKNOWN = "UNKNOWN"

/** The text of a value: its name, unless it has another. */
internal fun textOf(value: Enum<*>, text: String = value.name): String {
    check(value.name != UNKNOWN) { "UNKNOWN stands for any value that this version does not know" }
    return text
}

/** The value that has a text. */
internal inline fun <reified E> wireValueOf(text: String): E where E : Enum<E>, E : WireValue =
    wireValueOf(text, enumValues<E>())

internal fun <E> wireValueOf(text: String, values: Array<E>): E where E : Enum<E>, E : WireValue =
    values.firstOrNull { it.name != UNKNOWN && it.wireValue() == text } ?: values.first { it.name == UNKNOWN }
