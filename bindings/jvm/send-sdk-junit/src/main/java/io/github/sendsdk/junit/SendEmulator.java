package io.github.sendsdk.junit;

import io.github.sendsdk.Emulator;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test an emulator of the platform of its own, and a client of it, as parameters.
 *
 * <pre>{@code
 * @SendEmulator
 * class MyTest {
 *     @Test
 *     void aFineIsNotified(Emulator emulator, SendClient client) {
 *         …
 *     }
 * }
 * }</pre>
 *
 * <p>The same parameters in {@code @BeforeEach} and {@code @AfterEach} methods are the same objects. Both are closed after the
 * test. An emulator is started only if something asks for it or for the client. Nested classes have what stands on the class around
 * them, unless they say otherwise.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(SendEmulatorExtension.class)
public @interface SendEmulator {
    /**
     * The source of all chance: the same seed and the same calls give the same IUNs and timelines.
     *
     * @return any number
     */
    long seed() default 1;

    /**
     * How time passes: 0, which is the default, for a clock that tests move by hand and that begins on 2 March 2026, 10:00 in Rome;
     * else how many times as fast as outside.
     *
     * @return 0 or more
     */
    int timesAsFast() default 0;

    /**
     * What else there is, as a scenario file: senders, faults, limits.
     *
     * @return TOML, or nothing
     */
    String scenario() default "";

    /**
     * Whether a test fails if its calls broke a rule of good behaviour towards the platform ({@link Emulator#breaches()}).
     *
     * @return true to fail
     */
    boolean goodBehaviour() default false;
}
