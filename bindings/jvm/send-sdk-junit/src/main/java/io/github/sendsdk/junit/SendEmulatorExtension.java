package io.github.sendsdk.junit;

import io.github.sendsdk.Emulator;
import io.github.sendsdk.SendClient;
import java.lang.reflect.Constructor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** What {@link SendEmulator} stands for. */
public final class SendEmulatorExtension implements ParameterResolver, AfterEachCallback {
    private static final Namespace NAMESPACE = Namespace.create(SendEmulatorExtension.class);

    /** Made by JUnit. */
    public SendEmulatorExtension() {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Emulator.class || type == SendClient.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (parameter.getDeclaringExecutable() instanceof Constructor || !context.getTestMethod().isPresent()) {
            throw new ParameterResolutionException(
                    "each test has an emulator of its own: ask for it in the test or in a @BeforeEach method");
        }
        World world = context.getStore(NAMESPACE).getOrComputeIfAbsent("world", key -> new World(context), World.class);
        return parameter.getParameter().getType() == Emulator.class ? world.emulator : world.client();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        World world = context.getStore(NAMESPACE).remove("world", World.class);
        if (world != null) {
            world.close();
        }
    }

    /** An emulator, and a client once somebody asks for one. */
    private static final class World {
        final Emulator emulator;
        private @Nullable SendClient client;

        World(ExtensionContext context) {
            Optional<SendEmulator> method = AnnotationSupport.findAnnotation(context.getTestMethod(), SendEmulator.class);
            Optional<SendEmulator> wanted = method.isPresent()
                    ? method
                    : AnnotationSupport.findAnnotation(context.getTestClass(), SendEmulator.class);
            Emulator.Builder builder = Emulator.builder().seed(wanted.map(SendEmulator::seed).orElse(1L));
            int speed = wanted.map(SendEmulator::timesAsFast).orElse(0);
            this.emulator = (speed == 0 ? builder.manualClock() : builder.acceleratedClock(speed)).start();
        }

        synchronized SendClient client() {
            if (client == null) {
                client = SendClient.of(emulator);
            }
            return client;
        }

        void close() {
            if (client != null) {
                client.close();
            }
            emulator.close();
        }
    }
}
