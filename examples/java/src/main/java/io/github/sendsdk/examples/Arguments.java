package io.github.sendsdk.examples;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** What can be said on the command line. */
final class Arguments {
    static final String USAGE = String.join(
            System.lineSeparator(),
            "Sends one notification and follows it to its end",
            "",
            "  --document FILE        PDF to send; may be given several times. Two small ones are made if there is none",
            "  --recipient TAXID      tax code: 16 characters for a person, 11 digits for a company [FLPCPT69A65Z336P]",
            "  --denomination NAME    name of the recipient [Cleopatra]",
            "  --pec ADDRESS          certified mail (PEC) of the recipient [prova@pec.it]",
            "  --sender NAME          name of the sender [Comune di Palermo]",
            "  --sender-tax-id TAXID  tax code of the sender, 11 digits; that of the API key [80016350821]",
            "  --subject TEXT         title of the notification [Verbale di contestazione]",
            "  --taxonomy CODE        what kind of act it is [010101N]",
            "  --follow SECONDS       how long to follow it [60]",
            "  --out DIR              where to save the notification and its legal fact [send-out]",
            "");

    final List<Path> documents = new ArrayList<>();
    String recipient = "FLPCPT69A65Z336P";
    String denomination = "Cleopatra";
    String pec = "prova@pec.it";
    String sender = "Comune di Palermo";
    String senderTaxId = "80016350821";
    String subject = "Verbale di contestazione";
    String taxonomy = "010101N";
    Duration follow = Duration.ofSeconds(60);
    Path out = Paths.get("send-out");

    private Arguments() {}

    /** Reads the command line; null if it only asks for help. */
    static Arguments parse(String[] words) {
        Arguments arguments = new Arguments();
        Iterator<String> rest = Arrays.asList(words).iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            if (word.equals("--help")) {
                return null;
            }
            int equals = word.indexOf('=');
            String option = equals < 0 ? word : word.substring(0, equals);
            if (equals < 0 && !rest.hasNext()) {
                throw new WrongInput(option, "a value is missing, or there is no such option; see --help");
            }
            arguments.set(option, equals < 0 ? rest.next() : word.substring(equals + 1));
        }
        return arguments;
    }

    private void set(String option, String value) {
        switch (option) {
            case "--document":
                documents.add(path(option, value));
                break;
            case "--recipient":
                recipient = value;
                break;
            case "--denomination":
                denomination = value;
                break;
            case "--pec":
                pec = value;
                break;
            case "--sender":
                sender = value;
                break;
            case "--sender-tax-id":
                senderTaxId = value;
                break;
            case "--subject":
                subject = value;
                break;
            case "--taxonomy":
                taxonomy = value;
                break;
            case "--follow":
                follow = seconds(option, value);
                break;
            case "--out":
                out = path(option, value);
                break;
            default:
                throw new WrongInput(option, "there is no such option; see --help");
        }
    }

    private static Path path(String option, String value) {
        try {
            return Paths.get(value);
        } catch (InvalidPathException error) {
            throw new WrongInput(option, error.getMessage());
        }
    }

    private static Duration seconds(String option, String value) {
        try {
            return Duration.ofSeconds(Integer.parseUnsignedInt(value));
        } catch (NumberFormatException error) {
            throw new WrongInput(option, value + " is no number of seconds");
        }
    }
}
