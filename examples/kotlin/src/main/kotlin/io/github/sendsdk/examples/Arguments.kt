package io.github.sendsdk.examples

import java.nio.file.InvalidPathException
import java.nio.file.Path
import java.nio.file.Paths
import kotlin.time.Duration
import kotlin.time.Duration.Companion.seconds

/** What `--help` says. */
internal val USAGE = """
    |Sends one notification and follows it to its end
    |
    |  --document FILE        PDF to send; may be given several times. Two small ones are made if there is none
    |  --recipient TAXID      tax code: 16 characters for a person, 11 digits for a company [FLPCPT69A65Z336P]
    |  --denomination NAME    name of the recipient [Cleopatra]
    |  --pec ADDRESS          certified mail (PEC) of the recipient [prova@pec.it]
    |  --sender NAME          name of the sender [Comune di Palermo]
    |  --sender-tax-id TAXID  tax code of the sender, 11 digits; that of the API key [80016350821]
    |  --subject TEXT         title of the notification [Verbale di contestazione]
    |  --taxonomy CODE        what kind of act it is [010101N]
    |  --follow SECONDS       how long to follow it [60]
    |  --out DIR              where to save the notification and its legal fact [send-out]
    |
""".trimMargin()

/** An argument that cannot be used: which, and why. */
internal class WrongInput(argument: String, why: String?) : RuntimeException("$argument: $why")

/** What can be said on the command line. */
internal class Arguments private constructor() {
    val documents = mutableListOf<Path>()
    var recipient = "FLPCPT69A65Z336P"
        private set
    var denomination = "Cleopatra"
        private set
    var pec = "prova@pec.it"
        private set
    var sender = "Comune di Palermo"
        private set
    var senderTaxId = "80016350821"
        private set
    var subject = "Verbale di contestazione"
        private set
    var taxonomy = "010101N"
        private set
    var follow: Duration = 60.seconds
        private set
    var out: Path = Paths.get("send-out")
        private set

    private fun set(option: String, value: String) {
        when (option) {
            "--document" -> documents.add(path(option, value))
            "--recipient" -> recipient = value
            "--denomination" -> denomination = value
            "--pec" -> pec = value
            "--sender" -> sender = value
            "--sender-tax-id" -> senderTaxId = value
            "--subject" -> subject = value
            "--taxonomy" -> taxonomy = value
            "--follow" ->
                follow = value.toUIntOrNull()?.toLong()?.seconds
                    ?: throw WrongInput(option, "$value is no number of seconds")
            "--out" -> out = path(option, value)
            else -> throw WrongInput(option, "there is no such option; see --help")
        }
    }

    private fun path(option: String, value: String): Path =
        try {
            Paths.get(value)
        } catch (error: InvalidPathException) {
            throw WrongInput(option, error.message)
        }

    companion object {
        /** Reads the command line; null if it only asks for help. */
        fun parse(words: Array<String>): Arguments? {
            val arguments = Arguments()
            val rest = words.iterator()
            while (rest.hasNext()) {
                val word = rest.next()
                if (word == "--help") return null
                val option = word.substringBefore('=')
                val value =
                    when {
                        '=' in word -> word.substringAfter('=')
                        rest.hasNext() -> rest.next()
                        else -> throw WrongInput(option, "a value is missing, or there is no such option; see --help")
                    }
                arguments.set(option, value)
            }
            return arguments
        }
    }
}
