package io.github.sendsdk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files from streams, and files that are read before they are uploaded. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class AttachmentTest extends AgainstEmulator {
    @Override
    Emulator begin() {
        return Emulator.start();
    }

    /** A stream that gives what it has in small pieces, now and then none, and may break. */
    private static final class Slow extends InputStream {
        private final byte[] content;
        private final int broken;
        private int at;
        private int calls;

        Slow(byte[] content, int broken) {
            this.content = content;
            this.broken = broken;
        }

        @Override
        public int read() {
            throw new AssertionError("one by one");
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            calls++;
            if (at >= broken) {
                throw new IOException("the disk is gone");
            }
            if (calls % 3 == 0) {
                return 0;
            }
            int piece = Math.min(Math.min(length, 100), content.length - at);
            System.arraycopy(content, at, buffer, from, piece);
            at += piece;
            return piece == 0 ? -1 : piece;
        }
    }

    @Test
    void aStreamIsUploadedAsItIs() {
        Attachment attachment = Attachment.pdf(new Slow(Requests.PDF, Integer.MAX_VALUE)).withLength(Requests.PDF.length);
        assertEquals("Attachment(stream)", attachment.toString());
        UploadedFile file = client.attachments().upload(attachment);
        assertEquals(Sha256Digest.of(Requests.PDF), file.sha256());
        RequestId request = client.notifications().send(Requests.to("2026/1", file)).getRequestId();
        Iun iun = client.notifications().waitAccepted(request);
        assertArrayEquals(Requests.PDF, client.documents().get(iun, 0).bytes());
    }

    @Test
    void aStreamThatBreaksOrIsTooShortIsNotSent() {
        FileException broken = assertThrows(
                FileException.class, () -> client.attachments().upload(Attachment.pdf(new Slow(Requests.PDF, 200))));
        assertTrue(broken.getMessage().contains("the disk is gone"), broken.getMessage());
        assertInstanceOf(IOException.class, broken.getCause());
        Attachment cut = Attachment.pdf(new ByteArrayInputStream(Requests.PDF)).withLength(Requests.PDF.length + 1);
        assertInstanceOf(
                SendException.class, assertThrows(SendException.class, () -> client.attachments().upload(cut)));
        assertThrows(InvalidInputException.class, () -> cut.withLength(-1));
        assertEquals(Collections.emptyList(), emulator.journal("preload"));
    }

    @Test
    void aStreamCanBeReadOnce() {
        Attachment once = Attachment.pdf(new ByteArrayInputStream(Requests.PDF));
        client.attachments().upload(once);
        assertThrows(SendException.class, () -> client.attachments().upload(once));
    }

    @Test
    void whatWasPreparedIsKnownBeforeItIsUploaded() {
        List<Attachment> files = Arrays.asList(Attachment.pdf(Requests.PDF), Attachment.pdf(Requests.PDF));
        List<PreparedFile> prepared = client.attachments().prepare(files);
        assertEquals(Collections.emptyList(), emulator.journal("preload"));
        PreparedFile first = prepared.get(0);
        assertEquals(Sha256Digest.of(Requests.PDF), first.sha256());
        assertEquals(Requests.PDF.length, first.length());
        assertEquals(ContentType.PDF, first.contentType());
        client.notifications().check(Requests.to("2026/1", first.standIn(0)));
        assertThrows(InvalidInputException.class, () -> first.standIn(-1));
        List<UploadedFile> uploaded = client.attachments().uploadPrepared(prepared);
        assertEquals(first.sha256(), uploaded.get(1).sha256());
        prepared.forEach(PreparedFile::close);
        assertThrows(
                IllegalStateException.class,
                () -> client.attachments().uploadPrepared(prepared, UploadOptions.defaults()));
        Attachment wrong = Attachment.pdf("no pdf".getBytes());
        assertThrows(
                InvalidInputException.class,
                () -> client.attachments().prepare(Collections.singletonList(wrong)));
    }
}
