package io.github.sendsdk;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Each test has an emulator of its own, and a client of it. */
abstract class AgainstEmulator {
    Emulator emulator;
    SendClient client;

    /** One whose time is moved by hand, unless a class wants another. */
    Emulator begin() {
        return Emulator.builder().manualClock().start();
    }

    @BeforeEach
    void start() {
        emulator = begin();
        client = SendClient.of(emulator);
    }

    @AfterEach
    void stop() {
        client.close();
        emulator.close();
    }
}
