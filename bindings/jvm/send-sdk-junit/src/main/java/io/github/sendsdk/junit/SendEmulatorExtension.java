package io.github.sendsdk.junit;

import io.github.sendsdk.Breach;
import io.github.sendsdk.Emulator;
import io.github.sendsdk.EmulatorBuilder;
import io.github.sendsdk.SendClient;
import java.lang.reflect.Constructor;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
        if (world == null) {
            return;
        }
        try {
            List<Breach> breaches = world.breaches();
            if (!breaches.isEmpty()) {
                String told = breaches.stream()
                        .map(breach -> "call " + breach.getCall() + ": " + breach.getText().getEnglish())
                        .collect(Collectors.joining("; "));
                throw new AssertionError("rules of good behaviour towards the platform were broken: " + told);
            }
        } finally {
            world.close();
        }
    }

    /** An emulator, and a client once somebody asks for one. */
    private static final class World {
        final Emulator emulator;
        private final boolean mustBehave;
        private @Nullable SendClient client;

        World(ExtensionContext context) {
            Optional<SendEmulator> wanted = wanted(context);
            EmulatorBuilder builder = Emulator.builder().seed(wanted.map(SendEmulator::seed).orElse(1L));
            this.mustBehave = wanted.map(SendEmulator::goodBehaviour).orElse(false);
            wanted.map(SendEmulator::scenario).filter(toml -> !toml.isEmpty()).ifPresent(builder::scenario);
            int speed = wanted.map(SendEmulator::timesAsFast).orElse(0);
            this.emulator = (speed == 0 ? builder.manualClock() : builder.acceleratedClock(speed)).start();
        }

        /** That of the method, of its class, or of a class around it. */
        private static Optional<SendEmulator> wanted(ExtensionContext context) {
            Optional<SendEmulator> wanted = AnnotationSupport.findAnnotation(context.getTestMethod(), SendEmulator.class);
            Class<?> type = context.getRequiredTestClass();
            while (!wanted.isPresent() && type != null) {
                wanted = AnnotationSupport.findAnnotation(type, SendEmulator.class);
                type = type.getEnclosingClass();
            }
            return wanted;
        }

        synchronized SendClient client() {
            if (client == null) {
                client = SendClient.of(emulator);
            }
            return client;
        }

        List<Breach> breaches() {
            return mustBehave ? emulator.breaches() : Collections.emptyList();
        }

        void close() {
            if (client != null) {
                client.close();
            }
            emulator.close();
        }
    }
}
