package io.github.sendsdk

import io.github.sendsdk.internal.Library
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** The native library is that of the SDK, or is not called. */
class LibraryTest {
    @Test
    fun `the library that is shipped with it fits`() {
        Library.load()
        val build = io.github.sendsdk.ffi.SendFfi.BUILD
        assertTrue(Regex("${Regex.escape(SendSdk.version())} [0-9a-f]{16}").matches(build), build)
    }

    @Test
    fun `another one is refused with what to do`() {
        // One of before, of another version, and of the same one made of other sources.
        for (native in listOf("0.1.0", "0.1.0 0123456789abcdef", "0.2.0 fedcba9876543210")) {
            val facade = "0.2.0 0123456789abcdef"
            val error = assertThrows(UnsatisfiedLinkError::class.java) { Library.compare(native, facade) }
            val told = error.message.orEmpty()
            assertTrue(native in told && facade in told && "send-sdk-native" in told, told)
        }
    }
}
