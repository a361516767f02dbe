package io.github.sendsdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.github.sendsdk.received.Mandate;
import io.github.sendsdk.received.MandateStatus;
import io.github.sendsdk.received.MandateUser;
import io.github.sendsdk.received.ReceivedRow;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a company received, as its calls look on the wire: a server answers what the test says. The scenarios do it with the emulator. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class CompanyTest {
    private static final String IUN = "XGHJ-QGEV-YJHQ-202611-E-1";
    private final List<String> queries = Collections.synchronizedList(new ArrayList<>());
    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    private final List<String> authorizations = Collections.synchronizedList(new ArrayList<>());
    private final List<String> keys = Collections.synchronizedList(new ArrayList<>());
    private final List<String> bodies = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private SendClient client;

    @BeforeEach
    void start() throws IOException, GeneralSecurityException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().toString();
            calls.add(exchange.getRequestMethod() + " " + path.replaceAll("\\?.*", ""));
            queries.add(path.replaceAll("^[^?]*\\??", ""));
            authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("x-api-key")));
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (!body.isEmpty()) {
                bodies.add(body);
            }
            byte[] answer = answer(exchange.getRequestMethod(), path).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.length == 0 ? 204 : 200, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        String key = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(generator.generateKeyPair().getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        Company company = Company.of("company-1", "kid-1", "virtual-1", key);
        assertEquals("Company(***)", company.toString());
        client = SendClient.builder()
                .baseUrl("http://127.0.0.1:" + server.getAddress().getPort())
                .company(company)
                .build();
    }

    @AfterEach
    void stop() {
        client.close();
        server.stop(0);
    }

    private static String answer(String method, String path) {
        if (path.contains("/attachments/") || path.contains("/legal-facts/")) {
            return "{\"filename\":\"file.pdf\",\"url\":\"http://127.0.0.1:1/file.pdf\"}";
        }
        if (path.startsWith("/mandate") && method.equals("POST")) {
            return mandates(path);
        }
        if (path.startsWith("/mandate")) {
            return path.contains("delegate") || path.contains("delegator")
                    ? "[{\"mandateId\":\"m1\",\"status\":\"active\",\"delegator\":{\"companyName\":\"Acme S.p.A.\"}}]"
                    : "";
        }
        if (path.contains(IUN)) {
            return "{\"iun\":\"" + IUN + "\",\"sentAt\":\"2026-11-22T02:40:59Z\",\"notificationStatus\":\"VIEWED\"}";
        }
        return path.contains("k2")
                ? "{\"resultsPage\":[{\"iun\":\"third\"}],\"moreResult\":false,\"nextPagesKey\":[]}"
                : "{\"resultsPage\":[{\"iun\":\"first\"},{\"iun\":\"second\"}],\"moreResult\":true,\"nextPagesKey\":[\"k2\",\"k3\"]}";
    }

    private static String mandates(String path) {
        if (path.contains("reverse")) {
            return "{\"mandateId\":\"m2\"}";
        }
        if (path.contains("nextPageKey=k2")) {
            return "{\"resultsPage\":[{\"mandateId\":\"m4\"}],\"moreResult\":false,\"nextPagesKey\":[]}";
        }
        return path.contains("size=")
                ? "{\"resultsPage\":[{\"mandateId\":\"m3\"}],\"moreResult\":true,\"nextPagesKey\":[\"k2\"]}"
                : "{\"mandateId\":\"m1\"}";
    }

    @Test
    void aSearchGoesFromPageToPage() {
        ReceivedSearch search = ReceivedSearch.between(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-12-31T00:00:00Z"))
                .withStatus(NotificationStatus.VIEWED)
                .withPageSize(2);
        List<String> found = client.received().search(search).map(ReceivedRow::getIun).collect(Collectors.toList());
        assertEquals(Arrays.asList("first", "second", "third"), found);
        assertEquals(2, calls.size());
        assertTrue(authorizations.stream().allMatch(token -> token.startsWith("Bearer ")), authorizations.toString());
        assertEquals("first", client.received().page(search).getRows().get(0).getIun());
        assertThrows(InvalidInputException.class, () -> client.received().page(search.withPageSize(1000), null));
    }

    @Test
    void aNotificationIsReadForTheCompanyAndForWhomItStandsIn() throws Exception {
        Iun iun = Iun.parse(IUN);
        assertEquals(NotificationStatus.VIEWED, client.received().get(iun).getNotificationStatus());
        assertEquals(IUN, client.received().getAsync(iun).get().getIun());
        assertEquals(IUN, client.received().getAsync(iun, "m1").get().getIun());
        assertEquals(3, calls.size());
        assertEquals(calls.get(0), calls.get(1));
        assertEquals(Arrays.asList("", "", "mandateId=m1"), queries);
    }

    @Test
    void aTokenThatSomebodyElseSignsIsEnough() {
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        Credentials token = Credentials.ofBearer("t0ken");
        assertEquals("Credentials(***)", token.toString());
        InvalidInputException both = assertThrows(InvalidInputException.class, () -> token.withVoucher("v0ucher"));
        assertEquals("voucher", both.getPath());
        assertFalse(both.getMessage().contains("v0ucher"), both.getMessage());
        try (SendClient fixed = SendClient.builder().baseUrl(url).credentials(token).build();
                SendClient supplied = SendClient.builder().baseUrl(url).credentials(() -> token).build()) {
            fixed.mandates().received();
            supplied.mandates().given();
        }
        assertEquals(Arrays.asList("Bearer t0ken", "Bearer t0ken"), authorizations);
        assertEquals(Arrays.asList("null", "null"), keys);
    }

    @Test
    void whatCameToThoseWhoGaveAMandateIsFoundAndItsFilesAreRead() {
        DelegatedSearch search = DelegatedSearch.between(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-12-31T00:00:00Z"))
                .withRecipient("PF-1")
                .withGroup("g1")
                .withPageSize(2);
        List<String> found = client.received().searchDelegated(search).map(ReceivedRow::getIun).collect(Collectors.toList());
        assertEquals(Arrays.asList("first", "second", "third"), found);
        assertTrue(calls.get(0).contains("delegated"), calls.toString());
        Iun iun = Iun.parse(IUN);
        for (Download download : Arrays.asList(
                client.received().document(iun, 0),
                client.received().pagoPaNotice(iun, 0),
                client.received().pagoPaNotice(iun, 0, "m1"),
                client.received().f24Form(iun, 1),
                client.received().legalFact(iun, "safestorage://PN_LEGAL_FACTS-1.pdf"))) {
            assertEquals("file.pdf", download.fileName());
        }
        assertEquals("first", client.received().delegatedPage(search).getRows().get(0).getIun());
        assertEquals(8, calls.size());
    }

    @Test
    void mandatesAreGivenAskedForChangedAndFound() {
        MandateUser lawyer = MandateUser.person(FiscalCode.parse("FLPCPT69A65Z336P"), "Cleopatra", "Filopatore");
        assertFalse(lawyer.toString().contains("Cleopatra"));
        NewMandate given = NewMandate.to(lawyer, "24411")
                .withDays(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30))
                .withSender("Comune di Palermo", "5b994d4a");
        assertEquals("m1", client.mandates().create(given).getMandateId());
        assertEquals(
                "{\"delegate\":{\"firstName\":\"Cleopatra\",\"lastName\":\"Filopatore\",\"fiscalCode\":\"FLPCPT69A65Z336P\","
                        + "\"person\":true},\"visibilityIds\":[{\"name\":\"Comune di Palermo\",\"uniqueIdentifier\":\"5b994d4a\"}],\"verificationCode\":\"24411\","
                        + "\"datefrom\":\"2026-01-01\",\"dateto\":\"2026-06-30\"}",
                bodies.get(0));
        assertEquals("m2", client.mandates().askFor(lawyer, LocalDate.of(2026, 6, 30)));
        client.mandates().update("m1", Collections.singletonList("g1"));
        assertEquals("{\"groups\":[\"g1\"]}", bodies.get(2));
        MandateSearch search = MandateSearch.all().withDelegator(VatNumber.parse("12345670157").toTaxId()).withStatuses(MandateStatus.ACTIVE);
        assertEquals(
                Arrays.asList("m3", "m4"),
                client.mandates().search(search).map(Mandate::getMandateId).collect(Collectors.toList()));
        assertThrows(
                InvalidInputException.class,
                () -> client.mandates().askFor(Mandate.fromJson("{\"delegator\":{}}").getDelegator(), LocalDate.of(2026, 6, 30)));
    }

    @Test
    void mandatesAreListedAndAnswered() {
        Mandate mandate = client.mandates().received(MandateStatus.ACTIVE).get(0);
        assertEquals(mandate, client.mandates().received().get(0));
        assertEquals("Acme S.p.A.", mandate.getDelegator().getCompanyName());
        assertFalse(mandate.toString().contains("Acme"));
        assertEquals(1, client.mandates().given().size());
        client.mandates().accept("m1", "24411");
        client.mandates().reject("m1");
        client.mandates().revoke("m1");
        assertEquals(6, calls.size());
        assertTrue(calls.get(3).startsWith("PATCH ") && calls.get(3).contains("m1"), calls.toString());
    }
}
