package io.github.sendsdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong on the way of a notification, and how it is told. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class FailuresTest extends AgainstEmulator {
    @Test
    void aRefusalTellsItsReasons() {
        UploadedFile file = client.attachments().upload(Attachment.pdf(Requests.PDF));
        PhysicalAddress refused = PhysicalAddress.of("Via Roma 1", "Napoli").withZip("11111").withProvince("NA");
        Submitted submitted = client.notifications().send(Requests.to("2026/3", file, refused));
        emulator.advance(Duration.ofMinutes(10));
        RefusedException error =
                assertThrows(RefusedException.class, () -> client.notifications().waitAccepted(submitted.getRequestId()));
        assertEquals(ErrorKind.REFUSED, error.getKind());
        assertEquals("NOT_VALID_ADDRESS", error.getCode());
        assertEquals("NOT_VALID_ADDRESS", error.getReasons().get(0).getCode());
        assertEquals(0, error.getReasons().get(0).getRecIndex());
        assertFalse(error.isRetryable());
        assertEquals(RequestState.REFUSED, client.notifications().status(submitted.getRequestId()).getState());
        ConflictException never = assertThrows(
                ConflictException.class,
                () -> emulator.runUntilStatus(submitted.getRequestId().iun(), NotificationStatus.DELIVERED));
        assertTrue(never.getMessage().contains("DELIVERED"), never.getMessage());
    }

    @Test
    void theSameTokenTwiceIsOneNotificationOrAConflict() {
        UploadedFile file = client.attachments().upload(Attachment.pdf(Requests.PDF));
        NewNotification request = NewNotification.fromJson(
                Requests.to("2026/4", file).toJson().replaceFirst("\\{", "{\"idempotenceToken\":\"one\","));
        Submitted first = client.notifications().send(request);
        assertEquals("one", first.getIdempotenceToken());
        assertEquals(first.getRequestId(), client.notifications().send(request).getRequestId());
        UploadedFile another =
                client.attachments().upload(Attachment.pdf(SamplePdf.of("Altro", Collections.singletonList("Un altro documento."))));
        NewNotification other = NewNotification.fromJson(
                Requests.to("2026/4", another).toJson().replaceFirst("\\{", "{\"idempotenceToken\":\"one\","));
        ConflictException error = assertThrows(ConflictException.class, () -> client.notifications().send(other));
        assertEquals(ErrorKind.DUPLICATE, error.getKind());
        assertEquals(409, error.getStatus());
        assertEquals("send_notification", error.getOperation());
        assertNotNull(error.getTraceId());
        assertEquals("PN_GENERIC_INVALIDPARAMETER_DUPLICATED", error.getCode());
        assertEquals(error.getCode(), error.getComplaints().get(0).getCode());
    }

    @Test
    void aRuleOfThePlatformIsToldWithItsCode() {
        UploadedFile file = client.attachments().upload(Attachment.pdf(Requests.PDF));
        NewNotification wrong = NewNotification.fromJson(
                Requests.to("2026/5", file).toJson().replace("Verbale di contestazione", "x".repeat(600)));
        InvalidInputException error = assertThrows(InvalidInputException.class, () -> client.notifications().send(wrong));
        assertEquals("subject", error.getPath());
        Issue issue = error.getIssues().get(0);
        assertEquals(error.getCode(), issue.getId());
        assertEquals("subject", issue.getPath());
        assertTrue(issue.getMessage().contains("600"), issue.toString());
        assertNotEquals(issue.getMessage(), issue.getMessage(Locale.ITALIAN));
        assertNotEquals(issue.getFix(), issue.getFix(Locale.ITALIAN));
        assertEquals(error.getIssues(), assertThrows(InvalidInputException.class, () -> client.notifications().check(wrong)).getIssues());
        try (SendClient unchecked = SendClient.builder()
                .environment(emulator.environment())
                .apiKey(emulator.apiKey())
                .withoutPreflight()
                .build()) {
            RejectedException rejected = assertThrows(RejectedException.class, () -> unchecked.notifications().send(wrong));
            assertEquals(400, rejected.getStatus());
            assertFalse(rejected.getComplaints().isEmpty());
        }
    }

    @Test
    void waitingHasAnEnd() {
        Polling polling = Polling.quick().firstAfter(Duration.ofMillis(1)).giveUpAfter(Duration.ofMillis(5));
        try (SendClient impatient = SendClient.builder()
                .environment(emulator.environment())
                .apiKey(emulator.apiKey())
                .polling(polling)
                .build()) {
            Submitted submitted = impatient.notifications().send(
                    Requests.to("2026/6", impatient.attachments().upload(Attachment.pdf(Requests.PDF))));
            StillWaitingException error = assertThrows(
                    StillWaitingException.class, () -> impatient.notifications().waitAccepted(submitted.getRequestId()));
            assertTrue(error.isRetryable());
        }
    }

    @Test
    void whatIsNotThereIsNotFound() {
        Iun iun = Iun.parse("XGHJ-QGEV-YJHQ-202611-E-1");
        NotFoundException error = assertThrows(NotFoundException.class, () -> client.notifications().get(iun));
        assertEquals(404, error.getStatus());
        assertEquals(ErrorKind.NOT_FOUND, error.getKind());
        assertThrows(NotFoundException.class, () -> emulator.runUntilStatus(iun, NotificationStatus.ACCEPTED));
        assertThrows(InvalidInputException.class, () -> client.documents().get(iun, -1));
    }

    @Test
    void aWrongKeyIsDenied() {
        try (SendClient stranger =
                SendClient.builder().baseUrl(emulator.baseUrl()).apiKey("not-the-right-one").build()) {
            AccessException error = assertThrows(AccessException.class, () -> stranger.streams().list());
            assertEquals(ErrorKind.ACCESS_DENIED, error.getKind());
            assertEquals(403, error.getStatus());
            assertTrue(error.getMessage().contains("API key"), error.getMessage());
            assertFalse(error.getMessage().contains("not-the-right-one"), error.getMessage());
        }
    }

    @Test
    void nobodyIsThere() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        try (SendClient lonely =
                SendClient.builder().baseUrl("http://127.0.0.1:" + port).apiKey("key").build()) {
            UnavailableException error = assertThrows(UnavailableException.class, () -> lonely.platform().status());
            assertEquals(ErrorKind.CONNECTION, error.getKind());
            assertTrue(error.isRetryable());
            assertTrue(error.getMessage().startsWith("no connection"), error.getMessage());
            assertNull(error.getStatus());
        }
    }

    @Test
    void aFileThatIsNoPdfIsNamedBeforeAnythingIsSent(@TempDir Path folder) throws Exception {
        Path text = folder.resolve("text.pdf");
        Files.writeString(text, "not a PDF");
        InvalidInputException wrong =
                assertThrows(InvalidInputException.class, () -> client.attachments().upload(Attachment.pdf(text)));
        assertEquals(text.toString(), wrong.getPath());
        FileException missing = assertThrows(
                FileException.class, () -> client.attachments().upload(Attachment.pdf(folder.resolve("missing.pdf"))));
        assertEquals(folder.resolve("missing.pdf").toString(), missing.getPath());
        assertThrows(InvalidInputException.class, () -> client.attachments().upload(Attachment.pdf(new byte[0])));
        assertEquals(Collections.emptyList(), client.attachments().uploadAll(Collections.emptyList()));
    }

    @Test
    void aFolderThatIsNotThereIsNamed(@TempDir Path folder) {
        Submitted submitted = client.notifications().send(Requests.to("2026/7", client.attachments().upload(Attachment.pdf(Requests.PDF))));
        emulator.runUntilStatus(submitted.getRequestId().iun(), NotificationStatus.ACCEPTED);
        Download download = client.documents().get(submitted.getRequestId().iun(), 0);
        Path nowhere = folder.resolve("no/such/folder/file.pdf");
        FileException error = assertThrows(FileException.class, () -> download.saveTo(nowhere));
        assertEquals(nowhere.toString(), error.getPath());
    }

    @Test
    void aFutureFailsWithTheSameException() {
        CompletableFuture<Submitted> future =
                client.attachments().uploadAsync(Attachment.pdf(new byte[] {1})).thenApply(file -> null);
        CompletionException error = assertThrows(CompletionException.class, future::join);
        assertInstanceOf(InvalidInputException.class, error.getCause());
    }

    @Test
    void aFailureHasTheStackOfTheCaller() {
        SendException error = assertThrows(
                SendException.class, () -> client.notifications().get(Iun.parse("XGHJ-QGEV-YJHQ-202611-E-1")));
        assertTrue(Arrays.stream(error.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(FailuresTest.class.getName())));
    }

    @Test
    void aRequestIsTriedAsOftenAsIsSaid() {
        emulator.addFault(Fault.fail("send_notification", 503));
        SendOptions once = SendOptions.defaults().withLimits(1, 0);
        assertThrows(SendException.class, () -> client.notifications().send(Requests.parcel("2026/12"), once));
        assertEquals(1, emulator.journal("send_notification").size());
        BatchOptions twice = BatchOptions.defaults().withLimits(2, 1);
        List<Parcel> rows = Collections.singletonList(Requests.parcel("2026/13"));
        assertFalse(client.notifications().sendAllAsync(rows, twice).join().get(0).isOk());
        assertEquals(1 + 2, emulator.journal("send_notification").size());
        assertEquals("posts", assertThrows(InvalidInputException.class, () -> BatchOptions.defaults().withLimits(0, 0)).getPath());
        assertEquals("lookups", assertThrows(InvalidInputException.class, () -> once.withLimits(1, -1)).getPath());
    }
}
