package io.github.sendsdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;

/** How a client is set up, and how it ends. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ClientSetupTest extends AgainstEmulator {
    @Test
    void aClientSaysWhereItIs() {
        assertEquals(emulator.baseUrl() + "/", client.environment().baseUrl());
        assertTrue(client.environment().isLocal());
        assertEquals(32, client.notifications().newToken().length());
        assertFalse(Environment.production().isLocal());
        assertEquals(Environment.uat(), Environment.of("https://api.uat.notifichedigitali.it"));
    }

    @Test
    void aWrongSetupIsToldBeforeAnythingIsSent() {
        assertTrue(configuration(() -> SendClient.builder().apiKey("key").build()).contains("name the environment"));
        assertTrue(configuration(() -> SendClient.builder()
                        .environment(Environment.uat())
                        .build())
                .contains("give the API key"));
        assertTrue(configuration(() -> Environment.of("http://api.example.org")).contains("use https"));
        assertTrue(configuration(() -> Environment.of("mars")).contains("unknown environment"));
        assertTrue(configuration(SendClient::fromEnvironment).contains("SEND_ENV"));
        assertTrue(configuration(() -> SendClient.builder()
                        .environment(Environment.uat())
                        .apiKey("key")
                        .extraRootsPem("nonsense")
                        .build())
                .contains("no certificate"));
        InvalidInputException version = assertThrows(
                InvalidInputException.class,
                () -> SendClient.builder().version(Resource.SENT, "new").build());
        assertEquals("version", version.getPath());
    }

    private static String configuration(Runnable setup) {
        return assertThrows(ConfigurationException.class, setup::run).getMessage();
    }

    @Test
    void otherVersionsCanBeAskedFor() {
        try (SendClient next = SendClient.builder()
                .environment(emulator.environment())
                .apiKey(emulator.apiKey())
                .application("test/1.0")
                .version(Resource.REQUESTS, "2.6")
                .version(Resource.SENT, "2.9")
                .build()) {
            NewNotification request = NewNotification.fromJson(
                    Requests.to("2026/10", next.attachments().upload(Attachment.pdf(Requests.PDF)))
                            .toJson()
                            .replaceFirst("\\{", "{\"physicalCommunicationPriority\":5,"));
            Submitted submitted = next.notifications().send(request);
            Iun iun = submitted.getRequestId().iun();
            emulator.runUntilStatus(iun, NotificationStatus.ACCEPTED);
            assertEquals(5, next.notifications().get(iun).getPhysicalCommunicationPriority());
        }
    }

    @Test
    void aClosedClientRefusesCalls() {
        SendClient closed = SendClient.of(emulator);
        closed.close();
        closed.close();
        assertThrows(IllegalStateException.class, () -> closed.platform().status());
        assertThrows(IllegalStateException.class, () -> closed.notifications().sendAll(Collections.emptyList()));
        assertThrows(
                IllegalStateException.class,
                () -> closed.streams().consumer("6f2d4a0e", StreamCheckpoint.memory()));
        Limiter limiter = Limiter.of(RateLimit.usual());
        limiter.close();
        SendClientBuilder builder = SendClient.builder().baseUrl(emulator.baseUrl()).apiKey("k").limiter(limiter);
        assertThrows(IllegalStateException.class, builder::build);
    }

    @Test
    void closingDuringACallLetsItFinish() {
        SendClient closing = SendClient.of(emulator);
        CompletableFuture<PlatformStatus> future = closing.platform().statusAsync();
        closing.close();
        assertTrue(future.join().isHealthy());
    }

    private SendClientBuilder builder() {
        return SendClient.builder().environment(emulator.environment()).apiKey(emulator.apiKey());
    }

    @Test
    void aVoucherWithoutTheKeyThatItGoesWithIsTold() {
        CredentialsProvider provider = () -> Credentials.ofApiKey(emulator.apiKey());
        SendClientBuilder builder = SendClient.builder().environment(emulator.environment()).credentials(provider);
        assertTrue(configuration(() -> builder.voucher("voucher").build()).contains("give the API key to the builder too"));
    }

    @Test
    void theLastWordOnWhoCallsCounts() {
        CredentialsProvider empty = () -> {
            throw new IllegalStateException("the vault is empty");
        };
        Company company = Company.of("company", "kid", "virtual", message -> message);
        Pdnd unreadable = Pdnd.of("client", "kid", "purpose", "no key");
        Map<String, SendClientBuilder> right = new LinkedHashMap<>();
        right.put("key after a provider", builder().credentials(empty).apiKey(emulator.apiKey()));
        right.put("key after a company", builder().company(company).apiKey(emulator.apiKey()));
        right.put("provider after a company", builder().company(company).credentials(() -> Credentials.ofApiKey(emulator.apiKey())));
        right.forEach((name, builder) -> {
            try (SendClient client = builder.build()) {
                assertEquals(2, client.groups().list().size(), name);
            }
        });
        builder().pdnd(unreadable).voucher("voucher").build().close();
        assertThrows(ConfigurationException.class, () -> builder().voucher("voucher").pdnd(unreadable).build());
    }

    @Test
    void theTimeOfAJobRuns() {
        assertNull(client.remaining());
        Duration left = client.within(Duration.ofMinutes(5)).remaining();
        assertTrue(left.compareTo(Duration.ofMinutes(4)) > 0 && left.compareTo(Duration.ofMinutes(5)) <= 0, left::toString);
        assertEquals(Duration.ZERO, client.within(Duration.ZERO).remaining());
    }

    @Test
    void theCallsOfAClientAreCounted() {
        assertNull(client.limiter());
        try (SendClient counted = builder().rateLimit(RateLimit.usual().withPerDay(50).withReserveForStreams(0)).build();
                Limiter limiter = counted.limiter();
                SendClient other = builder().limiter(limiter).build()) {
            counted.groups().list();
            other.groups().list();
            assertEquals(2, limiter.usage().getToday());
        }
    }

    @Test
    void theLastWordOnTheNumberOfCallsCounts() {
        try (Limiter none = Limiter.of(RateLimit.usual().withPerDay(0));
                SendClient client = builder().limiter(none).rateLimit(RateLimit.usual()).build()) {
            assertEquals(2, client.groups().list().size());
            assertEquals(0, none.usage().getToday());
        }
    }

    @Test
    void aNegativeTimeIsNamed() {
        Duration negative = Duration.ofSeconds(-1);
        Map<String, Executable> wrong = new LinkedHashMap<>();
        wrong.put("connectTimeout", () -> Network.system().withConnectTimeout(negative));
        wrong.put("readTimeout", () -> Network.system().withReadTimeout(negative));
        wrong.put("callTimeout", () -> Network.system().withCallTimeout(negative));
        wrong.put("fileTimeout", () -> Network.system().withFileTimeout(negative, 1));
        wrong.put("patience", () -> StreamReading.of("stream", StreamCheckpoint.memory()).withPatience(negative));
        wrong.put("retryAfter", () -> Fault.throttle("api", negative));
        wrong.put("time", () -> Fault.delay("api", negative));
        wrong.forEach((name, made) -> assertEquals(name, assertThrows(InvalidInputException.class, made).getPath()));
    }
}
