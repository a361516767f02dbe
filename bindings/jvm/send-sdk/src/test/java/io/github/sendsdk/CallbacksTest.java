package io.github.sendsdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Code of the user that the library calls, and the options that go with it. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class CallbacksTest {
    private Emulator emulator;

    @BeforeEach
    void start() {
        emulator = Emulator.builder().manualClock().start();
    }

    @AfterEach
    void stop() {
        emulator.close();
    }

    private SendClientBuilder builder() {
        return SendClient.builder().baseUrl(emulator.baseUrl());
    }

    @Test
    void credentialsComeFromAProvider() {
        AtomicInteger asked = new AtomicInteger();
        CredentialsProvider provider = () -> {
            asked.incrementAndGet();
            return Credentials.ofApiKey(emulator.apiKey());
        };
        try (SendClient client = builder().credentials(provider).build()) {
            client.streams().list();
            client.streams().list();
        }
        assertTrue(asked.get() >= 2, asked.toString());
        assertEquals("Credentials(***)", Credentials.ofApiKey("secret").withVoucher("secret").toString());
    }

    @Test
    void aProviderIsToldOfADenialAndItsOwnFailureIsTold() {
        AtomicInteger denied = new AtomicInteger();
        CredentialsProvider wrong = new CredentialsProvider() {
            @Override
            public Credentials credentials() {
                return Credentials.ofApiKey("wrong");
            }

            @Override
            public boolean denied() {
                denied.incrementAndGet();
                return false;
            }
        };
        try (SendClient client = builder().credentials(wrong).build()) {
            assertThrows(AccessException.class, () -> client.streams().list());
        }
        assertTrue(denied.get() >= 1);
        IllegalStateException sealed = new IllegalStateException("the vault is sealed");
        CredentialsProvider broken = () -> {
            throw sealed;
        };
        try (SendClient client = builder().credentials(broken).build()) {
            SendException error = assertThrows(SendException.class, () -> client.streams().list());
            assertEquals(ErrorKind.CREDENTIALS, error.getKind());
            assertTrue(error.getMessage().contains("the vault is sealed"), error.getMessage());
            assertSame(sealed, error.getCause());
        }
    }

    /** The text crosses the border: half a character could not, and the code that makes a text may fail itself. */
    @Test
    void aFailureCrossesWhateverItSaysOfItself() {
        Exception half = new IOException("cut within \uD83D");
        Exception silent = new IOException() {
            @Override
            public String toString() {
                throw new IllegalStateException("not even that");
            }
        };
        Exception empty = new IOException() {
            @Override
            public String toString() {
                return null;
            }
        };
        for (Exception thrown : Arrays.asList(half, silent, empty)) {
            CredentialsProvider broken = () -> {
                throw thrown;
            };
            try (SendClient client = builder().credentials(broken).build()) {
                SendException error = assertThrows(SendException.class, () -> client.streams().list());
                assertEquals(ErrorKind.CREDENTIALS, error.getKind());
                assertSame(thrown, error.getCause());
                String told = thrown == half ? "cut within ?" : thrown.getClass().getName();
                assertTrue(error.getMessage().contains(told), error.getMessage());
            }
        }
    }

    @Test
    void whatIsAboutToBeSentIsWrittenDownFirst() {
        List<SendIntent> intents = Collections.synchronizedList(new ArrayList<>());
        try (SendClient client = SendClient.of(emulator)) {
            NewNotification request = Requests.to("2026/7", client.attachments().upload(Attachment.pdf(Requests.PDF)));
            Submitted submitted = client.notifications().send(request, SendOptions.defaults().withWriteAhead(intents::add));
            assertEquals(1, intents.size());
            assertEquals("2026/7", intents.get(0).getProtocolNumber());
            assertEquals(submitted.getIdempotenceToken(), intents.get(0).getIdempotenceToken());
            SendOptions full = SendOptions.defaults().withWriteAhead(intent -> {
                throw new IllegalStateException("the table is full");
            });
            SendException error = assertThrows(SendException.class, () -> client.notifications().send(request, full));
            assertTrue(error.getMessage().contains("the table is full"), error.getMessage());
        }
    }

    /** What is not written down is not sent, whatever kept it from being written. */
    @Test
    void anErrorBeforeSendingStopsItToo() {
        try (SendClient client = SendClient.of(emulator)) {
            NewNotification request = Requests.to("2026/9", client.attachments().upload(Attachment.pdf(Requests.PDF)));
            AssertionError missing = new AssertionError("no such table");
            SendOptions broken = SendOptions.defaults().withWriteAhead(intent -> {
                throw missing;
            });
            SendException error = assertThrows(SendException.class, () -> client.notifications().send(request, broken));
            assertTrue(error.getMessage().contains("no such table"), error.getMessage());
            assertSame(missing, error.getCause());
            BatchOptions rows = BatchOptions.defaults().withWriteAhead(intent -> {
                throw missing;
            });
            List<ParcelOutcome> told =
                    client.notifications().sendAllAsync(Collections.singletonList(Parcel.of(request)), rows).join();
            assertSame(missing, told.get(0).getError().getCause());
            assertTrue(emulator.journal("send_notification").isEmpty());
        }
    }

    @Test
    void aDeadProcessIsContinuedWithoutSendingTwice() {
        List<SendIntent> intents = Collections.synchronizedList(new ArrayList<>());
        try (SendClient client = SendClient.of(emulator)) {
            UploadedFile file = client.attachments().upload(Attachment.pdf(Requests.PDF));
            Submitted first = client.notifications().send(
                    Requests.to("2026/8", file), SendOptions.defaults().withWriteAhead(intents::add));
            String json = Requests.to("2026/8", file).toJson();
            String token = intents.get(0).getIdempotenceToken();
            NewNotification again =
                    NewNotification.fromJson("{\"idempotenceToken\":\"" + token + "\"," + json.substring(1));
            Submitted second = client.notifications().send(again, SendOptions.defaults().resuming());
            assertEquals(first.getRequestId(), second.getRequestId());
        }
    }

    @Test
    void theNetworkAndTheLimitAreSet() {
        Network network = Network.direct().withConnectTimeout(Duration.ofSeconds(2)).withHttp1Only();
        RateLimit limit = RateLimit.usual().withPerSecond(50).withBurst(5);
        try (SendClient client = builder()
                .apiKey(emulator.apiKey())
                .network(network)
                .rateLimit(limit)
                .build()) {
            assertTrue(client.within(Duration.ofSeconds(10)).withoutRetries().streams().list().isEmpty());
        }
        assertEquals("Network(***)", network.withProxyCredentials("me", "secret").toString());
        assertEquals(limit, RateLimit.usual().withPerSecond(50).withBurst(5));
        assertThrows(ConfigurationException.class, () -> builder()
                .apiKey("k")
                .network(Network.system().withClientCertificatePem("no key"))
                .build());
    }

    @Test
    void aKeyForVouchersThatIsNoneIsTold() {
        Pdnd pdnd = Pdnd.of("client", "kid", "purpose", "no key");
        SendException error = assertThrows(
                SendException.class,
                () -> builder().apiKey(emulator.apiKey()).pdnd(pdnd).build());
        assertEquals("ConfigurationException", error.getClass().getSimpleName());
        assertEquals("Pdnd(***)", pdnd.toString());
    }

    @Test
    void aCallThatIsGivenUpSaysHowOftenItWasMade() {
        SendClient client = builder().apiKey(emulator.apiKey()).build();
        emulator.close();
        UnavailableException error =
                assertThrows(UnavailableException.class, () -> client.withoutRetries().streams().list());
        assertEquals(1, error.getAttempts());
        client.close();
    }

    /** Otherwise each line would fail, and nobody would know. */
    @Test
    void thatSlf4jIsMissingIsTold() throws Exception {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<URL> without = new ArrayList<>();
        for (String entry : classes.split(File.pathSeparator)) {
            if (!entry.contains("slf4j")) {
                without.add(new File(entry).toURI().toURL());
            }
        }
        try (URLClassLoader others = new URLClassLoader(without.toArray(new URL[0]), ClassLoader.getPlatformClassLoader())) {
            Class<?> level = others.loadClass(SendLogging.Level.class.getName());
            Method toSlf4j = others.loadClass(SendLogging.class.getName()).getMethod("toSlf4j", level);
            Throwable told = assertThrows(
                            InvocationTargetException.class, () -> toSlf4j.invoke(null, level.getEnumConstants()[0]))
                    .getCause();
            assertEquals(ConfigurationException.class.getName(), told.getClass().getName(), told::toString);
            assertTrue(told.getMessage().contains("org.slf4j:slf4j-api"), told::getMessage);
        }
    }

    @Test
    void aLogThatWaitsHoldsUpNoCall() {
        CountDownLatch letGo = new CountDownLatch(1);
        AtomicInteger taken = new AtomicInteger();
        SendLogging.Listener slow = (level, source, message) -> {
            try {
                letGo.await();
                taken.incrementAndGet();
            } catch (InterruptedException gone) {
                // It is not counted.
            }
        };
        try {
            try (SendClient client = SendClient.of(emulator)) {
                SendLogging.to(slow, SendLogging.Level.TRACE);
                for (int call = 0; call < 10; call++) {
                    client.streams().list();
                }
                assertEquals(0, taken.get());
                letGo.countDown();
            }
            assertTrue(taken.get() >= 10, "closing waits until all was taken: " + taken);
        } finally {
            SendLogging.off();
        }
    }

    @Test
    void aLogThatIsStuckIsNotWaitedForLong() {
        CountDownLatch letGo = new CountDownLatch(1);
        SendLogging.Listener stuck = (level, source, message) -> {
            try {
                letGo.await();
            } catch (InterruptedException gone) {
                // It was let go.
            }
        };
        long begun = System.nanoTime();
        try (SendClient client = SendClient.of(emulator)) {
            SendLogging.to(stuck, SendLogging.Level.TRACE);
            client.streams().list();
            SendLogging.off();
        }
        assertTrue(Duration.ofNanos(System.nanoTime() - begun).getSeconds() < 20);
        letGo.countDown();
    }

    @Test
    void theLinesOfTheLibraryGoToSlf4j() {
        List<String> lines = Collections.synchronizedList(new ArrayList<>());
        Logger logger = Logger.getLogger("io.github.sendsdk");
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line.getLoggerName() + " " + line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
        logger.setLevel(java.util.logging.Level.ALL);
        try (SendClient client = SendClient.of(emulator)) {
            SendLogging.toSlf4j(SendLogging.Level.TRACE);
            client.streams().list();
            List<String> others = Collections.synchronizedList(new ArrayList<>());
            SendLogging.to((level, source, message) -> others.add(source), SendLogging.Level.TRACE);
            assertFalse(lines.isEmpty(), "the one before has all that was said");
            assertTrue(lines.get(0).startsWith("io.github.sendsdk.send_"), lines.get(0));
            assertTrue(lines.stream().noneMatch(line -> line.contains(emulator.apiKey())), lines.toString());
            int before = lines.size();
            client.streams().list();
            SendLogging.off();
            assertFalse(others.isEmpty());
            assertEquals(before, lines.size(), "the last listener alone is told");
            int told = others.size();
            client.streams().list();
            assertEquals(told, others.size());
        } finally {
            logger.removeHandler(handler);
            logger.setLevel(java.util.logging.Level.OFF);
        }
    }
}
