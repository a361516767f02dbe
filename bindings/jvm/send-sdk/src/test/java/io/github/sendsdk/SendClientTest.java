package io.github.sendsdk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole way of a notification, against an emulator whose time is moved by hand. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class SendClientTest extends AgainstEmulator {
    @Test
    void aNotificationFromEndToEnd(@TempDir Path folder) throws Exception {
        Path pdf = folder.resolve("verbale.pdf");
        Files.write(pdf, Requests.PDF);
        List<UploadedFile> files =
                client.attachments().uploadAll(Arrays.asList(Attachment.pdf(pdf), Attachment.pdf(Requests.PDF)));
        assertEquals(Sha256Digest.of(pdf), files.get(0).sha256());
        assertEquals(ContentType.PDF, files.get(1).contentType());

        Submitted submitted = client.notifications().send(Requests.to("2026/1", files.get(0)));
        assertEquals("2026/1", submitted.getProtocolNumber());
        RequestStatus waiting = client.notifications().status(submitted.getRequestId());
        assertEquals(RequestState.WAITING, waiting.getState());
        assertEquals(Duration.ofSeconds(10), waiting.getRetryAfter());
        assertNull(waiting.getIun());
        assertTrue(waiting.toJson().contains("Verbale di contestazione"), waiting.toJson());
        assertEquals(
                waiting.getRequestId(),
                client.notifications().statusByProtocol("2026/1", submitted.getIdempotenceToken()).getRequestId());

        emulator.runUntilStatus(submitted.getRequestId().iun(), NotificationStatus.EFFECTIVE_DATE);
        Iun iun = client.notifications().waitAccepted(submitted.getRequestId());
        iun.check();
        assertEquals(iun, submitted.getRequestId().iun());

        FullSentNotification notification = client.notifications().get(iun);
        assertEquals(iun.value(), notification.getIun());
        assertEquals(NotificationStatus.EFFECTIVE_DATE, notification.getNotificationStatus());
        assertEquals(
                Arrays.asList(
                        NotificationStatus.ACCEPTED,
                        NotificationStatus.DELIVERING,
                        NotificationStatus.DELIVERED,
                        NotificationStatus.EFFECTIVE_DATE),
                notification.getNotificationStatusHistory().stream()
                        .map(StatusHistoryElement::getStatus)
                        .collect(Collectors.toList()));
        assertEquals("FLPCPT69A65Z336P", notification.getRecipients().get(0).getTaxId());
        assertEquals(RecipientKind.PERSON, notification.getRecipients().get(0).getRecipientType());
        assertEquals(files.get(0).key(), notification.getDocuments().get(0).getAttachment().getKey());
        assertEquals(FeePolicyCode.FLAT_RATE, notification.getFeePolicy());
        assertTrue(notification.getSentAt().isBefore(emulator.now()));
        TimelineElement refinement = notification.getTimeline().stream()
                .filter(element -> element.getCategory() == TimelineCategory.REFINEMENT)
                .findFirst()
                .orElseThrow();
        assertEquals(0, refinement.getRecIndex());
        assertNotNull(refinement.getEventTimestamp());
        assertNotNull(refinement.getDetails());
        assertEquals(notification, FullSentNotification.fromJson(notification.toJson()));

        List<LegalFactListItem> facts = client.legalFacts().list(iun);
        LegalFactId ack = facts.get(0).getLegalFactId();
        assertEquals(LegalFactCategory.SENDER_ACK, ack.getCategory());
        Download download = client.legalFacts().get(iun, ack);
        assertEquals(download.fileName(), client.legalFacts().get(iun, ack.getKey()).fileName());
        Path saved = folder.resolve(download.fileName());
        download.saveTo(saved);
        assertArrayEquals(download.bytes(), Files.readAllBytes(saved));
        assertTrue(new String(download.bytes(), StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
        assertArrayEquals(Requests.PDF, client.documents().get(iun, 0).bytes());
        assertEquals(Requests.PDF.length, client.documents().get(iun, 0).length());
    }

    @Test
    void theSameWithFutures() {
        UploadedFile file = client.attachments().uploadAsync(Attachment.pdf(Requests.PDF)).join();
        Iun iun = client.notifications().sendAsync(Requests.to("2026/2", file))
                .thenCompose(submitted -> {
                    emulator.runUntilStatus(submitted.getRequestId().iun(), NotificationStatus.DELIVERED);
                    return client.notifications().waitAcceptedAsync(submitted.getRequestId());
                })
                .join();
        FullSentNotification notification = client.notifications().getAsync(iun).join();
        assertEquals(NotificationStatus.DELIVERED, notification.getNotificationStatus());
        byte[] fact = client.legalFacts().listAsync(iun)
                .thenCompose(facts -> client.legalFacts().getAsync(iun, facts.get(0).getLegalFactId()))
                .thenCompose(Download::bytesAsync)
                .join();
        assertTrue(new String(fact, StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
    }

    @Test
    void manyAtOnce() {
        UploadedFile file = client.attachments().upload(Attachment.pdf(Requests.PDF));
        List<CompletableFuture<Submitted>> sent = new ArrayList<>();
        for (int number = 0; number < 50; number++) {
            sent.add(client.notifications().sendAsync(Requests.to("many/" + number, file)));
        }
        assertEquals(50, sent.stream().map(each -> each.join().getRequestId()).distinct().count());
    }

    @Test
    void streamsFollowManyNotifications() {
        StreamMetadata stream =
                client.streams().create(StreamCreation.ofStatuses("stati").withWaitForAccepted(true));
        assertEquals("stati", stream.getTitle());
        assertEquals(StreamEventType.STATUS, stream.getEventType());
        assertEquals(emulator.now(), stream.getActivationDate());
        assertEquals(stream, client.streams().get(stream.getStreamId()));
        assertEquals(stream.getStreamId(), client.streams().list().get(0).getStreamId());
        EventPage empty = client.streams().read(stream.getStreamId());
        assertTrue(empty.getEvents().isEmpty() && empty.getRetryAfter().toMillis() > 0, empty.toString());

        Submitted submitted = client.notifications().send(Requests.to("2026/8", client.attachments().upload(Attachment.pdf(Requests.PDF))));
        // No further: an event waits for seven days to be read.
        emulator.runUntilStatus(submitted.getRequestId().iun(), NotificationStatus.DELIVERED);
        EventPage page = client.streams().read(stream.getStreamId());
        StreamEvent first = page.getEvents().get(0);
        assertEquals(NotificationStatus.ACCEPTED, first.getNewStatus());
        assertEquals(submitted.getRequestId().iun().value(), first.getIun());
        assertNotNull(first.getElement());
        assertEquals(first, StreamEvent.fromJson(first.toJson()));
        EventPage rest = client.streams().read(stream.getStreamId(), first.getEventId());
        assertEquals(page.getEvents().size() - 1, rest.getEvents().size());

        client.streams().delete(stream.getStreamId());
        assertThrows(NotFoundException.class, () -> client.streams().get(stream.getStreamId()));
    }

    @Test
    void streamsAreChangedAndDisabled() {
        StreamMetadata stream =
                client.streams().create(StreamCreation.ofTimeline("prima", TimelineCategory.REFINEMENT));
        assertEquals(Arrays.asList("REFINEMENT"), stream.getFilterValues());
        StreamMetadata changed = client.streams().update(
                stream.getStreamId(), StreamUpdate.ofTimeline("dopo", TimelineCategory.NOTIFICATION_VIEWED));
        assertEquals("dopo", changed.getTitle());
        assertEquals(Arrays.asList("NOTIFICATION_VIEWED"), changed.getFilterValues());
        assertEquals(emulator.now(), client.streams().disable(stream.getStreamId()).getDisabledDate());
        assertThrows(AccessException.class, () -> client.streams().disable(stream.getStreamId()));
    }

    @Test
    void aNoticeHasAPrice() {
        PaTaxId creditor = PaTaxId.parse("77777777777");
        NoticeCode notice = NoticeCode.parse("302000100000019421");
        byte[] paper = SamplePdf.of("Avviso", Collections.singletonList("Importo: 100,00"));
        UploadedFile file = client.attachments().upload(Attachment.pdf(Requests.PDF));
        UploadedFile printed = client.attachments().upload(Attachment.pdf(paper));
        NewNotification request = NewNotification.builder()
                .protocolNumber("2026/11")
                .subject("Verbale di contestazione")
                .sender(Sender.of("Comune di Palermo", PaTaxId.parse("80016350821")))
                .taxonomyCode(TaxonomyCode.parse("010101P"))
                .feePolicy(FeePolicy.deliveryMode(100, 22))
                .pagoPaIntegration(PagoPaIntegration.SYNC)
                .physicalCommunication(PhysicalCommunication.REGISTERED_LETTER_AR)
                .recipient(Recipient.person(FiscalCode.parse("FLPCPT69A65Z336P"), "Cleopatra")
                        .withDigitalDomicile("prova@pec.it")
                        .withPayment(Payment.pagoPa(PagoPaPayment.of(creditor, notice)
                                .withApplyCost(true)
                                .withAttachment(printed))))
                .document(Document.of(file))
                .build();
        Iun iun = client.notifications().send(request).getRequestId().iun();
        emulator.runUntilStatus(iun, NotificationStatus.DELIVERED);
        Price price = client.payments().price(creditor, notice);
        assertEquals(iun.value(), price.getIun());
        assertEquals(22, price.getVat());
        assertEquals(100, price.getPaFee());
        assertArrayEquals(paper, client.documents().pagoPaNotice(iun, 0, 0).bytes());
        assertThrows(NotFoundException.class, () -> client.documents().f24Form(iun, 0, 0));
        assertThrows(
                NotFoundException.class, () -> client.payments().price(creditor, NoticeCode.parse("302000100000019414")));
    }

    @Test
    void theBodyHasGroups() {
        assertEquals(2, client.groups().listAsync().join().size());
        List<Group> active = client.groups().list(GroupStatus.ACTIVE);
        assertEquals(GroupStatus.ACTIVE, active.get(0).getStatus());
    }

    @Test
    void downtimesAreKept() {
        assertTrue(client.platform().downtimes(YearMonth.of(2026, 1)).getResult().isEmpty());
        assertThrows(NotFoundException.class, () -> client.platform().downtimeLegalFact("PN_DOWNTIME-1"));
        assertThrows(InvalidInputException.class, () -> client.platform().downtimes(YearMonth.of(-5, 1)));
    }

    @Test
    void aNotificationIsCancelled() {
        Submitted submitted = client.notifications().send(Requests.to("2026/9", client.attachments().upload(Attachment.pdf(Requests.PDF))));
        Iun iun = submitted.getRequestId().iun();
        emulator.runUntilStatus(iun, NotificationStatus.ACCEPTED);
        CancellationAnswer answer = client.notifications().cancel(iun);
        assertEquals("NOTIFICATION_CANCELLATION_ACCEPTED", answer.getDetails().get(0).getCode());
        emulator.runUntilStatus(iun, NotificationStatus.CANCELLED);
    }

    @Test
    void thePlatformTellsHowItIsDoing() {
        PlatformStatus status = client.platform().status();
        assertTrue(status.isHealthy());
        assertEquals(3, status.getFunctionalities().size());
        assertFalse(status.getFunctionalities().contains(Functionality.UNKNOWN));
    }
}
