package io.github.sendsdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many rows in one call. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class BatchTest extends AgainstEmulator {
    @Test
    void rowsComeFromASourceAndShareCalls(@TempDir Path folder) throws Exception {
        Path pdf = Files.write(folder.resolve("verbale.pdf"), Requests.PDF);
        int count = 200;
        Iterable<Parcel> rows = () -> IntStream.range(0, count)
                .mapToObj(row -> request("2026/" + row).document(Document.of(Attachment.pdf(pdf))).parcel())
                .iterator();
        List<ParcelOutcome> told = new ArrayList<>();
        try (Batch batch = client.notifications().sendAll(rows, BatchOptions.defaults().withParallel(8))) {
            batch.forEachRemaining(told::add);
            assertFalse(batch.hasNext());
        }
        assertEquals(count, told.stream().map(RowOutcome::getPosition).distinct().count());
        for (ParcelOutcome row : told) {
            assertEquals("2026/" + row.getPosition(), row.get().getProtocolNumber());
        }
        assertEquals(count, emulator.journal("send_notification").size());
        assertTrue(emulator.journal("preload").size() < count / 4, "files of several parcels share a call");

        List<RequestId> ids = told.stream().map(row -> row.get().getRequestId()).limit(3).collect(Collectors.toList());
        ids.forEach(id -> emulator.runUntilStatus(id.iun(), NotificationStatus.ACCEPTED));
        List<RowOutcome<Iun>> accepted = client.notifications().waitAllAccepted(ids);
        assertEquals(ids.get(2).iun(), accepted.get(2).get());
        RequestId unknown = Iun.parse("XGHJ-QGEV-YJHQ-202611-E-1").toRequestId();
        List<RowOutcome<RequestStatus>> statuses = client.notifications().statuses(Arrays.asList(ids.get(0), unknown));
        assertEquals(RequestState.ACCEPTED, statuses.get(0).get().getState());
        assertEquals(1, statuses.get(1).getPosition());
        assertThrows(NotFoundException.class, statuses.get(1)::get);
    }

    @Test
    void aRowThatIsWrongKeepsNoOtherFromBeingSent() {
        Attachment pdf = Attachment.pdf(Requests.PDF);
        List<Parcel> rows = Arrays.asList(
                request("1").document(Document.of(pdf)).parcel(),
                request("2").recipient(Recipient.of("FLPCPT69A65Z336Q", "Altra")).document(Document.of(pdf)).parcel(),
                request("3").document(Document.of(Attachment.pdf(Path.of("no/such.pdf")))).parcel(),
                request("4").parcel(),
                Parcel.of(Requests.to("5", client.attachments().upload(pdf))));
        List<ParcelOutcome> told = client.notifications().sendAllAsync(rows).join();
        assertEquals(Arrays.asList(true, false, false, false, true), told.stream().map(RowOutcome::isOk).collect(Collectors.toList()));
        InvalidInputException wrong = assertInstanceOf(InvalidInputException.class, told.get(1).getError());
        assertEquals("recipients[1].taxId", wrong.getPath());
        assertEquals("check_char", wrong.getCode());
        assertEquals("no/such.pdf", assertInstanceOf(FileException.class, told.get(2).getError()).getPath());
        assertEquals("documents", assertInstanceOf(InvalidInputException.class, told.get(3).getError()).getPath());
    }

    @Test
    void tokensAreWrittenDownBeforeTheyLeave() {
        Queue<String> tokens = new ConcurrentLinkedQueue<>();
        List<Parcel> rows = Collections.singletonList(
                request("7").idempotenceToken("seven").document(Document.of(Attachment.pdf(Requests.PDF))).parcel());
        BatchOptions options = BatchOptions.defaults().withWriteAhead(intent -> tokens.add(intent.getIdempotenceToken()));
        Submitted first = client.notifications().sendAllAsync(rows, options).join().get(0).get();
        assertEquals(Collections.singletonList("seven"), new ArrayList<>(tokens));
        Submitted again = client.notifications().sendAllAsync(rows, options.resuming()).join().get(0).get();
        assertEquals(first.getRequestId(), again.getRequestId());
        assertEquals(1, emulator.journal("send_notification").size());
    }

    @Test
    void oneParcelIsUploadedAndSent() {
        NewNotificationBuilder request = request("8").document(Document.of(Attachment.pdf(Requests.PDF)));
        assertEquals("8", client.notifications().send(request.parcel()).getProtocolNumber());
        InvalidInputException error = assertThrows(InvalidInputException.class, request::build);
        assertEquals("not_uploaded", error.getCode());
        assertEquals("documents[0]", error.getPath());
        try (Batch none = client.notifications().sendAll(Collections.emptyList())) {
            assertFalse(none.hasNext());
        }
    }

    private static NewNotificationBuilder request(String protocolNumber) {
        PhysicalAddress address = PhysicalAddress.of("Via Roma 1", "Napoli").withZip("80100").withProvince("NA");
        return Requests.begun(protocolNumber).recipient(Requests.cleopatra().withPhysicalAddress(address));
    }
}
