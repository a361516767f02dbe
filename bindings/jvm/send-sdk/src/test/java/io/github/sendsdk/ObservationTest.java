package io.github.sendsdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.sendsdk.details.PaymentRecorded;
import io.github.sendsdk.preflight.PreflightEnvironment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Figures of a client, its own limits, connections made beforehand, payments made elsewhere. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ObservationTest {
    @Test
    void callsAndOperationsAreTold() throws Exception {
        Queue<HttpCall> calls = new ConcurrentLinkedQueue<>();
        Queue<OperationEnd> ends = new ConcurrentLinkedQueue<>();
        SendObserver observer = new SendObserver() {
            @Override
            public void called(HttpCall call) {
                calls.add(call);
            }

            @Override
            public void finished(OperationEnd operation) {
                ends.add(operation);
                throw new IllegalStateException("what an observer throws is ignored");
            }
        };
        try (Emulator emulator = Emulator.builder().manualClock().start();
                SendClient client = builder(emulator).observer(observer).build()) {
            assertTrue(client.warmUp(2).getApi() >= 1);
            client.attachments().upload(Attachment.pdf(Requests.PDF));
            assertThrows(NotFoundException.class, () -> client.notifications().get(Iun.parse("XGHJ-QGEV-YJHQ-202611-E-1")));
        }
        List<HttpCall> stored = calls.stream()
                .filter(call -> call.getDestination() == Destination.STORAGE && call.getSent() > 0)
                .collect(Collectors.toList());
        assertEquals(1, stored.size(), calls::toString);
        assertEquals(Requests.PDF.length, stored.get(0).getSent());
        assertEquals(200, stored.get(0).getStatus());
        assertTrue(stored.get(0).getTook().compareTo(Duration.ZERO) > 0, stored::toString);
        List<OperationEnd> failed =
                ends.stream().filter(end -> end.getFailure() != null).collect(Collectors.toList());
        assertEquals(1, failed.size(), ends::toString);
        assertEquals(ErrorKind.NOT_FOUND, failed.get(0).getFailure());
        assertEquals("get_sent_notification", failed.get(0).getOperation());
        assertTrue(ends.stream().anyMatch(end -> end.getOperation().equals("preload") && end.getFailure() == null), ends::toString);
    }

    @Test
    void requestsAreCheckedByLimitsOfOnesOwn() {
        try (Emulator emulator = Emulator.builder().manualClock().start();
                SendClient client = builder(emulator).rules(PreflightEnvironment.production().withDenominationLength(3)).build()) {
            NewNotification request = Requests.to("1", client.attachments().upload(Attachment.pdf(Requests.PDF)));
            assertThrows(InvalidInputException.class, () -> client.notifications().check(request));
        }
    }

    @Test
    void paymentsMadeElsewhereAreRecorded() {
        try (Emulator emulator = Emulator.builder().manualClock().start();
                SendClient client = builder(emulator).build()) {
            NoticeCode notice = NoticeCode.parse("302000100000019421");
            PaTaxId creditor = PaTaxId.parseLenient(" 80016350821 ");
            PaidElsewhere.PagoPa payment =
                    PaidElsewhere.PagoPa.of(creditor, notice, emulator.now()).withAmount(1234);
            assertThrows(NotFoundException.class, () -> client.payments().reportPagoPa(Collections.singletonList(payment)));

            Iun iun = notified(emulator, client, Payment.pagoPa(PagoPaPayment.of(creditor, notice)));
            client.payments().reportPagoPa(Collections.singletonList(payment));
            PaymentRecorded paid = (PaymentRecorded) client.notifications().get(iun).getTimeline().stream()
                    .filter(element -> element.getCategory() == TimelineCategory.PAYMENT)
                    .collect(Collectors.toList())
                    .get(0)
                    .typedDetails();
            assertEquals(1234, paid.getAmount());
            assertEquals(notice.value(), paid.getNoticeCode());
            assertEquals(creditor.value(), paid.getCreditorTaxId());

            // The platform itself answers 501 to these.
            PaidElsewhere.F24 form = PaidElsewhere.F24.of(iun, TaxId.parse("FLPCPT69A65Z336P"), emulator.now()).withAmount(5);
            SendException error =
                    assertThrows(SendException.class, () -> client.payments().reportF24(Collections.singletonList(form)));
            assertEquals(501, error.getStatus());
            String told = emulator.journal("report_f24_payments").get(0).getRequest();
            assertTrue(told != null && told.contains(iun.value()) && told.contains("\"amount\":5"), told);
        }
    }

    private static Iun notified(Emulator emulator, SendClient client, Payment payment) {
        NewNotification request = NewNotification.builder()
                .protocolNumber("2026/1")
                .subject("Verbale di contestazione")
                .sender(Sender.of("Comune di Palermo", "80016350821"))
                .taxonomyCode("010101P")
                .feePolicy(FeePolicy.flatRate())
                .physicalCommunication(PhysicalCommunication.REGISTERED_LETTER_890)
                .recipient(Recipient.of("FLPCPT69A65Z336P", "Cleopatra")
                        .withDigitalDomicile("prova@pec.it")
                        .withPhysicalAddress(PhysicalAddress.of("Via Roma 1", "Napoli").withZip("80100").withProvince("NA"))
                        .withPayment(payment))
                .document(Document.of(client.attachments().upload(Attachment.pdf(Requests.PDF))))
                .build();
        Iun iun = client.notifications().send(request).getRequestId().iun();
        emulator.runUntilStatus(iun, NotificationStatus.ACCEPTED);
        return iun;
    }

    @Test
    void waitsAreToldBeforeTheyBegin() {
        Queue<String> waits = new ConcurrentLinkedQueue<>();
        SendObserver observer = new SendObserver() {
            @Override
            public void waits(WaitReason reason, Duration time) {
                if (!time.isNegative() && !time.isZero()) {
                    waits.add(reason.name());
                }
            }
        };
        try (Emulator emulator = Emulator.builder().manualClock().start();
                SendClient client = builder(emulator)
                        .observer(observer)
                        .rateLimit(RateLimit.usual().withPerSecond(5).withBurst(1))
                        .build()) {
            client.streams().list();
            assertEquals(Collections.emptyList(), new ArrayList<>(waits));
            client.streams().list();
            assertEquals(Collections.singletonList("LIMITER"), new ArrayList<>(waits));
            emulator.addFault(Fault.fail("list_streams", 503).once());
            client.streams().list();
            assertTrue(waits.contains("RETRY"), waits::toString);
        }
    }

    private static SendClientBuilder builder(Emulator emulator) {
        return SendClient.builder().environment(emulator.environment()).apiKey(emulator.apiKey());
    }
}
