package io.github.sendsdk.internal

import java.nio.file.Files
import java.nio.file.Path
import java.util.Locale

/**
 * The native library out of its jar.
 *
 * The generated code loads a file, whose path it takes from a property. The file is written into a folder that only this user can
 * enter, and removed as soon as it is loaded, where the system lets it.
 */
internal object NativeLibrary {
    /** The property that names the file; a user who sets it has a library elsewhere. */
    private const val PLACE = "uniffi.component.send_ffi.libraryOverride"

    fun load() {
        if (System.getProperty(PLACE) != null) return Library.load()
        val resource = resourceOf(System.getProperty("os.name"), System.getProperty("os.arch"))
        val file = extract(resource)
        System.setProperty(PLACE, file.toString())
        try {
            Library.load()
        } finally {
            System.clearProperty(PLACE)
            if (!runCatching { Files.delete(file) }.isSuccess) file.toFile().deleteOnExit()
            if (!runCatching { Files.delete(file.parent) }.isSuccess) file.parent.toFile().deleteOnExit()
        }
    }

    private fun extract(resource: String): Path {
        val content =
            // A class of a named module would look into its own jar only.
            NativeLibrary::class.java.classLoader.getResourceAsStream(resource)
                ?: throw UnsatisfiedLinkError(
                    "no $resource on the class path: add io.github.sendsdk:send-sdk-native with the classifier " +
                        resource.substringBefore('/'),
                )
        val folder = Files.createTempDirectory("send-sdk")
        val file = folder.resolve(resource.substringAfter('/'))
        content.use { Files.copy(it, file) }
        return file
    }

    /** Where the library of a machine stands in its jar: folders have the names that JNA gives to platforms. */
    internal fun resourceOf(system: String, machine: String): String {
        val architecture =
            when (val name = machine.lowercase(Locale.ROOT)) {
                "amd64", "x86_64" -> "x86-64"
                "arm64" -> "aarch64"
                else -> name
            }
        return when {
            system.startsWith("Linux") -> "linux-$architecture/libsend_ffi.so"
            system.startsWith("Mac") -> "darwin-$architecture/libsend_ffi.dylib"
            system.startsWith("Windows") -> "win32-$architecture/send_ffi.dll"
            else -> "${system.lowercase(Locale.ROOT)}-$architecture/libsend_ffi.so"
        }
    }
}
