package io.github.sendsdk.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.sendsdk.Emulator;
import io.github.sendsdk.SendClient;
import io.github.sendsdk.StreamCreation;
import org.junit.jupiter.api.Test;

// The test that the README shows.
@SendEmulator
class MyTest {
    @Test
    void whatIsAskedForIsAskedOnce(Emulator emulator, SendClient client) {
        client.streams().ensure(StreamCreation.ofStatuses("all of ours"));
        assertEquals(1, emulator.journal("create_stream").size());
    }
}
