package io.github.sendsdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.sendsdk.details.PaymentRecorded;
import io.github.sendsdk.preflight.PreflightEnvironment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
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
    void anObserverThatWaitsHoldsUpNoCall() {
        CountDownLatch letGo = new CountDownLatch(1);
        AtomicInteger told = new AtomicInteger();
        SendObserver slow = new SendObserver() {
            @Override
            public void called(HttpCall call) {
                try {
                    letGo.await();
                    told.incrementAndGet();
                } catch (InterruptedException gone) {
                    // It is not counted.
                }
            }
        };
        try (Emulator emulator = Emulator.builder().manualClock().start();
                SendClient client = builder(emulator).observer(slow).build()) {
            for (int call = 0; call < 10; call++) {
                client.streams().list();
            }
            assertEquals(0, told.get());
            letGo.countDown();
        }
        assertEquals(10, told.get(), "closing waits until all was told");
    }

    /** Calls without credentials end before the network: they are many at once. */
    @Test
    @Timeout(value = 180, unit = TimeUnit.SECONDS)
    void whatASlowObserverLostIsCounted() throws Exception {
        int most = 10_000;
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch letGo = new CountDownLatch(1);
        CountDownLatch counted = new CountDownLatch(1);
        AtomicInteger told = new AtomicInteger();
        Queue<String> lost = new ConcurrentLinkedQueue<>();
        SendObserver slow = new SendObserver() {
            @Override
            public void finished(OperationEnd operation) {
                begun.countDown();
                try {
                    letGo.await();
                    told.incrementAndGet();
                } catch (InterruptedException gone) {
                    // It is not counted.
                }
            }

            @Override
            public void lost(long count) {
                lost.add(count + " after " + told.get());
                counted.countDown();
            }
        };
        CredentialsProvider none = () -> {
            throw new IllegalStateException("no credentials");
        };
        try (Emulator emulator = Emulator.builder().manualClock().start();
                SendClient client = SendClient.builder()
                        .environment(emulator.environment())
                        .credentials(none)
                        .withoutRateLimit()
                        .observer(slow)
                        .build()) {
            assertThrows(ConfigurationException.class, () -> client.streams().list());
            assertTrue(begun.await(20, TimeUnit.SECONDS));
            List<CompletableFuture<?>> under = new ArrayList<>();
            for (int call = 0; call < most + 7; call++) {
                under.add(client.streams().listAsync().handle((streams, error) -> error));
            }
            under.forEach(CompletableFuture::join);
            letGo.countDown();
            assertTrue(counted.await(20, TimeUnit.SECONDS));
        }
        assertEquals(Collections.singletonList("7 after " + (1 + most)), new ArrayList<>(lost));
    }

    @Test
    void anUploadEndsWithoutAListenerThatIsStuck() {
        CountDownLatch letGo = new CountDownLatch(1);
        UploadOptions options = UploadOptions.defaults().withProgress((file, sent, length) -> {
            try {
                letGo.await();
            } catch (InterruptedException gone) {
                // It was let go.
            }
        });
        try (Emulator emulator = Emulator.builder().manualClock().start();
                SendClient client = builder(emulator).build();
                SendClient brief = client.within(Duration.ofSeconds(5))) {
            List<Attachment> files = Collections.singletonList(Attachment.pdf(Requests.PDF));
            for (SendClient each : Arrays.asList(client, brief)) {
                assertEquals(1, each.attachments().uploadAll(files, options).size());
            }
        }
        letGo.countDown();
    }

    /** More of them than there are threads for the network: each waits for all the others. */
    @Test
    void aListenerThatWaitsHoldsUpNoUpload() {
        int uploads = 8;
        CyclicBarrier meeting = new CyclicBarrier(uploads);
        AtomicInteger met = new AtomicInteger();
        UploadOptions options = UploadOptions.defaults().withProgress((file, sent, length) -> {
            try {
                meeting.await(20, TimeUnit.SECONDS);
                met.incrementAndGet();
            } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
                // Those who waited in vain are not counted.
            }
        });
        try (Emulator emulator = Emulator.builder().manualClock().start();
                SendClient client = builder(emulator).build()) {
            List<Attachment> file = Collections.singletonList(Attachment.pdf(Requests.PDF));
            List<CompletableFuture<List<UploadedFile>>> under = new ArrayList<>();
            for (int upload = 0; upload < uploads; upload++) {
                under.add(client.attachments().uploadAllAsync(file, options));
            }
            under.forEach(CompletableFuture::join);
        }
        assertEquals(uploads, met.get());
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
    void waitsAreTold() {
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
            client.streams().list();
            emulator.addFault(Fault.fail("list_streams", 503).once());
            client.streams().list();
        }
        assertEquals("LIMITER", waits.peek(), "the second call waits first");
        assertTrue(waits.contains("RETRY"), waits::toString);
    }

    private static SendClientBuilder builder(Emulator emulator) {
        return SendClient.builder().environment(emulator.environment()).apiKey(emulator.apiKey());
    }
}
