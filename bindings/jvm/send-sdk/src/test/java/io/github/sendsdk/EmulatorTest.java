package io.github.sendsdk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
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
    void aClosedEmulatorServesNobody() {
        Emulator emulator = Emulator.start();
        SendClient client = SendClient.of(emulator);
        client.platform().status();
        emulator.close();
        emulator.close();
        assertThrows(UnavailableException.class, () -> client.platform().status());
        assertThrows(IllegalStateException.class, emulator::now);
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
