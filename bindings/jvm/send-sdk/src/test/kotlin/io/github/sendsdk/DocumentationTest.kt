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
            .filter { isDeclaration(lines[it]) }
            .filterNot { at ->
                val before = lines.subList(0, at).asReversed()
                val annotations = before.takeWhile { it.trim().startsWith("@") }
                annotations.any { it.trim() == "@Override" } || before.getOrNull(annotations.size).orEmpty().trim().endsWith("*/")
            }.map { "${source.name}:${it + 1}: ${lines[it].trim()}" }
    }

    @Test
    fun `what is a declaration is seen`() {
        val declarations =
            listOf(
                "    public Iun iun() {",
                "    val iun: String,",
                "public suspend fun Streams.awaitList(): List<StreamListItem> = listAsync().await()",
                "    ACCEPTED(\"ACCEPTED\"),",
                "    REFUSED,",
                "    UNKNOWN;",
                "    void aboutToSend(SendIntent intent) throws Exception;",
                "        boolean isLong();",
            )
        val others =
            listOf(
                "    private val json: String,",
                "    override val iun: String,",
                "    public companion object {",
                "        return new Available();",
                "        store(snapshot, true);",
                "        this.iun = iun;",
                "            WireValues.known(this, UNKNOWN, text);",
            )
        assertEquals(declarations, (declarations + others).filter(::isDeclaration))
    }

    private fun isDeclaration(line: String) = DECLARATIONS.any { it.containsMatchIn(line) }

    private companion object {
        val INSIDE = setOf("internal")

        val DECLARATIONS =
            listOf(
                // Public members of both languages, and the properties that stand among the parameters of a class.
                Regex("""^\s*public (?!companion)(?!.*\boverride\b)|^ {4}val """),
                // Constants of enumerations.
                Regex("""^ {4}(?: {4})?[A-Z][A-Z0-9_]+(?:\(.*\))?[,;]$"""),
                // Methods of Java's interfaces, which need no word to be public.
                Regex("""^ {4}(?: {4})?(?!return |throw )[\w<>\[\]@?.]+ (?:[\w<>\[\]@?.,]+ )*\w+\([^()]*\)(?: throws \w+)?;$"""),
            )
    }
}
