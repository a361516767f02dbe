package io.github.sendsdk

import io.github.sendsdk.internal.Library
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** The native library is of the version of the SDK, or is not called. */
class LibraryTest {
    @Test
    fun `the library that is shipped with it fits`() {
        Library.load()
        assertEquals(SendSdk.version(), io.github.sendsdk.ffi.SendFfi.VERSION)
    }

    @Test
    fun `one of another version is refused with what to do`() {
        val error = assertThrows(UnsatisfiedLinkError::class.java) { Library.compare(native = "0.1.0", facade = "0.2.0") }
        val told = error.message.orEmpty()
        assertTrue("0.1.0" in told && "0.2.0" in told && "send-sdk-native" in told, told)
    }
}
