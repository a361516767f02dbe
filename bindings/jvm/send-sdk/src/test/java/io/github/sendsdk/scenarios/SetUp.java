package io.github.sendsdk.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sendsdk.Company;
import io.github.sendsdk.Credentials;
import io.github.sendsdk.Environment;
import io.github.sendsdk.HttpCall;
import io.github.sendsdk.Limiter;
import io.github.sendsdk.OperationEnd;
import io.github.sendsdk.Pdnd;
import io.github.sendsdk.RateLimit;
import io.github.sendsdk.Resource;
import io.github.sendsdk.SendClient;
import io.github.sendsdk.SendClientBuilder;
import io.github.sendsdk.SendObserver;
import io.github.sendsdk.Usage;
import io.github.sendsdk.WaitReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Steps that set the client up, and those that tell what it has used. */
final class SetUp {
    static final Map<String, BiFunction<World, Arguments, Object>> STEPS = new TreeMap<>();

    static {
        STEPS.put("client", SetUp::client);
        STEPS.put("lint_pdnd", (world, given) -> Told.list(
                pdnd(given.required("pdnd")).lint(Environment.of(given.text("environment"))), found -> found));
        STEPS.put("usage", SetUp::usage);
        STEPS.put("remaining", SetUp::remaining);
        STEPS.put("new_tokens", SetUp::newTokens);
        STEPS.put("observed", SetUp::observed);
    }

    private SetUp() {}

    /** The key with which vouchers and tokens are signed; its public half is that of {@code data/keys.toml}. */
    private static String key() {
        return ScenariosTest.file("data/key.pem");
    }

    private static Pdnd pdnd(JsonNode of) {
        Arguments fields = new Arguments(of);
        return Pdnd.of(fields.text("client_id"), fields.text("key_id"), fields.text("purpose_id"), key());
    }

    private static Object client(World world, Arguments given) {
        SendClientBuilder builder = whoCalls(world, given).polling(World.polling(given.number("give_up_after_ms", 2000)));
        howOften(builder, world, given);
        if (!given.flag("preflight", true)) {
            builder.withoutPreflight();
        }
        String version = given.optionalText("requests_version");
        if (version != null) {
            builder.version(Resource.REQUESTS, version);
        }
        String environment = given.optionalText("environment");
        if (environment != null) {
            builder.environment(Environment.of(environment));
        }
        if (given.flag("observe", false)) {
            builder.observer(world.observed);
        }
        int millis = given.number("within_ms", 0);
        SendClient client = builder.build();
        if (!given.flag("retries", true)) {
            client = client.withoutRetries();
        }
        world.use(millis == 0 ? client : client.within(Duration.ofMillis(millis)));
        return Json.of(null);
    }

    private static SendClientBuilder whoCalls(World world, Arguments given) {
        String key = given.optionalText("api_key");
        JsonNode voucher = given.optional("pdnd");
        JsonNode signing = given.optional("company_key");
        SendClientBuilder nobody = SendClient.builder().environment(world.emulator().environment());
        if (given.flag("company", false)) {
            return nobody.credentials(Credentials.ofBearer(world.companyToken()));
        }
        if (signing != null) {
            Arguments fields = new Arguments(signing);
            return nobody.company(
                    Company.of(fields.text("id"), fields.text("key_id"), fields.text("virtual_key"), key()));
        }
        nobody.apiKey(key == null ? world.emulator().apiKey() : key);
        return voucher == null
                ? nobody
                : nobody.pdnd(pdnd(voucher)
                        .withIssuer(world.emulator().tokenUrl(), world.emulator().assertionAudience()));
    }

    private static void howOften(SendClientBuilder builder, World world, Arguments given) {
        int perDay = given.number("calls_per_day", 0);
        int forStreams = given.number("for_streams", 0);
        int madeToday = given.number("made_today", 0);
        if (perDay > 0) {
            RateLimit limit = RateLimit.usual().withPerDay(perDay).withReserveForStreams(forStreams);
            builder.limiter(Limiter.of(limit, madeToday));
        }
        if (given.flag("same_limiter", false)) {
            builder.limiter(world.client().limiter());
        }
    }

    private static Object usage(World world, Arguments given) {
        Limiter limiter = world.client().limiter();
        if (limiter == null) {
            return Json.of(null);
        }
        Usage usage = limiter.usage();
        return Told.that("today", usage.getToday())
                .and("left", usage.getLeft())
                .and("left_for_streams", usage.getLeftForStreams());
    }

    private static Object remaining(World world, Arguments given) {
        Duration left = world.client().remaining();
        return Told.that("is_limited", left != null).and("is_left", left == null ? null : !left.isZero());
    }

    private static Object newTokens(World world, Arguments given) {
        Set<String> tokens = new HashSet<>();
        int count = given.number("count", 2);
        for (int made = 0; made < count; made++) {
            tokens.add(world.client().notifications().newToken());
        }
        return Told.that("different", tokens.size());
    }

    /** All is told once the client is closed. */
    private static Object observed(World world, Arguments given) {
        world.client().close();
        return world.observed.told();
    }

    /** What an observer heard. */
    static final class Observed implements SendObserver {
        private final List<Told> calls = Collections.synchronizedList(new ArrayList<>());
        private final List<String> waits = Collections.synchronizedList(new ArrayList<>());
        private final List<Told> operations = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void called(HttpCall call) {
            calls.add(Told.that("destination", Values.word(call.getDestination())).and("status", call.getStatus()));
        }

        @Override
        public void waits(WaitReason reason, Duration time) {
            waits.add(reason.name());
        }

        @Override
        public void finished(OperationEnd operation) {
            operations.add(Told.that("operation", operation.getOperation())
                    .and("failure", operation.getFailure() == null ? null : operation.getFailure().name()));
        }

        Told told() {
            return new Told()
                    .list("calls", calls, call -> call)
                    .list("waits", waits, wait -> wait)
                    .list("operations", operations, operation -> operation);
        }
    }
}
