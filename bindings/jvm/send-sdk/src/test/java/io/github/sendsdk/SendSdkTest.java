package io.github.sendsdk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SendSdkTest {
    @Test
    void theLibraryTellsItsVersion() {
        assertEquals(System.getProperty("send.version"), SendSdk.version());
    }
}
