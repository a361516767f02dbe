package io.github.sendsdk.examples;

import io.github.sendsdk.Attachment;
import io.github.sendsdk.Document;
import io.github.sendsdk.Download;
import io.github.sendsdk.Emulator;
import io.github.sendsdk.FeePolicy;
import io.github.sendsdk.FileException;
import io.github.sendsdk.FullSentNotification;
import io.github.sendsdk.InvalidInputException;
import io.github.sendsdk.Iun;
import io.github.sendsdk.LegalFactId;
import io.github.sendsdk.LegalFactListItem;
import io.github.sendsdk.NewNotification;
import io.github.sendsdk.NewNotificationBuilder;
import io.github.sendsdk.NotificationStatus;
import io.github.sendsdk.PaTaxId;
import io.github.sendsdk.PhysicalCommunication;
import io.github.sendsdk.Recipient;
import io.github.sendsdk.SamplePdf;
import io.github.sendsdk.SendClient;
import io.github.sendsdk.Sender;
import io.github.sendsdk.Sha256Digest;
import io.github.sendsdk.StatusHistoryElement;
import io.github.sendsdk.Submitted;
import io.github.sendsdk.TaxId;
import io.github.sendsdk.TaxonomyCode;
import io.github.sendsdk.UploadedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The journey of a notification: what a program of yours would do. */
final class Journey {
    private static final Set<NotificationStatus> SETTLED =
            EnumSet.of(NotificationStatus.EFFECTIVE_DATE, NotificationStatus.VIEWED, NotificationStatus.CANCELLED);

    private Journey() {}

    static void run(Arguments arguments) throws IOException {
        // Everything that can be checked is checked before anything is started or sent.
        TaxId taxId = parsed("--recipient", TaxId::parse, arguments.recipient);
        PaTaxId senderTaxId = parsed("--sender-tax-id", PaTaxId::parse, arguments.senderTaxId);
        TaxonomyCode taxonomy = parsed("--taxonomy", TaxonomyCode::parse, arguments.taxonomy);
        Recipient recipient = Recipient.of(taxId, arguments.denomination).withDigitalDomicile(arguments.pec);
        makeFolder(arguments.out);

        Progress progress = new Progress();
        try (Emulator emulator = hasKey() ? null : Emulator.start();
                SendClient client = emulator == null ? SendClient.fromEnvironment() : SendClient.of(emulator)) {
            String place = emulator == null ? "environment" : "emulator in this process";
            progress.done("platform", place + ", " + client.environment().baseUrl());

            List<Path> documents = documents(arguments);
            for (Path path : documents) {
                Progress.detail("sha256 " + digest(path) + "  " + path);
            }
            progress.done("hashed", documents.size() + " documents");

            List<UploadedFile> uploaded =
                    client.attachments().uploadAll(documents.stream().map(Attachment::pdf).collect(Collectors.toList()));
            progress.done("uploaded", uploaded.size() + " documents");

            NewNotificationBuilder request = NewNotification.builder()
                    .protocolNumber("quickstart-" + client.notifications().newToken())
                    .subject(arguments.subject)
                    .sender(Sender.of(arguments.sender, senderTaxId))
                    .taxonomyCode(taxonomy)
                    .feePolicy(FeePolicy.flatRate())
                    .physicalCommunication(PhysicalCommunication.REGISTERED_LETTER_890)
                    .recipient(recipient);
            for (int index = 0; index < uploaded.size(); index++) {
                request.document(Document.of(uploaded.get(index)).withTitle(title(documents.get(index))));
            }
            Submitted submitted = client.notifications().send(request.build());
            Progress.detail("token " + submitted.getIdempotenceToken());
            progress.done("sent", "request " + submitted.getRequestId());

            Iun iun = client.notifications().waitAccepted(submitted.getRequestId());
            progress.done("accepted", "IUN " + iun + ", control letter " + (iun.isControlOk() ? "right" : "WRONG"));

            FullSentNotification notification = follow(client, iun, arguments.follow);
            progress.done("followed", "now " + notification.getNotificationStatusText());

            progress.done("legal fact", saveLegalFact(client, iun, arguments.out));

            Path file = arguments.out.resolve("notification.json");
            Files.write(file, notification.toJson().getBytes(StandardCharsets.UTF_8));
            progress.done("saved", file.toString());
        }
        System.out.println();
        System.out.println("Next: look into " + arguments.out + "; send a PDF of yours with --document FILE;");
        System.out.println("      or set SEND_ENV=uat and SEND_API_KEY to do the same on the platform itself.");
    }

    /** True if the environment variables name a key. */
    private static boolean hasKey() {
        return System.getenv("SEND_API_KEY") != null || System.getenv("SEND_API_KEY_FILE") != null;
    }

    private static <T> T parsed(String argument, Function<String, T> parse, String text) {
        try {
            return parse.apply(text);
        } catch (InvalidInputException why) {
            throw new WrongInput(argument, why.getMessage());
        }
    }

    private static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException why) {
            throw new WrongInput("--out", folder + " cannot be made: " + why);
        }
    }

    /** The documents given, or two that are made. */
    private static List<Path> documents(Arguments arguments) throws IOException {
        if (!arguments.documents.isEmpty()) {
            return arguments.documents;
        }
        String[][] samples = {
            {"verbale.pdf", "Verbale di contestazione", "Documento di prova, senza valore legale."},
            {"allegato.pdf", "Allegato", "Secondo documento di prova."},
        };
        List<Path> made = new ArrayList<>();
        for (String[] sample : samples) {
            Path path = arguments.out.resolve(sample[0]);
            Files.write(path, SamplePdf.of(sample[1], Collections.singletonList(sample[2])));
            made.add(path);
        }
        return made;
    }

    private static Sha256Digest digest(Path path) {
        try {
            return Sha256Digest.of(path);
        } catch (FileException why) {
            throw new WrongInput("--document", why.getMessage());
        }
    }

    private static String title(Path path) {
        String name = path.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** Reads the notification until it has run its course, printing each new status; not longer than the limit. */
    private static FullSentNotification follow(SendClient client, Iun iun, Duration limit) {
        long started = System.nanoTime();
        int told = 0;
        while (true) {
            FullSentNotification notification = client.notifications().get(iun);
            List<StatusHistoryElement> history = notification.getNotificationStatusHistory();
            for (StatusHistoryElement entry : history.subList(told, history.size())) {
                Progress.detail(String.format("%-15s since %s", entry.getStatusText(), entry.getActiveFromText()));
            }
            told = history.size();
            boolean late = System.nanoTime() - started > limit.toNanos();
            if (late || SETTLED.contains(notification.getNotificationStatus())) {
                return notification;
            }
            pause(Duration.ofMillis(client.environment().isLocal() ? 200 : 30_000));
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException error) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", error);
        }
    }

    /** Downloads the first legal fact, which proves that the sender's request was taken in charge. */
    private static String saveLegalFact(SendClient client, Iun iun, Path out) {
        List<LegalFactListItem> facts = client.legalFacts().list(iun);
        if (facts.isEmpty()) {
            return "none yet";
        }
        LegalFactId fact = facts.get(0).getLegalFactId();
        Download download = client.legalFacts().get(iun, fact);
        Path path = out.resolve(download.fileName());
        download.saveTo(path);
        return (fact.getCategoryText() == null ? "legal fact" : fact.getCategoryText()) + ", " + path;
    }
}
