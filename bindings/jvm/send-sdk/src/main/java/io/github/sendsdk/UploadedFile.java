package io.github.sendsdk;

import io.github.sendsdk.ffi.ContentTypeData;
import io.github.sendsdk.ffi.UploadedFileData;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file that is on the platform: only this can be put into a request.
 *
 * <p>{@link Attachments#upload} gives it. It dies after 7 days if no notification refers to it; until then it can be stored
 * and made again {@linkplain #of(String, String, Sha256Digest, ContentType) of its parts}.
 */
public final class UploadedFile extends ValueObject implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final String versionToken;
    private final Sha256Digest sha256;
    private final ContentType contentType;

    private UploadedFile(String key, String versionToken, Sha256Digest sha256, ContentType contentType) {
        this.key = Objects.requireNonNull(key, "key");
        this.versionToken = Objects.requireNonNull(versionToken, "versionToken");
        this.sha256 = Objects.requireNonNull(sha256, "sha256");
        this.contentType = Objects.requireNonNull(contentType, "contentType");
    }

    /**
     * A file that was uploaded before.
     *
     * @param key its storage key
     * @param versionToken its version
     * @param sha256 its digest
     * @param contentType its media type
     * @return the file
     */
    public static UploadedFile of(String key, String versionToken, Sha256Digest sha256, ContentType contentType) {
        return new UploadedFile(key, versionToken, sha256, contentType);
    }

    /**
     * The storage key.
     *
     * @return the key
     */
    public String key() {
        return key;
    }

    /**
     * The version.
     *
     * @return the token
     */
    public String versionToken() {
        return versionToken;
    }

    /**
     * The digest of the bytes.
     *
     * @return the digest
     */
    public Sha256Digest sha256() {
        return sha256;
    }

    /**
     * The media type.
     *
     * @return the type
     */
    public ContentType contentType() {
        return contentType;
    }

    UploadedFileData toNative() {
        ContentTypeData type = contentType == ContentType.PDF ? ContentTypeData.PDF : ContentTypeData.JSON;
        return new UploadedFileData(key, versionToken, sha256.value(), type);
    }

    @Override
    List<@Nullable Object> parts() {
        return Arrays.asList(key, versionToken, sha256, contentType);
    }

    @Override
    public String toString() {
        return "UploadedFile(key=" + key + ", sha256=" + sha256 + ")";
    }
}
