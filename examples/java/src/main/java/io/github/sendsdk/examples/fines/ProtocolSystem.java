package io.github.sendsdk.examples.fines;

import io.github.sendsdk.Emulator;
import io.github.sendsdk.SendClient;
import io.github.sendsdk.SendClientBuilder;
import io.github.sendsdk.StreamCheckpoint;
import io.github.sendsdk.StreamConsumer;
import io.github.sendsdk.StreamCreation;
import io.github.sendsdk.StreamMetadata;
import io.github.sendsdk.preflight.AddressLookup;
import io.github.sendsdk.preflight.PreflightEnvironment;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a protocol system does with fines: it reads them from a CSV, checks them, sends them, imports the IUNs, follows them by a
 * stream, and saves the documents that prove what happened. After every step its register is on disk.
 *
 * <pre>
 * java -cp send-examples-java.jar io.github.sendsdk.examples.fines.ProtocolSystem [FINES.csv [FOLDER]]
 * </pre>
 *
 * <p>Without {@code SEND_API_KEY} it starts an emulator of the platform in this very process. Without a file it takes the one in
 * the jar, in which two of five rows are wrong: they get a note, and the others go on.
 *
 * <p>Run it again, and it goes on where it was: no fine is notified twice.
 */
public final class ProtocolSystem {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private ProtocolSystem() {}

    /**
     * Runs it.
     *
     * @param words the file of fines and the folder to write to
     * @throws Exception whatever goes wrong on the way
     */
    public static void main(String[] words) throws Exception {
        Path folder = Files.createDirectories(Paths.get(words.length > 1 ? words[1] : "send-fines"));
        if (System.getenv("SEND_API_KEY") == null) {
            // The emulator begins anew with every run: what the last one wrote down is unknown to it.
            Files.deleteIfExists(folder.resolve("register.csv"));
            Files.deleteIfExists(folder.resolve("stream.journal"));
        }
        Register register = new Register(fines(words), folder.resolve("register.csv"));
        try (Emulator emulator = System.getenv("SEND_API_KEY") == null ? Emulator.start() : null;
                SendClient client = client(emulator);
                Following following = new Following(register, client)) {
            // A stream tells what happens from now on: it is there before the first request.
            StreamMetadata stream = client.streams().ensure(StreamCreation.ofWholeTimeline("protocol system"));

            Sending sending = new Sending(register, client);
            sending.sendAll();
            long sendable = register.fines.stream().filter(Fine::isSendable).count();
            done("checked", sendable + " of " + register.fines.size() + " can be sent");
            List<Fine> sent = register.fines.stream().filter(fine -> !fine.requestId.isEmpty()).collect(Collectors.toList());
            done("sent", sent.size() + " requests");

            sending.importIuns(sent.stream().filter(fine -> fine.iun.isEmpty()).collect(Collectors.toList()));
            done("imported", sent.stream().filter(fine -> !fine.iun.isEmpty()).count() + " IUNs");

            StreamCheckpoint checkpoint = StreamCheckpoint.file(folder.resolve("stream.journal"));
            try (StreamConsumer consumer = client.streams().consumer(stream.getStreamId(), checkpoint)) {
                following.follow(consumer, LIMIT);
            }
            done("followed", sent.stream().map(fine -> fine.status).distinct().collect(Collectors.joining(", ")));

            done("proofs", following.saveProofs(folder) + " documents");
            if (emulator != null) {
                client.streams().delete(stream.getStreamId());
            }
        }
        register.fines.stream()
                .filter(fine -> !fine.isSendable())
                .forEach(fine -> System.out.println("      " + fine.number + ": " + fine.note));
        done("register", folder.resolve("register.csv").toString());
    }

    /** This body always knows its recipients' addresses: a row without one is a mistake. */
    private static SendClient client(Emulator emulator) {
        PreflightEnvironment limits = PreflightEnvironment.production().withAddressLookup(AddressLookup.DISABLED);
        SendClientBuilder builder = emulator == null
                ? SendClient.builderFromEnvironment()
                : SendClient.builder().environment(emulator.environment()).apiKey(emulator.apiKey());
        return builder.rules(limits).build();
    }

    private static List<String> fines(String[] words) throws IOException {
        if (words.length > 0) {
            return Files.readAllLines(Paths.get(words[0]), StandardCharsets.UTF_8);
        }
        try (InputStream sample = ProtocolSystem.class.getResourceAsStream("/fines.csv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(sample, StandardCharsets.UTF_8))) {
            return lines.lines().collect(Collectors.toList());
        }
    }

    private static void done(String step, String what) {
        System.out.printf("%-10s %s%n", step, what);
    }
}
