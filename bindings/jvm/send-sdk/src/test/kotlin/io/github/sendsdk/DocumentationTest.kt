package io.github.sendsdk

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.io.File

/**
 * Everything that users see says what it is. What stands inside the comments of Java is checked by its compiler (`-Xdoclint`).
 *
 * The sources are formatted: a declaration begins its line, and annotations stand on lines of their own before it.
 */
class DocumentationTest {
    @Test
    fun `every public declaration is documented`() {
        // Both artifacts are made of the same sources, and each runs its tests in a folder beside them.
        val folder = File("../send-sdk/src/main")
        val sources = folder.walk().filter { it.extension in setOf("kt", "java") && it.parentFile.name !in INSIDE }.toList()
        assertTrue(sources.size > 100, "the sources were not found in ${folder.absolutePath}")
        assertEquals(emptyList<String>(), sources.flatMap(::undocumented))
    }

    private fun undocumented(source: File): List<String> {
        val lines = source.readLines()
        return lines.indices
            .filter { DECLARATION.containsMatchIn(lines[it]) }
            .filterNot { at ->
                val before = lines.subList(0, at).asReversed()
                val annotations = before.takeWhile { it.trim().startsWith("@") }
                annotations.any { it.trim() == "@Override" } || before.getOrNull(annotations.size).orEmpty().trim().endsWith("*/")
            }.map { "${source.name}:${it + 1}: ${lines[it].trim()}" }
    }

    private companion object {
        val INSIDE = setOf("internal")

        /** Public members of both languages, and the properties that stand among the parameters of a class. */
        val DECLARATION = Regex("""^\s*public (?!companion)(?!.*\boverride\b)|^    val """)
    }
}
