package io.github.sendsdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a program does around its notifications: uploads that tell how far they are, archives, limits, the set-up. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class KeepingTest extends AgainstEmulator {
    private Iun sent() {
        Submitted submitted = client.notifications().send(Requests.to("2026/1", client.attachments().upload(Attachment.pdf(Requests.PDF))));
        emulator.runUntilStatus(submitted.getRequestId().iun(), NotificationStatus.EFFECTIVE_DATE);
        return submitted.getRequestId().iun();
    }

    @Test
    void uploadsTellHowFarTheyAre() {
        Map<Integer, Long> sent = new ConcurrentHashMap<>();
        UploadOptions options = UploadOptions.defaults().withParallel(2).withProgress((file, bytes, length) -> {
            assertEquals(Requests.PDF.length, length);
            sent.put(file, bytes);
            throw new IllegalStateException("a listener that fails spoils nothing");
        });
        List<Attachment> files = Arrays.asList(Attachment.pdf(Requests.PDF), Attachment.pdf(Requests.PDF));
        assertEquals(2, client.attachments().uploadAll(files, options).size());
        assertEquals(Map.of(0, (long) Requests.PDF.length, 1, (long) Requests.PDF.length), sent);
        assertThrows(InvalidInputException.class, () -> client.attachments().uploadAll(files, options.withParallel(0)));
    }

    @Test
    void withoutInspectionAnyFileGoes() {
        List<Attachment> files = Collections.singletonList(Attachment.pdf("no PDF".getBytes()));
        assertThrows(InvalidInputException.class, () -> client.attachments().uploadAll(files));
        assertEquals(1, client.attachments().uploadAll(files, UploadOptions.defaults().withoutInspection()).size());
    }

    @Test
    void everythingThatProvesANotificationIsSaved(@TempDir Path folder) throws Exception {
        Iun iun = sent();
        Path archive = folder.resolve("archive");
        Manifest manifest = client.documents().saveAll(iun, archive);
        assertTrue(manifest.isComplete(), manifest.toString());
        assertEquals(iun, manifest.getIun());
        for (ManifestEntry entry : manifest.getFiles()) {
            Path file = archive.resolve(entry.getPath());
            assertEquals(SavedState.SAVED, entry.getState());
            assertEquals(Files.size(file), entry.getLength());
            assertEquals(Sha256Digest.of(file), entry.getSha256());
        }
        List<String> sources = manifest.getFiles().stream().map(ManifestEntry::getSource).collect(Collectors.toList());
        assertTrue(sources.contains("notification") && sources.contains("document/0"), sources.toString());
        assertTrue(Files.exists(archive.resolve("manifest.json")));
        // Again: what is there is not fetched again.
        int calls = emulator.journal("download").size();
        assertEquals(sources.size(), client.documents().saveAllAsync(iun, archive, Waits.patient()).get().getFiles().size());
        assertEquals(manifest.getFiles().size(), client.documents().saveAllAsync(iun, archive).get().getFiles().size());
        assertEquals(calls, emulator.journal("download").size());
    }

    @Test
    void aFileThatFailsDoesNotKeepTheOthersFromBeingSaved(@TempDir Path folder) {
        Iun iun = sent();
        emulator.addFault(Fault.on("get_document", "gone"));
        Manifest manifest = client.documents().saveAll(iun, folder);
        Map<SavedState, Long> states =
                manifest.getFiles().stream().collect(Collectors.groupingBy(ManifestEntry::getState, Collectors.counting()));
        assertTrue(states.getOrDefault(SavedState.SAVED, 0L) > 1, states.toString());
        assertTrue(states.size() > 1, states.toString());
    }

    @Test
    void theSetUpIsLookedAt() throws Exception {
        Diagnosis fine = client.doctor();
        assertTrue(fine.isFine(), fine.toString());
        assertTrue(fine.getFindings().stream().anyMatch(finding -> finding.getCheck().equals("access")));
        assertFalse(fine.getText().get(Locale.ITALIAN).contains(emulator.apiKey()));
        try (SendClient wrong =
                SendClient.builder().environment(emulator.environment()).apiKey("wrong").build()) {
            Diagnosis diagnosis = wrong.doctorAsync().get();
            assertFalse(diagnosis.isFine());
            assertEquals(FindingLevel.PROBLEM, diagnosis.getProblems().get(0).getLevel());
        }
    }

    @Test
    void clientsShareALimiter() {
        try (Limiter limiter = Limiter.of(RateLimit.usual().withPerDay(100).withReserveForStreams(10), 5);
                SendClient one = builder().limiter(limiter).build();
                SendClient other = builder().limiter(limiter).build()) {
            assertEquals(5, limiter.usage().getToday());
            one.streams().list();
            other.streams().list();
            Usage usage = limiter.usage();
            assertEquals(7, usage.getToday());
            // The two calls of streams came out of their reserve.
            assertEquals(85, usage.getLeft());
            assertEquals(93, usage.getLeftForStreams());
        }
        assertThrows(InvalidInputException.class, () -> Limiter.of(RateLimit.usual(), -1));
    }

    private SendClientBuilder builder() {
        return SendClient.builder().environment(emulator.environment()).apiKey(emulator.apiKey());
    }

    @Test
    void aStreamIsMadeOnceAndReplaced() {
        StreamCreation wanted = StreamCreation.ofStatuses("everything, version 1");
        StreamMetadata first = client.streams().ensure(wanted);
        assertEquals(first.getStreamId(), client.streams().ensure(wanted).getStreamId());
        StreamMetadata second = client.streams().upgrade(first.getStreamId(), StreamCreation.ofStatuses("everything, version 2"));
        assertTrue(client.streams().get(first.getStreamId()).getDisabledDate() != null);
        assertNull(second.getDisabledDate());
    }

    @Test
    void whoWaitsForAcceptanceIsToldByTheReaderOfTheStream() throws Exception {
        StreamMetadata stream = client.streams().create(StreamCreation.ofStatuses("all"));
        UploadedFile file = client.attachments().upload(Attachment.pdf(Requests.PDF));
        Submitted good = client.notifications().send(Requests.to("2026/1", file));
        Submitted bad = client.notifications().send(Requests.to("2026/2", UploadedFile.of("PN_NOTIFICATION_ATTACHMENTS-none.pdf", "v1", file.sha256(), ContentType.PDF)));
        try (AcceptanceBoard board = new AcceptanceBoard()) {
            CompletableFuture<Iun> waiting = board.waitAcceptedAsync(good.getRequestId());
            assertThrows(TimeoutException.class, () -> waiting.get(50, TimeUnit.MILLISECONDS));
            emulator.advance(Duration.ofHours(1));
            client.streams().read(stream.getStreamId()).getEvents().forEach(board::observe);
            assertEquals(good.getRequestId().iun(), waiting.get(10, TimeUnit.SECONDS));
            assertThrows(RefusedException.class, () -> board.waitAccepted(bad.getRequestId()));
        }
    }

    @Test
    void closingABoardWakesWhoeverWaits() {
        RequestId nobodys = Iun.parse("XGHJ-QGEV-YJHQ-202611-E-1").toRequestId();
        AcceptanceBoard board = new AcceptanceBoard();
        CompletableFuture<Iun> waiting = board.waitAcceptedAsync(nobodys);
        board.close();
        assertInstanceOf(
                IllegalStateException.class,
                assertThrows(ExecutionException.class, () -> waiting.get(10, TimeUnit.SECONDS)).getCause());
        assertThrows(IllegalStateException.class, () -> board.waitAccepted(nobodys));
        board.close();
    }

    @Test
    void aReaderWithoutTheLeaseReadsNothing() {
        StreamMetadata stream = client.streams().create(StreamCreation.ofStatuses("all"));
        StreamLease taken = () -> {
            throw new IllegalStateException("another machine reads it");
        };
        StreamReading reading = StreamReading.of(stream.getStreamId(), StreamCheckpoint.memory()).withLease(taken);
        try (StreamConsumer consumer = client.streams().consumer(reading)) {
            SendException error = assertThrows(SendException.class, consumer::nextIfAny);
            assertTrue(error.getMessage().contains("another machine"), error.getMessage());
        }
        assertEquals(0, emulator.journal("read_events").size());
    }

    @Test
    void waitsAreCompared() {
        assertEquals(Waits.patient(), Waits.patient());
        assertEquals(Waits.none().withArchive(Duration.ofHours(6)), Waits.none().withArchive(Duration.ofHours(6)));
        assertThrows(InvalidInputException.class, () -> Waits.none().withMissing(Duration.ofSeconds(-1)));
    }
}
