package io.github.sendsdk;

/** The client, or the emulator, is set up wrongly: correct it. */
public class ConfigurationException extends SendException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes a failure; of use to applications in their tests.
     *
     * @param details what is known about it
     */
    public ConfigurationException(ErrorDetails details) {
        super(details);
    }
}
