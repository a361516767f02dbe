package io.github.sendsdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.sendsdk.preflight.PreflightEnvironment;
import java.time.Instant;
import java.util.Collections;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
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
        assertTrue(calls.stream().anyMatch(call -> call.getDestination() == Destination.STORAGE && call.getSent() > 0), calls::toString);
        assertTrue(
                ends.stream().anyMatch(end -> end.getFailure() == ErrorKind.NOT_FOUND && !end.getTook().isNegative()), ends::toString);
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
    void paymentsMadeElsewhereAreReported() {
        try (Emulator emulator = Emulator.builder().manualClock().start();
                SendClient client = builder(emulator).build()) {
            PaidElsewhere.PagoPa payment = PaidElsewhere.PagoPa.of(
                            PaTaxId.parseLenient(" 80016350821 "), NoticeCode.parse("302000100000019421"), Instant.now())
                    .withAmount(100);
            assertThrows(SendException.class, () -> client.payments().reportPagoPa(Collections.singletonList(payment)));
            assertEquals(1, emulator.journal("report_pagopa_payments").size());
        }
    }

    private static SendClientBuilder builder(Emulator emulator) {
        return SendClient.builder().environment(emulator.environment()).apiKey(emulator.apiKey());
    }
}
