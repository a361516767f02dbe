package io.github.sendsdk.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.sendsdk.Emulator;
import io.github.sendsdk.SendClient;
import io.github.sendsdk.StreamCreation;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The extension, by using it. */
@SendEmulator(seed = 7)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SendEmulatorTest {
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static Emulator first;
    private Emulator before;

    @BeforeEach
    void remember(Emulator emulator) {
        before = emulator;
    }

    @Test
    @Order(1)
    void theTestHasTheEmulatorOfItsPreparation(Emulator emulator, SendClient client) {
        assertSame(before, emulator);
        assertEquals(emulator.environment(), client.environment());
        assertTrue(client.streams().list().isEmpty());
        assertEquals(START, emulator.now());
        first = emulator;
    }

    @Test
    @Order(2)
    void theNextTestHasAnother(Emulator emulator, SendClient client) {
        assertNotEquals(first.baseUrl(), emulator.baseUrl());
        assertThrows(IllegalStateException.class, first::now);
        assertTrue(client.streams().list().isEmpty());
    }

    @Test
    @Order(3)
    @SendEmulator(timesAsFast = 100_000)
    void aTestCanHaveTimeOfItsOwn(Emulator emulator) throws InterruptedException {
        Instant now = emulator.now();
        Thread.sleep(50);
        assertTrue(emulator.now().isAfter(now.plusSeconds(3600)));
    }

    @Test
    @Order(4)
    @SendEmulator(
            goodBehaviour = true,
            scenario = "[[fault]]\non = \"list_streams\"\ntimes = 1\ndo = \"fail\"\nstatus = 503\n")
    void thingsGoWrongAndTheJournalTellsIt(Emulator emulator, SendClient client) {
        client.streams().list();
        assertEquals(2, emulator.journal("list_streams").size());
        assertEquals(503, emulator.journal("list_streams").get(0).getStatus());
        assertFalse(emulator.checklist().isEmpty());
    }

    @Nested
    class InANestedClass {
        @Test
        void theSeedIsThatOfTheClassAround(Emulator emulator, SendClient client) {
            try (Emulator other = Emulator.builder().manualClock().seed(7).start();
                    SendClient otherClient = SendClient.of(other)) {
                StreamCreation stream = StreamCreation.ofStatuses("all");
                assertEquals(
                        otherClient.streams().create(stream).getStreamId(), client.streams().create(stream).getStreamId());
            }
        }
    }

    @AfterAll
    static void allAreClosed() {
        assertThrows(IllegalStateException.class, first::now);
    }
}
