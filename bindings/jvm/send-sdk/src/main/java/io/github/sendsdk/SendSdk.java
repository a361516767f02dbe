package io.github.sendsdk;

import io.github.sendsdk.internal.Library;

/** The library as a whole. */
public final class SendSdk {
    private SendSdk() {}

    /**
     * The version of the native library.
     *
     * @return the version, such as {@code 0.1.0}
     */
    public static String version() {
        return Library.version();
    }
}
