package io.github.sendsdk.examples;

import io.github.sendsdk.ErrorKind;
import io.github.sendsdk.SendException;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;

/**
 * One notification from end to end: hashed, uploaded, sent, accepted, delivered, and its legal fact downloaded.
 *
 * <pre>
 * java -jar send-examples-java.jar
 * java -jar send-examples-java.jar --document verbale.pdf --recipient FLPCPT69A65Z336P
 * SEND_ENV=uat SEND_API_KEY=… java -jar send-examples-java.jar --sender "Comune di …" --sender-tax-id …
 * </pre>
 *
 * <p>Without {@code SEND_API_KEY} it starts an emulator of the platform in this very process: nothing leaves the machine. What
 * a program of yours needs of it is in {@link Journey}.
 */
public final class Quickstart {
    /** Wrong input: nothing was sent. */
    private static final int WRONG_INPUT = 2;

    /** Something failed on the way. */
    private static final int FAILED = 1;

    private static final Set<ErrorKind> INPUT_KINDS =
            EnumSet.of(ErrorKind.INVALID_INPUT, ErrorKind.FILE, ErrorKind.CONFIGURATION);

    private Quickstart() {}

    /**
     * Runs it.
     *
     * @param words the command line
     */
    public static void main(String[] words) {
        System.exit(run(words));
    }

    private static int run(String[] words) {
        try {
            Arguments arguments = Arguments.parse(words);
            if (arguments == null) {
                System.out.print(Arguments.USAGE);
                return 0;
            }
            Journey.run(arguments);
            return 0;
        } catch (WrongInput error) {
            return failed(error, WRONG_INPUT);
        } catch (SendException error) {
            return failed(error, INPUT_KINDS.contains(error.getKind()) ? WRONG_INPUT : FAILED);
        } catch (IOException error) {
            return failed(error, FAILED);
        }
    }

    private static int failed(Exception error, int code) {
        System.err.println("error: " + error.getMessage());
        return code;
    }
}
