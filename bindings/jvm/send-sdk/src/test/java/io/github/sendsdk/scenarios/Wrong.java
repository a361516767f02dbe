package io.github.sendsdk.scenarios;

/** The scenario, or its runner, is wrong. */
final class Wrong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Wrong(String message) {
        super(message);
    }
}
