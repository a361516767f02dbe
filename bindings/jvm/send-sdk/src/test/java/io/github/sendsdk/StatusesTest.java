package io.github.sendsdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What became of more requests than cross at a time. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class StatusesTest {
    private static final int UNKNOWN = 300;

    @Test
    void answersKeepTheirPlaces() throws Exception {
        try (Emulator emulator = Emulator.builder().manualClock().start()) {
            SendClient client = SendClient.of(emulator);
            UploadedFile file = client.attachments().upload(Attachment.pdf(Requests.PDF));
            RequestId known = client.notifications().send(Requests.to("2026/1", file)).getRequestId();
            List<RequestId> ids = new ArrayList<>(Collections.nCopies(600, known));
            ids.set(UNKNOWN, Iun.parse("XGHJ-QGEV-YJHQ-202611-E-1").toRequestId());

            CompletableFuture<List<RowOutcome<RequestStatus>>> asked = client.notifications().statusesAsync(ids);
            client.close(); // Whoever has asked is answered.
            List<RowOutcome<RequestStatus>> told = asked.get();

            assertEquals(ids.size(), told.size());
            for (int place = 0; place < ids.size(); place++) {
                RowOutcome<RequestStatus> row = told.get(place);
                assertEquals(place, row.getPosition());
                if (place == UNKNOWN) {
                    assertFalse(row.isOk());
                } else {
                    assertEquals(known.value(), row.get().getRequestId());
                }
            }
        }
    }
}
