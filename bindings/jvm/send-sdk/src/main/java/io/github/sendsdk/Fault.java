package io.github.sendsdk;

import io.github.sendsdk.internal.Wrong;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong in an {@link Emulator}. Immutable.
 *
 * <pre>{@code
 * emulator.addFault(Fault.loseAnswer("send_notification").once());
 * emulator.addFault(Fault.fail("api", 503).withProbability(0.1));
 * }</pre>
 *
 * <p>What it is about is the name of an operation of the API such as {@code send_notification}, or {@code any}, {@code api},
 * {@code upload}, {@code download}, {@code token}, {@code event}.
 */
public final class Fault extends ValueObject {
    private final Map<String, String> fields;

    private Fault(Map<String, String> fields) {
        this.fields = fields;
    }

    /**
     * A fault by the name of its effect, as scenario files have it: {@code drop}, {@code lose-answer}, {@code break-json},
     * {@code cut-body}, {@code slow-down}, {@code expire-link}, {@code corrupt}, {@code missing}, {@code gone}, {@code archive},
     * {@code hide-event}, {@code repeat-event}, and those that have a method here.
     *
     * @param target what it is about
     * @param effect what it does
     * @return a fault that happens each time
     */
    public static Fault on(String target, String effect) {
        return new Fault(new LinkedHashMap<>()).with("on", quoted(target)).with("do", quoted(effect));
    }

    /**
     * An error instead of an answer; nothing is done.
     *
     * @param target what it is about
     * @param status HTTP status, 400 to 599
     * @return the fault
     */
    public static Fault fail(String target, int status) {
        return on(target, "fail").with("status", String.valueOf(status));
    }

    /**
     * Too many calls: 429, without a hint when to come again.
     *
     * @param target what it is about
     * @return the fault
     */
    public static Fault throttle(String target) {
        return throttle(target, null);
    }

    /**
     * Too many calls: 429.
     *
     * @param target what it is about
     * @param retryAfter when to come again, told in whole seconds; null for no hint
     * @return the fault
     * @throws InvalidInputException if it is negative
     */
    public static Fault throttle(String target, @Nullable Duration retryAfter) {
        Fault fault = on(target, "throttle");
        return retryAfter == null
                ? fault
                : fault.with("retry_after", quoted(String.valueOf(Durations.notNegative(retryAfter, "retryAfter").getSeconds())));
    }

    /**
     * It is done, and the connection breaks before the answer.
     *
     * @param target what it is about
     * @return the fault
     */
    public static Fault loseAnswer(String target) {
        return on(target, "lose-answer");
    }

    /**
     * The call waits, in real time.
     *
     * @param target what it is about
     * @param time how long
     * @return the fault
     * @throws InvalidInputException if it is negative
     */
    public static Fault delay(String target, Duration time) {
        return on(target, "delay").with("ms", String.valueOf(Durations.notNegative(time, "time").toMillis()));
    }

    /**
     * A proxy takes headers out of the answer.
     *
     * @param target what it is about
     * @param names of the headers, such as {@code x-amz-version-id}
     * @return the fault
     */
    public static Fault stripHeaders(String target, List<String> names) {
        String list = names.stream().map(Fault::quoted).collect(Collectors.joining(",", "[", "]"));
        return on(target, "strip-headers").with("names", list);
    }

    /**
     * Only the next time.
     *
     * @return another fault
     */
    public Fault once() {
        return withTimes(1);
    }

    /**
     * At most so many times.
     *
     * @param times how many
     * @return another fault
     */
    public Fault withTimes(long times) {
        return with("times", String.valueOf(times));
    }

    /**
     * Only from the nth time on, counted from 1; once, unless {@link #withTimes} says more.
     *
     * @param nth which
     * @return another fault
     */
    public Fault withNth(long nth) {
        return with("nth", String.valueOf(nth));
    }

    /**
     * By chance; the seed of the emulator decides, so that each run is the same.
     *
     * @param probability from 0 to 1
     * @return another fault
     * @throws InvalidInputException if it is not
     */
    public Fault withProbability(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw Wrong.argument("range", "probability", "from 0 to 1");
        }
        return with("probability", String.valueOf(probability));
    }

    /**
     * For so long after it was added.
     *
     * @param time how long
     * @return another fault
     * @throws InvalidInputException if it is negative
     */
    public Fault lasting(Duration time) {
        return with("for_ms", String.valueOf(Durations.notNegative(time, "time").toMillis()));
    }

    /** As scenario files have it, in JSON. */
    String toJson() {
        return fields.entrySet().stream()
                .map(field -> quoted(field.getKey()) + ":" + field.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private Fault with(String field, String json) {
        Map<String, String> more = new LinkedHashMap<>(fields);
        more.put(field, json);
        return new Fault(more);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char letter : Objects.requireNonNull(text).toCharArray()) {
            if (letter < ' ') {
                quoted.append(String.format("\\u%04x", (int) letter));
                continue;
            }
            if (letter == '"' || letter == '\\') {
                quoted.append('\\');
            }
            quoted.append(letter);
        }
        return quoted.append('"').toString();
    }

    @Override
    List<@Nullable Object> parts() {
        return Arrays.asList(fields);
    }

    @Override
    public String toString() {
        return "Fault(" + toJson() + ")";
    }
}
