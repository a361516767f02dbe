package io.github.sendsdk.internal

import java.nio.file.FileSystems
import java.nio.file.Path

/** Paths that cross the border. */
internal object Files {
    /** A path as the native library can open it. */
    @JvmStatic
    fun nativePath(path: Path): String {
        if (path.fileSystem != FileSystems.getDefault()) {
            throw invalidInput("file_system", "$path: is not on the disk of this machine; read it and give the bytes")
        }
        return path.toString()
    }
}
