package io.github.sendsdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A key that never leaves its safe signs vouchers; and settings of PDND that cannot be right are told. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class SignerTest {
    private static final String CLIENT = "6f2d4a0e-0000-4000-8000-000000000001";
    private static final String PURPOSE = "6f2d4a0e-0000-4000-8000-000000000002";
    private final AtomicReference<String> assertion = new AtomicReference<>("");
    private HttpServer issuer;
    private Emulator emulator;
    private KeyPair keys;

    @BeforeEach
    void start() throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
        emulator = Emulator.start();
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer.createContext("/token", exchange -> {
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String sent = form.replaceAll(".*client_assertion=([^&]*).*", "$1");
            assertion.set(URLDecoder.decode(sent, StandardCharsets.UTF_8));
            byte[] answer = "{\"access_token\":\"a.b.c\",\"token_type\":\"Bearer\",\"expires_in\":600}"
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(answer);
            }
        });
        issuer.start();
    }

    @AfterEach
    void stop() {
        issuer.stop(0);
        emulator.close();
    }

    private Pdnd signedBy(Signer signer) {
        String url = "http://127.0.0.1:" + issuer.getAddress().getPort() + "/token";
        return Pdnd.of(CLIENT, "kid-1", PURPOSE, signer).withIssuer(url, "127.0.0.1/client-assertion");
    }

    private SendClient client(Pdnd pdnd) {
        return SendClient.builder()
                .environment(emulator.environment())
                .apiKey(emulator.apiKey())
                .pdnd(pdnd)
                .build()
                .withoutRetries();
    }

    @Test
    void theUsersCodeSignsTheAssertion() throws GeneralSecurityException {
        Pdnd pdnd = signedBy(this::sign);
        try (SendClient client = client(pdnd)) {
            // What the emulator thinks of the voucher is not the matter here.
            try {
                client.groups().list();
            } catch (AccessException denied) {
                assertEquals(ErrorKind.ACCESS_DENIED, denied.getKind());
            }
        }
        int end = assertion.get().lastIndexOf('.');
        Signature check = Signature.getInstance("SHA256withRSA");
        check.initVerify(keys.getPublic());
        check.update(assertion.get().substring(0, end).getBytes(StandardCharsets.UTF_8));
        assertTrue(check.verify(Base64.getUrlDecoder().decode(assertion.get().substring(end + 1))));
    }

    @Test
    void theEmulatorGivesAVoucherForItAndTakesTheVoucher() {
        String publicKey = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(keys.getPublic().getEncoded());
        String scenario = String.join(
                "\n",
                "[[sender]]",
                "name = \"Comune di Altrove\"",
                "tax_id = \"80016350821\"",
                "key = [{ key = \"key-with-voucher\", pdnd = true }]",
                "[[pdnd_client]]",
                "client_id = \"" + CLIENT + "\"",
                "kid = \"kid-1\"",
                "public_key = \"\"\"-----BEGIN PUBLIC KEY-----",
                publicKey,
                "-----END PUBLIC KEY-----\"\"\"");
        try (Emulator strict = Emulator.builder().startingAt(Instant.now()).acceleratedClock(1).scenario(scenario).start()) {
            Pdnd pdnd = Pdnd.of(CLIENT, "kid-1", PURPOSE, this::sign)
                    .withIssuer(strict.tokenUrl(), strict.assertionAudience());
            assertEquals(Collections.emptyList(), pdnd.lint(strict.environment()));
            SendClientBuilder builder = SendClient.builder().environment(strict.environment()).apiKey("key-with-voucher");
            try (SendClient client = builder.pdnd(pdnd).build()) {
                assertEquals(Collections.emptyList(), client.streams().list());
            }
            try (SendClient client = builder.voucher("none.of.theirs").build().withoutRetries()) {
                assertThrows(AccessException.class, () -> client.streams().list());
            }
        }
    }

    private byte[] sign(byte[] message) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(message);
        return signature.sign();
    }

    @Test
    void aSafeThatIsShutIsTold() {
        Pdnd pdnd = signedBy(message -> {
            throw new IOException("the safe is shut");
        });
        try (SendClient client = client(pdnd)) {
            ConfigurationException error =
                    assertThrows(ConfigurationException.class, () -> client.groups().list());
            assertEquals(ErrorKind.CREDENTIALS, error.getKind());
            assertTrue(error.getMessage().contains("the safe is shut"), error.getMessage());
        }
    }

    @Test
    void settingsThatCannotBeRightAreTold() {
        Signer unused = message -> message;
        assertEquals(Collections.emptyList(), signedBy(unused).lint(emulator.environment()));
        List<String> found = Pdnd.of("client", "k i d", PURPOSE, unused).lint(Environment.uat());
        assertEquals(2, found.size(), found.toString());
        assertTrue(found.get(0).contains("client id"), found.toString());
        List<String> unread = Pdnd.of(CLIENT, "kid", PURPOSE, "no key").lint(Environment.uat());
        assertTrue(unread.size() == 1 && unread.get(0).contains("private key"), unread.toString());
    }
}
