package io.github.sendsdk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.sendsdk.lifecycle.Terms;
import io.github.sendsdk.preflight.PreflightEnvironment;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The platform in this process. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class EmulatorTest {
    @Test
    void timeIsMovedByHand() {
        Instant start = Instant.parse("2026-06-01T08:00:00.123456789Z");
        try (Emulator emulator =
                Emulator.builder().manualClock().startingAt(start).apiKey("mine").start()) {
            assertEquals(start, emulator.now());
            emulator.advance(Duration.ofDays(7).plusNanos(1));
            assertEquals(start.plus(Duration.ofDays(7)).plusNanos(1), emulator.now());
            assertEquals("mine", emulator.apiKey());
            assertTrue(emulator.baseUrl().startsWith("http://127.0.0.1:"), emulator.baseUrl());
            assertThrows(InvalidInputException.class, () -> emulator.advance(Duration.ofSeconds(-1)));
        }
    }

    @Test
    void timeRunsFast() throws Exception {
        try (Emulator emulator = Emulator.builder().acceleratedClock(100_000).start()) {
            Instant before = emulator.now();
            Thread.sleep(100);
            assertTrue(Duration.between(before, emulator.now()).toHours() >= 2);
        }
        assertThrows(InvalidInputException.class, () -> Emulator.builder().acceleratedClock(0));
    }

    @Test
    void theSameSeedGivesTheSameIuns() {
        assertEquals(iun(7), iun(7));
        assertNotEquals(iun(7), iun(-7));
    }

    private static String iun(long seed) {
        try (Emulator emulator = Emulator.builder().manualClock().seed(seed).start();
                SendClient client = SendClient.of(emulator)) {
            UploadedFile file = client.attachments().upload(Attachment.pdf(Requests.PDF));
            return client.notifications().send(Requests.to("1", file)).getRequestId().iun().value();
        }
    }

    @Test
    void aPortInUseIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            int port = taken.getLocalPort();
            ConfigurationException error = assertThrows(
                    ConfigurationException.class, () -> Emulator.builder().port(port).start());
            assertTrue(error.getMessage().contains(String.valueOf(port)), error.getMessage());
        }
        assertThrows(InvalidInputException.class, () -> Emulator.builder().port(70_000).start());
    }

    @Test
    void aStateIsStoredAndRestored() {
        try (Emulator emulator = Emulator.builder().manualClock().seed(7).apiKey("mine").start();
                SendClient client = SendClient.of(emulator)) {
            Iun iun = delivered(emulator, client);
            FullSentNotification before = client.notifications().get(iun);
            String state = emulator.snapshot();
            try (Emulator again = Emulator.builder().snapshot(state).apiKey("mine").start();
                    SendClient other = SendClient.of(again)) {
                assertEquals(emulator.now(), again.now());
                assertEquals(before, other.notifications().get(iun));
                again.notification(iun).view(0);
                again.runUntilStatus(iun, NotificationStatus.VIEWED);
                assertEquals(NotificationStatus.DELIVERED, emulator.notification(iun).status(), "each is a world of its own");
            }
        }
    }

    private static Iun delivered(Emulator emulator, SendClient client) {
        UploadedFile file = client.attachments().upload(Attachment.pdf(Requests.PDF));
        Iun iun = client.notifications().send(Requests.to("1", file)).getRequestId().iun();
        emulator.runUntilStatus(iun, NotificationStatus.DELIVERED);
        return iun;
    }

    @Test
    void aStateThatIsNoneIsToldWithoutWhatStandsInIt() {
        String name = "Cleopatra FLPCPT69A65Z336P";
        for (String wrong : Arrays.asList(
                name,
                "{\"form\":\"" + name + "\"}",
                "{\"form\":1,\"seed\":1,\"began\":\"2026-03-02T09:00:00Z\",\"now\":\"2026-03-02T09:00:00Z\",\"contents\":{},"
                        + "\"acts\":[{\"at\":\"2026-03-02T09:00:00Z\",\"act\":\"" + name + "\"}]}",
                "{\"form\":1,\"seed\":1,\"began\":\"" + name + "\",\"now\":\"" + name + "\",\"contents\":{},\"acts\":[]}",
                "{\"form\":2,\"seed\":1,\"began\":\"\",\"now\":\"\",\"contents\":{},\"acts\":[]}")) {
            InvalidInputException error = assertThrows(
                    InvalidInputException.class,
                    () -> Emulator.builder().snapshot(wrong).start(),
                    wrong);
            assertTrue(error.getPath().startsWith("snapshot"), error.getPath());
            assertTrue(error.getMessage().startsWith("snapshot"), error.getMessage());
            for (String text : Arrays.asList(error.getMessage(), error.getMessage(Locale.ITALIAN))) {
                assertFalse(text.contains("Cleopatra") || text.contains("FLPCPT"), text);
            }
        }
        InvalidInputException error = assertThrows(
                InvalidInputException.class,
                () -> Emulator.builder().snapshot("{\"form\":\"" + name + "\"}").start());
        assertEquals("snapshot.form", error.getPath());
        assertNotEquals(error.getMessage(), error.getMessage(Locale.ITALIAN));
    }

    @Test
    void callsAreCountedAndLimited() {
        String plan = "[usage_plan]\nper_second = 1\nburst = 2\nper_day = 2\n";
        try (Emulator emulator = Emulator.builder().manualClock().scenario(plan).start();
                SendClient client = SendClient.of(emulator).withoutRetries()) {
            assertNotEquals(emulator.baseUrl(), emulator.storageUrl());
            assertTrue(emulator.storageUrl().startsWith("http://127.0.0.1:"), emulator.storageUrl());
            assertEquals(Collections.emptyList(), emulator.usage());
            client.groups().list();
            client.groups().list();
            assertThrows(UnavailableException.class, () -> client.groups().list());
            SenderUsage usage = emulator.usage().get(0);
            assertEquals(2, usage.getToday());
            assertEquals(0L, usage.getLeftToday());
            assertEquals(1, usage.getRefused());
            assertEquals(LocalDate.parse("2026-03-02"), usage.getDay());
            assertEquals(Collections.singletonMap("list_groups", 2L), usage.getByOperation());
        }
    }

    @Test
    void termsAndLimitsAreItsOwn() {
        Terms terms = Terms.production().withDigitalSuccess(Duration.ofMinutes(1));
        PreflightEnvironment limits = PreflightEnvironment.uat().withMaxDocuments(1);
        try (Emulator emulator = Emulator.builder().manualClock().terms(terms).limits(limits).start();
                SendClient client = SendClient.of(emulator)) {
            Iun iun = delivered(emulator, client);
            Instant delivered = emulator.now();
            emulator.runUntilStatus(iun, NotificationStatus.EFFECTIVE_DATE);
            assertTrue(Duration.between(delivered, emulator.now()).toHours() < 48, "seven days in production");
            UploadedFile file = client.attachments().upload(Attachment.pdf(Requests.PDF));
            NewNotification two = Requests.begun("2")
                    .recipient(Requests.cleopatra())
                    .document(Document.of(file))
                    .document(Document.of(file))
                    .build();
            try (SendClient unchecked = SendClient.builder()
                    .environment(emulator.environment())
                    .apiKey(emulator.apiKey())
                    .withoutPreflight()
                    .build()) {
                assertThrows(RejectedException.class, () -> unchecked.notifications().send(two));
            }
        }
        assertThrows(
                InvalidInputException.class,
                () -> Emulator.builder().terms(terms.withStorageDays(-1)).start());
        assertThrows(InvalidInputException.class, () -> Emulator.builder().voucherLife(Duration.ofSeconds(-1)));
    }

    @Test
    void aPriceLeavesAnAttestation() {
        try (Emulator emulator = Emulator.builder().manualClock().start();
                SendClient client = SendClient.of(emulator)) {
            PaTaxId creditor = PaTaxId.parse("77777777777");
            NoticeCode notice = NoticeCode.parse("302000100000019421");
            Recipient payer = Requests.cleopatra().withPayment(Payment.pagoPa(PagoPaPayment.of(creditor, notice)));
            UploadedFile file = client.attachments().upload(Attachment.pdf(Requests.PDF));
            Iun iun = client.notifications()
                    .send(Requests.begun("1").recipient(payer).document(Document.of(file)).build())
                    .getRequestId()
                    .iun();
            emulator.runUntilStatus(iun, NotificationStatus.DELIVERED);
            assertEquals(0, emulator.attestations(creditor, notice));
            client.payments().price(creditor, notice);
            assertEquals(1, emulator.attestations(creditor, notice));
        }
    }

    @Test
    void aClosedEmulatorServesNobody() {
        Emulator emulator = Emulator.start();
        SendClient client = SendClient.of(emulator);
        client.platform().status();
        emulator.close();
        emulator.close();
        assertThrows(UnavailableException.class, () -> client.platform().status());
        assertThrows(IllegalStateException.class, emulator::now);
        assertThrows(IllegalStateException.class, emulator::snapshot);
        client.close();
    }

    @Test
    void samplesAreRealAndStable() {
        byte[] pdf = SamplePdf.of("Avviso", Collections.singletonList("Importo: 100,00 €"));
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        assertTrue(text.startsWith("%PDF-") && text.endsWith("%%EOF"), text);
        assertArrayEquals(pdf, SamplePdf.of("Avviso", Collections.singletonList("Importo: 100,00 €")));
    }
}
