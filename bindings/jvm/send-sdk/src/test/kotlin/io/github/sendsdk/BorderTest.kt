package io.github.sendsdk

import io.github.sendsdk.ffi.ErrorDetail
import io.github.sendsdk.ffi.ExceptionClass
import io.github.sendsdk.ffi.SendFfi.errorKinds
import io.github.sendsdk.ffi.SendFfi.wireValues
import io.github.sendsdk.internal.exceptionOf
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Test

/** The tables on both sides of the border say the same. */
class BorderTest {
    @Test
    fun `the facade knows the kinds of the core`() {
        val onlyHere = setOf("INTERRUPTED")
        assertEquals(errorKinds().toSet(), ErrorKind.values().map { it.name }.toSet() - onlyHere)
    }

    @Test
    fun `each exception of the core has a class of its own`() {
        val classes = ExceptionClass.values().map { exceptionOf(detail(it))::class }
        assertEquals(ExceptionClass.values().size, classes.toSet().size)
    }

    private fun detail(exception: ExceptionClass) =
        ErrorDetail(
            exception,
            "INTERNAL",
            "code",
            "text",
            "testo",
            null,
            null,
            null,
            null,
            null,
            false,
            0,
            null,
            emptyList(),
            emptyList(),
            emptyList(),
            emptyList(),
            null,
        )

    @Test
    fun `the facade knows the values of the core`() {
        assertFalse(wireValues().isEmpty())
        for (enumeration in wireValues()) {
            val constants = enumerationOf(enumeration.name).enumConstants
            val known = constants.filter { (it as Enum<*>).name != "UNKNOWN" }.map { (it as WireValue).wireValue() }
            assertEquals(enumeration.values, known, enumeration.name)
            assertEquals(constants.size - 1, known.size, "${enumeration.name} has no UNKNOWN")
        }
    }

    private fun enumerationOf(name: String): Class<*> =
        listOf("", "informal.", "received.")
            .firstNotNullOf { runCatching { Class.forName("io.github.sendsdk.$it$name") }.getOrNull() }
}
