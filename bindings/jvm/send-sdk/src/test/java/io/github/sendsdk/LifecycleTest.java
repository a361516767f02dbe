package io.github.sendsdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.sendsdk.details.SendDigitalFeedback;
import io.github.sendsdk.details.TimelineDetails;
import io.github.sendsdk.lifecycle.Channel;
import io.github.sendsdk.lifecycle.History;
import io.github.sendsdk.lifecycle.LegalEffect;
import io.github.sendsdk.lifecycle.LegalGround;
import io.github.sendsdk.lifecycle.Lifecycle;
import io.github.sendsdk.lifecycle.NextKind;
import io.github.sendsdk.lifecycle.NotificationView;
import io.github.sendsdk.lifecycle.Outcome;
import io.github.sendsdk.lifecycle.RecipientView;
import io.github.sendsdk.lifecycle.Storage;
import io.github.sendsdk.lifecycle.StorageVerdict;
import io.github.sendsdk.lifecycle.Terms;
import io.github.sendsdk.lifecycle.Tracker;
import io.github.sendsdk.lifecycle.TrackerStep;
import io.github.sendsdk.lifecycle.Transition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A life in the emulator, and what it means. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class LifecycleTest extends AgainstEmulator {
    @Override
    Emulator begin() {
        return Emulator.builder().manualClock().seed(3).start();
    }

    private Iun sent() {
        UploadedFile file = client.attachments().upload(Attachment.pdf(Requests.PDF));
        return client.notifications().send(Requests.to("2026/1", file)).getRequestId().iun();
    }

    @Test
    void theHistoryIsThePlatforms() {
        Iun iun = sent();
        emulator.runUntilStatus(iun, NotificationStatus.EFFECTIVE_DATE);
        FullSentNotification notification = client.notifications().get(iun);
        History history = Lifecycle.history(notification);
        assertEquals(notification.getNotificationStatus(), history.getStatus());
        List<String> expected = texts(notification.getNotificationStatusHistory(), it -> it.getStatusText());
        assertEquals(expected, texts(history.getEntries(), it -> it.getStatusText()));
        assertEquals(
                notification.getNotificationStatusHistory().get(1).getActiveFrom(),
                history.getEntries().get(1).getActiveFrom());
        assertEquals(Collections.emptyList(), history.getUnmapped());
        assertEquals(NotificationStatus.IN_VALIDATION, Lifecycle.history(notification, true).getEntries().get(0).getStatus());
        assertEquals(Collections.emptyList(), Lifecycle.impossible(notification));
    }

    @Test
    void theViewTellsEachRecipientsLegalEffect() {
        Iun iun = sent();
        emulator.runUntilStatus(iun, NotificationStatus.DELIVERED);
        NotificationView view = Lifecycle.view(client.notifications().get(iun));
        assertEquals(NotificationStatus.DELIVERED, view.getStatus());
        assertNotNull(view.getFiledAt());
        RecipientView recipient = view.getRecipients().get(0);
        assertEquals(Channel.DIGITAL, recipient.getChannel());
        assertEquals(Outcome.DELIVERED_DIGITALLY, recipient.getOutcome());
        LegalEffect.Due due = assertInstanceOf(LegalEffect.Due.class, recipient.getEffect());
        assertEquals(LegalGround.DIGITAL_DELIVERY, due.getBasis().getGround());
        assertTrue(due.getBasis().getLaw().startsWith("art. 26"), due.getBasis().getLaw());
        assertTrue(due.getText().get(Locale.ITALIAN).startsWith("si perfeziona il"), due.getText().getItalian());
        assertTrue(recipient.getNext().stream().anyMatch(next -> next.getKind() == NextKind.FINALISATION
                && due.getAt().equals(next.getAt())));
        assertEquals("PEC", recipient.getAttempts().get(0).getKind());
        assertFalse(recipient.getProofs().isEmpty());
        assertFalse(recipient.story(Locale.ENGLISH).isEmpty());
        assertFalse(view.toString().contains("prova@pec.it"), view.toString());

        emulator.runUntilStatus(iun, NotificationStatus.EFFECTIVE_DATE);
        LegalEffect effect =
                Lifecycle.view(client.notifications().get(iun)).getRecipients().get(0).getEffect();
        assertInstanceOf(LegalEffect.Final.class, effect);
        assertEquals(due.getAt(), effect.getAt());
    }

    @Test
    void theTrackerComesToTheSameInAnyOrder() {
        StreamMetadata stream = client.streams().create(StreamCreation.ofWholeTimeline("all"));
        Iun iun = sent();
        emulator.runUntilStatus(iun, NotificationStatus.DELIVERED);
        // Events are kept for 7 days: those of the first day are read before the last one comes.
        List<StreamEvent> events = new ArrayList<>(read(stream, null));
        emulator.runUntilStatus(iun, NotificationStatus.EFFECTIVE_DATE);
        events.addAll(read(stream, events.get(events.size() - 1).getEventId()));
        FullSentNotification notification = client.notifications().get(iun);
        try (Tracker inOrder = Tracker.of(1);
                Tracker reversed = Tracker.of(1);
                Tracker whole = Tracker.of(notification)) {
            TrackerStep step = inOrder.feed(events);
            assertEquals(events.size(), step.getChanges().size());
            assertTrue(step.getChanges().stream().anyMatch(it -> it.getStatusAfter() == NotificationStatus.EFFECTIVE_DATE));
            assertTrue(inOrder.feed(events.get(0)).getChanges().get(0).isEmpty());
            List<StreamEvent> backwards = new ArrayList<>(events);
            Collections.reverse(backwards);
            reversed.feed(backwards);
            assertEquals(inOrder.state(), reversed.state());
            assertEquals(NotificationStatus.EFFECTIVE_DATE, inOrder.state().getStatus());
            assertEquals(whole.state().getFinalDates(), inOrder.state().getFinalDates());
            assertEquals(whole.history(), inOrder.history());
            inOrder.absorb(notification);
            assertFalse(inOrder.state().getNeedsFullRead(), () -> inOrder.state().getDoubts().toString());
            assertEquals(whole.view(), inOrder.view());
            assertFalse(inOrder.elementIds().isEmpty());
        }
    }

    @Test
    void whatIsNeverStreamedIsNotAskedFor() {
        for (TimelineCategory category : TimelineCategory.values()) {
            if (category != TimelineCategory.UNKNOWN && !category.isPublic()) {
                assertThrows(
                        InvalidInputException.class,
                        () -> client.streams().create(StreamCreation.ofTimeline("one", category)),
                        category.name());
            }
        }
        assertEquals(Collections.emptyList(), client.streams().list());
    }

    @Test
    void aTrackerThatWasClosedSaysSo() {
        Tracker tracker = Tracker.of(1);
        tracker.close();
        tracker.close();
        assertThrows(IllegalStateException.class, tracker::state);
        assertThrows(InvalidInputException.class, () -> Tracker.of(0));
    }

    @Test
    void detailsAreTypedByCategory() {
        Iun iun = sent();
        emulator.runUntilStatus(iun, NotificationStatus.DELIVERED);
        TimelineElement element = client.notifications().get(iun).getTimeline().stream()
                .filter(it -> it.getCategory() == TimelineCategory.SEND_DIGITAL_FEEDBACK)
                .findFirst()
                .get();
        TimelineDetails details = element.typedDetails();
        SendDigitalFeedback feedback = assertInstanceOf(SendDigitalFeedback.class, details);
        assertEquals(0, feedback.getRecIndex());
        assertEquals(io.github.sendsdk.details.ResponseStatus.OK, feedback.getResponseStatus());
        assertNotNull(feedback.getNotificationDate());
        assertNotNull(feedback.getDigitalAddress().getAddress());
        assertFalse(feedback.toString().contains(feedback.getDigitalAddress().getAddress()), feedback.toString());
    }

    @Test
    void theTermsAreThoseOfProductionAndCanBeChanged() {
        Instant delivered = Instant.parse("2025-12-01T20:00:01Z");
        Terms terms = Terms.production();
        assertEquals(Duration.ofDays(7), terms.getDigitalSuccess());
        assertEquals(Instant.parse("2025-12-09T20:00:01Z"), terms.digitalSuccessOf(delivered));
        Terms quick = Terms.accelerated(1440).withEvening(21, 0, Duration.ZERO);
        assertEquals(Instant.parse("2025-12-01T20:07:01Z"), quick.digitalSuccessOf(delivered));
        assertEquals(terms, Terms.accelerated(1));
        Storage storage = terms.storageAr(Instant.parse("2025-12-01T08:00:00Z"), Instant.parse("2025-12-11T23:00:00Z"), false);
        assertEquals(StorageVerdict.BY_TERM, storage.getVerdict());
        assertEquals("PNRN012", storage.getCode());
        assertEquals(Instant.parse("2025-12-10T23:00:00Z"), storage.getDeliveredAt());
        assertEquals(Instant.parse("2025-12-11T08:00:00Z"), terms.endOfStorage890(Instant.parse("2025-12-01T08:00:00Z")));
        InvalidInputException error = assertThrows(
                InvalidInputException.class,
                () -> terms.withEvening(24, 0, Duration.ZERO).digitalSuccessOf(delivered));
        assertEquals("eveningHour", error.getPath());
        assertEquals("2025-12-08T23:59:59.999999999+01:00", Lifecycle.priceDate(Instant.parse("2025-12-08T10:00:00Z")));
    }

    @Test
    void theMapOfThePlatformCanBeAsked() {
        Transition change = Lifecycle.transition(
                NotificationStatus.ACCEPTED, TimelineCategory.SEND_ANALOG_DOMICILE, false);
        assertEquals(
                NotificationStatus.DELIVERING,
                assertInstanceOf(Transition.Changes.class, change).getTo());
        assertEquals(
                Transition.Unmapped.INSTANCE,
                Lifecycle.transition(NotificationStatus.DELIVERING, TimelineCategory.REFINEMENT, false));
    }

    @Test
    void anElementWithoutTimeIsNamedByItsPath() {
        FullSentNotification notification = FullSentNotification.fromJson(
                "{\"iun\":\"XGHJ-QGEV-YJHQ-202611-E-1\",\"sentAt\":\"2026-11-22T02:40:59Z\",\"notificationStatus\":\"ACCEPTED\","
                        + "\"recipients\":[{}],\"timeline\":[{\"elementId\":\"e\",\"category\":\"REQUEST_ACCEPTED\"}]}");
        InvalidInputException error =
                assertThrows(InvalidInputException.class, () -> Lifecycle.history(notification));
        assertEquals("timeline[0].timestamp", error.getPath());
    }

    private List<StreamEvent> read(StreamMetadata stream, String last) {
        List<StreamEvent> events = new ArrayList<>();
        List<StreamEvent> page = client.streams().read(stream.getStreamId(), last).getEvents();
        while (!page.isEmpty()) {
            events.addAll(page);
            page = client.streams().read(stream.getStreamId(), page.get(page.size() - 1).getEventId()).getEvents();
        }
        return events;
    }

    private static <T> List<String> texts(List<T> items, java.util.function.Function<T, String> text) {
        return items.stream().map(text).collect(Collectors.toList());
    }
}
