package io.github.sendsdk;

/** A file could not be read or written: see {@link #getPath()}. */
public class FileException extends SendException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes a failure; of use to applications in their tests.
     *
     * @param details what is known about it
     */
    public FileException(ErrorDetails details) {
        super(details);
    }
}
