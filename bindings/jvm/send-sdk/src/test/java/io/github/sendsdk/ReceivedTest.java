package io.github.sendsdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.sendsdk.received.Mandate;
import io.github.sendsdk.received.MandateStatus;
import io.github.sendsdk.received.ReceivedPage;
import io.github.sendsdk.received.ReceivedRow;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What a company received is read with all it holds. */
class ReceivedTest {
    @Test
    void aPageOfASearch() {
        ReceivedPage page = ReceivedPage.fromJson("{\"resultsPage\":[{\"iun\":\"GPTG-NEPG-ZTET-202402-E-1\",\"sender\":\"Comune di Palermo\","
                + "\"sentAt\":\"2024-02-29T11:42:39.42Z\",\"notificationStatus\":\"VIEWED\",\"recipients\":[\"Acme S.p.A.\"],"
                + "\"mandateId\":\"6f2d4a0e\"}],\"moreResult\":true,\"nextPagesKey\":[\"k1\",\"k2\"],\"later\":1}");
        ReceivedRow row = page.getRows().get(0);
        assertEquals(NotificationStatus.VIEWED, row.getNotificationStatus());
        assertEquals(Instant.parse("2024-02-29T11:42:39.42Z"), row.getSentAt());
        assertEquals(Arrays.asList("Acme S.p.A."), row.getRecipients());
        assertEquals("6f2d4a0e", row.getMandateId());
        assertEquals(Arrays.asList("k1", "k2"), page.getNextPageKeys());
        assertEquals(true, page.getHasMore());
        assertEquals(page, ReceivedPage.fromJson(page.toJson()));
        assertFalse((row.toString() + page).matches(".*(Acme|Palermo).*"));
        InvalidInputException wrong = assertThrows(
                InvalidInputException.class, () -> ReceivedPage.fromJson("{\"resultsPage\":[{},{\"iun\":3}]}"));
        assertEquals("resultsPage[1].iun", wrong.getPath());
    }

    /** The detail has the fields of a sent notification: the reader alone stands in clear among the recipients. */
    @Test
    void theDetailBlanksTheOtherRecipients() {
        FullSentNotification detail = FullSentNotification.fromJson("{\"iun\":\"GPTG-NEPG-ZTET-202402-E-1\",\"sentAt\":\"2024-02-29T11:42:39Z\","
                + "\"notificationStatus\":\"VIEWED\",\"recipients\":[{\"recipientType\":\"PF\"},{\"recipientType\":\"PG\",\"taxId\":\"12345670157\"}],"
                + "\"timeline\":[{\"category\":\"NOTIFICATION_VIEWED\",\"details\":{\"recIndex\":1}}]}");
        assertNull(detail.getRecipients().get(0).getTaxId());
        assertEquals("12345670157", detail.getRecipients().get(1).getTaxId());
        assertEquals(1, detail.getTimeline().get(0).getRecIndex());
    }

    @Test
    void aMandate() {
        Mandate mandate = Mandate.fromJson("{\"mandateId\":\"m1\",\"status\":\"active\",\"delegator\":{\"companyName\":\"Acme S.p.A.\",\"person\":false},"
                + "\"visibilityIds\":[null,{\"name\":\"Comune\"}],\"verificationCode\":\"24411\",\"dateto\":\"2027-01-01\"}");
        assertEquals(MandateStatus.ACTIVE, mandate.getStatus());
        assertEquals("Acme S.p.A.", mandate.getDelegator().getCompanyName());
        assertEquals(1, mandate.getVisibilityIds().size());
        assertEquals("2027-01-01", mandate.getDateTo());
        assertFalse((mandate.toString() + mandate.getDelegator()).matches(".*(Acme|24411).*"));
        assertEquals(MandateStatus.UNKNOWN, Mandate.fromJson("{\"status\":\"asleep\"}").getStatus());
    }
}
