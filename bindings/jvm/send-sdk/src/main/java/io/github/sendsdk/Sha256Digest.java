package io.github.sendsdk;

import io.github.sendsdk.internal.Identifiers;
import java.nio.file.Path;
import java.util.Base64;

/** A SHA-256 digest in the form the platform speaks: 44 characters of standard base64. */
public final class Sha256Digest extends Identifier {
    private static final long serialVersionUID = 1L;

    Sha256Digest(String value) {
        super(value);
    }

    /**
     * Reads the canonical text of a digest.
     *
     * @param text 44 base64 characters
     * @return the digest
     * @throws InvalidInputException for anything else, hexadecimal included
     */
    public static Sha256Digest parse(String text) {
        return new Sha256Digest(Identifiers.sha256(text));
    }

    /**
     * Computes the digest of bytes in memory.
     *
     * @param content the bytes
     * @return the digest
     */
    public static Sha256Digest of(byte[] content) {
        return new Sha256Digest(Identifiers.sha256Of(content));
    }

    /**
     * Computes the digest of a file, in one pass and little memory.
     *
     * @param file where it is
     * @return the digest
     * @throws FileException if it cannot be read
     */
    public static Sha256Digest of(Path file) {
        return new Sha256Digest(Identifiers.sha256OfFile(file));
    }

    /**
     * The digest itself.
     *
     * @return 32 bytes
     */
    public byte[] bytes() {
        return Base64.getDecoder().decode(value());
    }
}
