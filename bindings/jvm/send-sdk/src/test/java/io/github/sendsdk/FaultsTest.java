package io.github.sendsdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What goes wrong on purpose, and what the emulator says of it afterwards. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class FaultsTest extends AgainstEmulator {
    @Test
    void aLostAnswerIsLookedUpAndNothingIsSentTwice() {
        long fault = emulator.addFault(Fault.loseAnswer("send_notification").once());
        Submitted submitted = client.notifications().send(Requests.to("2026/1", client.attachments().upload(Attachment.pdf(Requests.PDF))));
        assertTrue(submitted.isRecovered());
        assertEquals(1, emulator.faultHappened(fault));
        List<JournalEntry> sent = emulator.journal("send_notification");
        assertEquals(1, sent.size());
        assertEquals(Collections.singletonList("lose-answer"), sent.get(0).getFaults());
        assertTrue(sent.get(0).getRequest().contains("2026/1"));
        assertFalse(sent.get(0).toString().contains("Cleopatra"));
        assertEquals("v2.5", sent.get(0).getVersion());
        assertTrue(sent.get(0).isAuthenticated());
        assertEquals(Collections.emptyList(), emulator.breaches());
        List<FaultState> faults = emulator.faults();
        assertEquals(1, faults.size());
        assertEquals(fault, faults.get(0).getNumber());
        assertEquals(1, faults.get(0).getHappened());
        assertTrue(faults.get(0).getJson().contains("\"do\":\"lose-answer\""), faults.get(0).getJson());
        assertEquals(1, emulator.countCalls("send_notification"));
        emulator.clearJournal();
        assertEquals(0, emulator.countCalls("send_notification"));
        assertEquals(Collections.emptyList(), emulator.journal());
    }

    @Test
    void whatIsAcknowledgedIsKnown() {
        StreamMetadata stream = client.streams().create(StreamCreation.ofStatuses("prova"));
        assertNull(emulator.acknowledged(stream.getStreamId()));
        client.notifications().send(Requests.to("2026/1", client.attachments().upload(Attachment.pdf(Requests.PDF))));
        emulator.advance(Duration.ofHours(1));
        EventPage page = client.streams().read(stream.getStreamId());
        String last = page.getEvents().get(page.getEvents().size() - 1).getEventId();
        client.streams().read(stream.getStreamId(), last);
        assertEquals(last, emulator.acknowledged(stream.getStreamId()));
    }

    @Test
    void errorsComeAsLongAsTheyAreSet() {
        long fault = emulator.addFault(Fault.fail("list_streams", 503));
        SendClient impatient = client.withoutRetries();
        assertEquals(ErrorKind.UNAVAILABLE, assertThrows(UnavailableException.class, () -> impatient.streams().list()).getKind());
        assertTrue(emulator.removeFault(fault));
        assertFalse(emulator.removeFault(fault));
        impatient.streams().list();
        emulator.addFault(Fault.throttle("list_streams", Duration.ofSeconds(7)));
        UnavailableException throttled = assertThrows(UnavailableException.class, () -> impatient.streams().list());
        assertEquals(Duration.ofSeconds(7), throttled.getRetryAfter());
        emulator.clearFaults();
        emulator.addFault(Fault.throttle("list_streams"));
        assertNull(assertThrows(UnavailableException.class, () -> impatient.streams().list()).getRetryAfter());
        emulator.clearFaults();
        impatient.streams().list();
        impatient.close();
    }

    @Test
    void aFaultThatCannotBeIsExplained() {
        assertThrows(InvalidInputException.class, () -> emulator.addFault(Fault.fail("no_such_thing", 503)));
        assertThrows(InvalidInputException.class, () -> emulator.addFault(Fault.fail("api", 200)));
        assertThrows(InvalidInputException.class, () -> emulator.addFault(Fault.on("event", "corrupt")));
        assertThrows(InvalidInputException.class, () -> emulator.journal("no_such_thing"));
        assertThrows(InvalidInputException.class, () -> emulator.countCalls("no_such_thing"));
        assertEquals("Fault({\"on\":\"upload\",\"do\":\"strip-headers\",\"names\":[\"x\\\"y\"],\"nth\":2})",
                Fault.stripHeaders("upload", Collections.singletonList("x\"y")).withNth(2).toString());
        assertEquals("Fault({\"on\":\"a\\u000ab\\\\\",\"do\":\"drop\"})", Fault.on("a\nb\\", "drop").toString());
        assertThrows(InvalidInputException.class, () -> Fault.on("api", "drop").withProbability(Double.NaN));
    }

    @Test
    void peopleActAndTheChecklistFillsUp() {
        Submitted submitted = client.notifications().send(Requests.to("2026/1", client.attachments().upload(Attachment.pdf(Requests.PDF))));
        Iun iun = submitted.getRequestId().iun();
        EmulatedNotification notification = emulator.notification(iun);
        assertEquals(NotificationStatus.IN_VALIDATION, notification.status());
        assertThrows(ConflictException.class, () -> notification.view(0));
        emulator.runUntilStatus(iun, NotificationStatus.DELIVERING);
        notification.view(0);
        emulator.runUntilStatus(iun, NotificationStatus.VIEWED);
        assertThrows(ConflictException.class, () -> notification.viewByDelegate(3));
        assertThrows(ConflictException.class, () -> notification.viewAtDesk(3, Desk.FSU));
        assertThrows(ConflictException.class, () -> notification.rework(0, 0, Rework.RESTART), "no letter was sent");
        assertThrows(InvalidInputException.class, () -> notification.rework(0, 2, Rework.CORRECT));
        assertThrows(InvalidInputException.class, () -> notification.view(-1));
        notification.retrieveAtDesk(0, Desk.ALT);
        assertThrows(ConflictException.class, () -> notification.pay(0, 0, 100));
        notification.cancel();
        emulator.runUntilStatus(iun, NotificationStatus.CANCELLED);
        assertEquals(NotificationStatus.CANCELLED, notification.status());
        List<ChecklistItem> checklist = emulator.checklist();
        assertTrue(checklist.stream().anyMatch(ChecklistItem::isDone));
        ChecklistItem open = checklist.stream().filter(item -> !item.isDone()).findFirst().orElseThrow();
        assertFalse(open.getReason().getEnglish().isEmpty());
    }

    @Test
    void aScenarioSetsItAllUp() {
        String scenario = "[[fault]]\non = \"list_streams\"\ntimes = 1\ndo = \"fail\"\nstatus = 503\n";
        try (Emulator other = Emulator.builder().manualClock().scenario(scenario).start();
                SendClient impatient = SendClient.of(other).withoutRetries()) {
            assertThrows(UnavailableException.class, () -> impatient.streams().list());
            impatient.streams().list();
        }
        assertThrows(InvalidInputException.class, () -> Emulator.builder().scenario("fault = 3").start());
    }
}
