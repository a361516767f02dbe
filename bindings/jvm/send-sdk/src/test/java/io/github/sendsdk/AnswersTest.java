package io.github.sendsdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Answers keep what this version does not know, and tell it apart from what it does. */
class AnswersTest {
    private static final String JSON = "{\"iun\":\"XGHJ-QGEV-YJHQ-202611-E-1\",\"sentAt\":\"2026-11-22T02:40:59.4248206Z\","
            + "\"notificationStatus\":\"POSTPONED\",\"newField\":{\"a\":1.50},\"group\":null,"
            + "\"notificationStatusHistory\":[{\"status\":\"ACCEPTED\",\"activeFrom\":\"2026-11-22t03:40:59+01:00\","
            + "\"relatedTimelineElements\":[\"e1\",\"e2\"]}],"
            + "\"timeline\":[{\"elementId\":\"e1\",\"category\":\"TOMORROW\",\"eventTimestamp\":\"yesterday\","
            + "\"legalFactsIds\":[{\"key\":\"safestorage://k\",\"category\":\"SENDER_ACK\"}],"
            + "\"details\":{\"recIndex\":1,\"x\":[1]}}]}";

    @Test
    void unknownValuesKeepTheirText() {
        FullSentNotification notification = FullSentNotification.fromJson(JSON);
        assertEquals(NotificationStatus.UNKNOWN, notification.getNotificationStatus());
        assertEquals("POSTPONED", notification.getNotificationStatusText());
        TimelineElement element = notification.getTimeline().get(0);
        assertEquals(TimelineCategory.UNKNOWN, element.getCategory());
        assertEquals("TOMORROW", element.getCategoryText());
        assertEquals("{\"recIndex\":1,\"x\":[1]}", element.getDetails());
        assertEquals(1, element.getRecIndex());
        assertEquals(LegalFactCategory.SENDER_ACK, element.getLegalFactsIds().get(0).getCategory());
        assertThrows(IllegalStateException.class, TimelineCategory.UNKNOWN::wireValue);
    }

    @Test
    void nothingIsLost() {
        FullSentNotification notification = FullSentNotification.fromJson(JSON);
        assertTrue(notification.toJson().contains("\"newField\":{\"a\":1.50}"), notification.toJson());
        FullSentNotification again = FullSentNotification.fromJson(notification.toJson());
        assertEquals(notification, again);
        assertEquals(notification.hashCode(), again.hashCode());
        assertNull(notification.getGroup());
    }

    @Test
    void datesAreReadWhenAskedFor() {
        FullSentNotification notification = FullSentNotification.fromJson(JSON);
        assertEquals(Instant.parse("2026-11-22T02:40:59.4248206Z"), notification.getSentAt());
        StatusHistoryElement entry = notification.getNotificationStatusHistory().get(0);
        assertEquals(Instant.parse("2026-11-22T02:40:59Z"), entry.getActiveFrom());
        assertEquals(2, entry.getRelatedTimelineElements().size());
        TimelineElement element = notification.getTimeline().get(0);
        assertEquals("yesterday", element.getEventTimestampText());
        UnexpectedAnswerException error =
                assertThrows(UnexpectedAnswerException.class, element::getEventTimestamp);
        assertEquals(ErrorKind.DECODE, error.getKind());
        assertNull(element.getIngestionTimestamp());
    }

    @Test
    void whatIsNoNotificationIsRefusedWithItsPlace() {
        InvalidInputException error = assertThrows(
                InvalidInputException.class,
                () -> FullSentNotification.fromJson(JSON.replace("\"legalFactsIds\":[", "\"legalFactsIds\":[3,")));
        assertEquals("timeline[0].legalFactsIds[0]", error.getPath());
    }

    /** Texts with and without characters of two halves are encoded by ways of their own. */
    @Test
    void everyCharacterCrosses() {
        for (String group : new String[] {"", "plain", "è così", "\u20AC", "\uD83D\uDE00", "a\uD83D\uDE00è"}) {
            FullSentNotification notification =
                    FullSentNotification.fromJson(JSON.replace("\"group\":null", "\"group\":\"" + group + "\""));
            assertEquals(group, notification.getGroup());
            assertTrue(notification.toJson().contains("\"" + group + "\""), notification.toJson());
            assertEquals(1, notification.getTimeline().size());
        }
        for (String half : new String[] {"\uD83D", "\uDE00", "a\uD83Dè", "\uDE00\uD83D"}) {
            InvalidInputException error = assertThrows(
                    InvalidInputException.class,
                    () -> FullSentNotification.fromJson(JSON.replace("\"group\":null", "\"group\":\"" + half + "\"")));
            assertEquals("not_text", error.getCode());
        }
    }

    @Test
    void anEventIsReadBack() {
        StreamEvent event = StreamEvent.fromJson("{\"eventId\":\"01\",\"newStatus\":\"ACCEPTED\",\"y\":2}");
        assertEquals(NotificationStatus.ACCEPTED, event.getNewStatus());
        assertNull(event.getElement());
        assertEquals(event, StreamEvent.fromJson(event.toJson()));
    }
}
