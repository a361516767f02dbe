package io.github.sendsdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What failures keep. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ErrorsTest {
    @Test
    void whatWasUploadedBeforeAFailureIsKept() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String base = "http://127.0.0.1:" + server.getAddress().getPort();
        String links = "[" + link(base, 0) + "," + link(base, 1) + "]";
        server.createContext("/delivery/attachments/preload", exchange -> answer(exchange, 200, links));
        // One upload succeeds; all others are asked to slow down, whatever link they are given.
        AtomicBoolean isTaken = new AtomicBoolean();
        server.createContext("/file/", exchange -> {
            if (isTaken.getAndSet(true)) {
                String slowDown = "<Error><Code>SlowDown</Code><Message>Reduce your request rate</Message></Error>";
                answer(exchange, 503, slowDown);
            } else {
                exchange.getResponseHeaders().add("x-amz-version-id", "v0");
                answer(exchange, 200, "");
            }
        });
        server.start();
        byte[] another = SamplePdf.of("Allegato", Collections.singletonList("Secondo documento di prova."));
        try (SendClient client = SendClient.builder().baseUrl(base).apiKey("key").build()) {
            UnavailableException error = assertThrows(
                    UnavailableException.class,
                    () -> client.withoutRetries()
                            .attachments().uploadAll(Arrays.asList(Attachment.pdf(Requests.PDF), Attachment.pdf(another))));
            assertEquals("SlowDown", error.getCode());
            assertEquals(503, error.getStatus());
            assertTrue(error.isRetryable());
            assertEquals(1, error.getUploaded().size());
            assertTrue(error.getUploaded().get(0).key().startsWith("key-"), error.getUploaded().get(0).key());
            assertEquals("v0", error.getUploaded().get(0).versionToken());

            SendException copy = copyOf(error);
            assertInstanceOf(UnavailableException.class, copy);
            assertEquals(error.getMessage(), copy.getMessage());
            assertEquals(error.getUploaded(), copy.getUploaded());
            assertEquals(error.getComplaints(), copy.getComplaints());
        } finally {
            server.stop(0);
        }
    }

    private static String link(String base, int index) {
        return "{\"preloadIdx\":\"" + index + "\",\"secret\":\"s\",\"httpMethod\":\"PUT\",\"url\":\"" + base + "/file/"
                + index + "\",\"key\":\"key-" + index + "\"}";
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getRequestBody().readAllBytes();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static SendException copyOf(SendException error) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream output = new ObjectOutputStream(bytes)) {
            output.writeObject(error);
        }
        try (ObjectInputStream input = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (SendException) input.readObject();
        }
    }

    @Test
    void applicationsCanMakeFailuresForTheirTests() {
        SendException error = new RefusedException(new ErrorDetails(ErrorKind.REFUSED, "no", "FILE_SHA_ERROR"));
        assertEquals("no", error.getMessage());
        assertEquals("FILE_SHA_ERROR", error.getCode());
        assertNull(new CallInterruptedException().getCode());
    }
}
