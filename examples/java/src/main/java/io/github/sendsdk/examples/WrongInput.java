package io.github.sendsdk.examples;

/** An argument that cannot be used: which, and why. */
final class WrongInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongInput(String argument, String why) {
        super(argument + ": " + why);
    }
}
