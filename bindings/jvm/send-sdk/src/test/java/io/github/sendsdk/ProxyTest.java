package io.github.sendsdk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Paths;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The proxy that the system names in its environment: hence a JVM of its own for each client. */
@Timeout(60)
class ProxyTest {
    /** A name that nobody has. */
    private static final String PLATFORM = "platform.invalid";

    private final List<String> told = new CopyOnWriteArrayList<>();
    private ServerSocket proxy;

    /** It lets nobody through, and remembers what it was asked. */
    @BeforeEach
    void start() throws IOException {
        proxy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> {
            while (true) {
                try (Socket caller = proxy.accept();
                        BufferedReader lines = new BufferedReader(
                                new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1))) {
                    for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
                        told.add(line.toLowerCase(Locale.ROOT));
                    }
                    caller.getOutputStream().write("HTTP/1.1 403 Forbidden\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
                } catch (IOException closed) {
                    return;
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
    }

    @Test
    void aNameForTheProxyOfTheSystemIsShownToIt() throws Exception {
        call("credentials");
        String name = Base64.getEncoder().encodeToString("me:secret".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                Arrays.asList("connect " + PLATFORM + ":443 http/1.1", "proxy-authorization: basic " + name.toLowerCase(Locale.ROOT)),
                Arrays.asList(told.get(0), told.stream().filter(line -> line.startsWith("proxy-a")).findFirst().orElse("none")));
    }

    @Test
    void aHostIsCalledWithoutTheProxyOfTheSystem() throws Exception {
        call("except");
        assertEquals(Collections.emptyList(), told);
    }

    private void call(String how) throws Exception {
        String java = Paths.get(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        ProcessBuilder builder = new ProcessBuilder(java, "-cp", classes, ProxyTest.class.getName(), how).inheritIO();
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.toLowerCase(Locale.ROOT).endsWith("_proxy"));
        environment.put("HTTPS_PROXY", "http://127.0.0.1:" + proxy.getLocalPort());
        assertEquals(0, builder.start().waitFor());
    }

    /** What the other JVM runs: a call that fails, as it must. */
    public static void main(String[] how) {
        Network network = Network.system().withConnectTimeout(Duration.ofSeconds(5));
        Network wanted = how[0].equals("except")
                ? network.withoutProxyFor(PLATFORM)
                : network.withProxyCredentials("me", "secret");
        try (SendClient client =
                SendClient.builder().baseUrl("https://" + PLATFORM).apiKey("k").network(wanted).build()) {
            client.withoutRetries().groups().list();
            System.exit(1);
        } catch (UnavailableException nobody) {
            System.exit(0);
        }
    }
}
