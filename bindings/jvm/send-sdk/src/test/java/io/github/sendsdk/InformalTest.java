package io.github.sendsdk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.sendsdk.informal.InformalCategory;
import io.github.sendsdk.informal.InformalNotification;
import io.github.sendsdk.informal.InformalPagoPa;
import io.github.sendsdk.informal.InformalRecipient;
import io.github.sendsdk.informal.InformalRequestStatus;
import io.github.sendsdk.informal.InformalSentNotification;
import io.github.sendsdk.informal.InformalStatus;
import io.github.sendsdk.informal.Message;
import io.github.sendsdk.informal.MessageContent;
import io.github.sendsdk.informal.MessageLanguage;
import io.github.sendsdk.informal.NewMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** Informal notifications are read with all they hold. */
class InformalTest {
    private static final String TEXT = "{\"subject\":\"Sollecito Tari\",\"longBody\":\"Gentile cittadino\",\"language\":\"IT\"}";
    private static final String REQUEST = "\"paProtocolNumber\":\"2026/7\",\"campaignId\":\"c1\",\"additionalLanguages\":[\"DE\"],"
            + "\"recipients\":[{\"recipientType\":\"PF\",\"taxId\":\"FRMTTR76M06B715E\",\"denomination\":\"Ettore Fieramosca\","
            + "\"digitalDomicile\":{\"type\":\"PEC\",\"address\":\"prova@pec.it\"},"
            + "\"payments\":[{\"pagoPa\":{\"noticeCode\":\"302000100000019421\",\"amount\":1250,\"dueDate\":\"2026-12-31T00:00:00Z\","
            + "\"attachment\":{\"digests\":{\"sha256\":\"d\"},\"contentType\":\"application/pdf\",\"ref\":{\"key\":\"k\",\"versionToken\":\"v\"}}}}],"
            + "\"message\":{\"primaryMessage\":" + TEXT + "},\"email\":\"prova@pec.it\"}],"
            + "\"documents\":[{\"digests\":{\"sha256\":\"e\"},\"ref\":{\"key\":\"k2\"},\"title\":\"Avviso\"}]";

    @Test
    void aRequestIsReadWhole() {
        InformalNotification request = InformalNotification.fromJson("{" + REQUEST + "}");
        assertEquals("2026/7", request.getProtocolNumber());
        assertEquals(AdditionalLanguage.GERMAN, request.getAdditionalLanguages().get(0));
        InformalRecipient recipient = request.getRecipients().get(0);
        assertEquals("prova@pec.it", recipient.getDigitalDomicile().getAddress());
        assertEquals(1250L, recipient.getPayments().get(0).getPagoPa().getAmount());
        assertEquals(Instant.parse("2026-12-31T00:00:00Z"), recipient.getPayments().get(0).getPagoPa().getDueDate());
        assertEquals("v", recipient.getPayments().get(0).getPagoPa().getAttachment().getVersionToken());
        assertEquals("Sollecito Tari", recipient.getMessage().getPrimaryMessage().getSubject());
        assertEquals("e", request.getDocuments().get(0).getAttachment().getSha256());
        assertEquals(request, InformalNotification.fromJson(request.toJson()));
        for (Object shown : new Object[] {request, recipient, recipient.getPayments(), recipient.getMessage()}) {
            for (String secret : new String[] {"FRMTTR", "Fieramosca", "prova@", "302000", "Gentile", "Tari"}) {
                assertFalse(shown.toString().contains(secret), shown.toString());
            }
        }
    }

    @Test
    void whatIsBuiltIsWhatIsRead() {
        InformalRecipient recipient = InformalRecipient.company(NumericTaxId.parse("80016350821"), "Ditta")
                .withDigitalDomicile("prova@pec.it")
                .withPhysicalAddress(PhysicalAddress.of("Via Roma 1", "Capua").withZip("81043"))
                .withAdditionalLanguage(AdditionalLanguage.GERMAN)
                .withPhoneNumber("+393900000000")
                .withPayment(InformalPagoPa.of(PaTaxId.parse("77777777777"), NoticeCode.parse("302000100000019421"), 1250)
                        .withDueDate(Instant.parse("2026-12-31T00:00:00Z")));
        InformalNotification request = InformalNotification.builder()
                .sender("Comune di Palermo")
                .protocolNumber("2026/7")
                .idempotenceToken("t")
                .campaign("c1")
                .subject("Tari")
                .additionalLanguage(AdditionalLanguage.GERMAN)
                .group("g")
                .recipient(recipient)
                .build();
        assertEquals(recipient, request.getRecipients().get(0));
        assertEquals(RecipientKind.COMPANY, recipient.getRecipientType());
        assertEquals("81043", request.getRecipients().get(0).getPhysicalAddress().getZip());
        assertEquals(request, InformalNotification.fromJson(request.toJson()));
        InvalidInputException incomplete = assertThrows(
                InvalidInputException.class, () -> InformalNotification.builder().subject("Tari").build());
        assertEquals("incomplete", incomplete.getCode());
        assertTrue(incomplete.getMessage().endsWith("set senderDenomination, paProtocolNumber, campaignId, recipients"), incomplete.getMessage());
        assertThrows(InvalidInputException.class, () -> MessageContent.of("a", "b", MessageLanguage.UNKNOWN));
    }

    @Test
    void whatBecameOfARequest() {
        InformalRequestStatus waiting = InformalRequestStatus.fromJson("{" + REQUEST
                + ",\"notificationRequestId\":\"R1BURw==\",\"notificationRequestStatus\":\"WAITING\",\"retryAfter\":30}");
        assertEquals(RequestState.WAITING, waiting.getState());
        assertEquals(Duration.ofSeconds(30), waiting.getRetryAfter());
        assertEquals(1, waiting.getRecipients().size());
        InformalRequestStatus refused = InformalRequestStatus.fromJson("{\"notificationRequestId\":\"R1BURw==\","
                + "\"notificationRequestStatus\":\"REFUSED\",\"errors\":[{\"code\":\"CAMPAIGN_CLOSED\",\"recIndex\":0}]}");
        assertEquals("CAMPAIGN_CLOSED", refused.getErrors().get(0).getCode());
        assertEquals(0L, refused.getErrors().get(0).getRecIndex());
        assertNull(refused.getIun());
    }

    @Test
    void aNotificationHasItsLife() {
        InformalSentNotification sent = InformalSentNotification.fromJson("{" + REQUEST
                + ",\"iun\":\"GPTG-NEPG-ZTET-202402-E-A\",\"sentAt\":\"2026-11-22T02:40:59Z\",\"notificationStatus\":\"PROCESSING\","
                + "\"usedServices\":{\"physicalAddressLookup\":true},"
                + "\"notificationStatusHistory\":[{\"status\":\"ACCEPTED\",\"activeFrom\":\"2026-11-22T02:41:00Z\",\"relatedTimelineElements\":[\"e\"]}],"
                + "\"timeline\":[{\"elementId\":\"e\",\"category\":\"DELIVERED\",\"details\":{\"recIndex\":0}},{\"category\":\"TOMORROW\"}]}");
        assertEquals(InformalStatus.PROCESSING, sent.getNotificationStatus());
        assertEquals(InformalStatus.ACCEPTED, sent.getNotificationStatusHistory().get(0).getStatus());
        assertEquals(true, sent.getPhysicalAddressLookup());
        assertEquals(InformalCategory.DELIVERED, sent.getTimeline().get(0).getCategory());
        assertEquals("{\"recIndex\":0}", sent.getTimeline().get(0).getDetails());
        assertEquals(InformalCategory.UNKNOWN, sent.getTimeline().get(1).getCategory());
        assertEquals("TOMORROW", sent.getTimeline().get(1).getCategoryText());
    }

    @Test
    void theEmulatorServesEveryOperation() {
        try (Emulator emulator = Emulator.builder().manualClock().start(); SendClient client = SendClient.of(emulator)) {
            Informal informal = client.informal();
            UploadedFile file = informal.uploadAll(Collections.singletonList(Attachment.pdf(Requests.PDF))).get(0);
            String body = String.join("", Collections.nCopies(6, "Gentile cittadino, "));
            MessageContent text = MessageContent.of("Sollecito Tari", body).withShortBody("Sollecito");
            String messageId = informal.createMessage(NewMessage.of(text)).getMessageId();
            assertEquals(text, informal.message(messageId).getPrimaryMessage());
            assertEquals(body, informal.message(messageId).getPrimaryMessage().getLongBody());
            InformalPagoPa notice = InformalPagoPa.of(PaTaxId.parse("77777777777"), NoticeCode.parse("302000100000019421"), 1200)
                    .withAttachment(file);
            Submitted submitted = informal.send(InformalNotification.builder()
                    .sender("Comune di Palermo")
                    .protocolNumber("P-1")
                    .campaign("tari-2026")
                    .subject("Tari")
                    .recipient(InformalRecipient.person(FiscalCode.parse("FLPCPT69A65Z336P"), "Cleopatra")
                            .withMessage(messageId)
                            .withEmail("prova@pec.it")
                            .withPayment(notice))
                    .document(file)
                    .build());
            emulator.advance(Duration.ofDays(1));
            InformalRequestStatus status = informal.status(submitted.getRequestId());
            assertEquals(RequestState.ACCEPTED, status.getState());
            assertEquals(
                    status.getIun(),
                    informal.statusByProtocol("P-1", submitted.getIdempotenceToken()).getIun());
            Iun iun = submitted.getRequestId().iun();
            InformalSentNotification sent = informal.getAsync(iun, true).join();
            assertEquals(InformalStatus.COMPLETED_REACHED, sent.getNotificationStatus());
            assertEquals(body, sent.getRecipients().get(0).getMessage().getPrimaryMessage().getLongBody());
            assertNull(informal.get(iun).getRecipients().get(0).getMessage());
            assertArrayEquals(Requests.PDF, informal.document(iun, 0).bytes());
            assertArrayEquals(Requests.PDF, informal.pagoPaNotice(iun, 0, 0).bytes());
            assertEquals(
                    "NOTIFICATION_ALREADY_TERMINATED",
                    informal.terminate(iun).getDetails().get(0).getCode());
            assertThrows(
                    InvalidInputException.class,
                    () -> informal.send(InformalNotification.fromJson("{}"), SendOptions.defaults()));
            Throwable refused = assertThrows(
                            CompletionException.class, () -> informal.sendAsync(InformalNotification.fromJson("{}")).join())
                    .getCause();
            assertInstanceOf(InvalidInputException.class, refused);
        }
    }

    @Test
    void aMessageIsStoredAndRead() {
        NewMessage text = NewMessage.fromJson("{\"primaryMessage\":" + TEXT + "}");
        assertEquals(MessageLanguage.ITALIAN, text.getPrimaryMessage().getLanguage());
        assertEquals("{\"primaryMessage\":" + TEXT + "}", text.toJson());
        Message stored = Message.fromJson(text.toJson().replaceFirst("\\{", "{\"messageId\":\"6f2d4a0e\","));
        assertEquals("6f2d4a0e", stored.getMessageId());
        assertTrue(assertThrows(InvalidInputException.class, () -> NewMessage.fromJson("{\"primaryMessage\":{}}"))
                .getPath()
                .startsWith("primaryMessage"));
    }
}
