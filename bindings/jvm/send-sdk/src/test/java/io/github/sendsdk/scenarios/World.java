package io.github.sendsdk.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sendsdk.Emulator;
import io.github.sendsdk.EmulatorBuilder;
import io.github.sendsdk.Polling;
import io.github.sendsdk.SendClient;
import io.github.sendsdk.SendClientBuilder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the steps of one scenario share: the emulator, the client of the moment, and what was kept. */
final class World implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    final Map<String, JsonNode> kept = new HashMap<>();
    /** Where the scenario may write. */
    final Path folder;
    /** What is heard of clients that are observed. */
    final SetUp.Observed observed = new SetUp.Observed();

    private final @Nullable Emulator emulator;
    private @Nullable SendClient client;

    World(@Nullable JsonNode settings) {
        try {
            folder = Files.createTempDirectory("send-scenario");
        } catch (IOException error) {
            throw new Wrong("no folder: " + error);
        }
        if (settings == null) {
            emulator = null;
            return;
        }
        Arguments given = new Arguments(settings);
        EmulatorBuilder starting = Emulator.builder().manualClock().seed(given.number("seed", 1));
        String setUp = given.optionalText("set_up");
        if (setUp != null) {
            starting.scenario(ScenariosTest.file("data/" + setUp));
        }
        emulator = starting.start();
        given.list("faults").forEach(fault -> control("POST", "faults", fault));
        given.done("emulator");
        use(builder().build());
    }

    /** A client as the scenarios have it: it looks often, and gives up soon. */
    SendClientBuilder builder() {
        return SendClient.builder()
                .environment(emulator().environment())
                .apiKey(emulator().apiKey())
                .polling(polling(2000));
    }

    /** A token of the company that is always there. */
    String companyToken() {
        String id = control("GET", "companies", null).get(0).get("id").textValue();
        return control("POST", "companies/" + id + "/token", null).get("token").textValue();
    }

    static Polling polling(int giveUpAfterMillis) {
        return Polling.quick().giveUpAfter(Duration.ofMillis(giveUpAfterMillis));
    }

    Emulator emulator() {
        if (emulator == null) {
            throw new Wrong("the scenario has no emulator");
        }
        return emulator;
    }

    SendClient client() {
        emulator();
        return client;
    }

    void use(SendClient next) {
        client = next;
    }

    /** Something that only the emulator's own interface can. */
    JsonNode control(String method, String path, @Nullable JsonNode body) {
        HttpRequest.BodyPublisher content = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body.toString());
        HttpRequest call = HttpRequest.newBuilder(URI.create(emulator().baseUrl() + "/_emulator/" + path))
                .header("content-type", "application/json")
                .method(method, content)
                .build();
        try {
            HttpResponse<String> answer = HTTP.send(call, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new Wrong(path + ": " + answer.body());
            }
            return answer.body().isEmpty() ? Json.of(null) : Json.read(answer.body());
        } catch (IOException | InterruptedException error) {
            throw new Wrong(path + ": " + error);
        }
    }

    @Override
    public void close() {
        if (client != null) {
            client.close();
        }
        if (emulator != null) {
            emulator.close();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException error) {
            throw new Wrong("the folder stays: " + error);
        }
    }
}
