package io.github.sendsdk;

import io.github.sendsdk.internal.DownloadBridge;
import io.github.sendsdk.internal.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A file that is ready to be downloaded. The link behind it is valid for an hour.
 *
 * <p>What arrives is checked against the length and, where the platform tells it, the digest.
 */
public final class Download {
    private final DownloadBridge bridge;

    Download(DownloadBridge bridge) {
        this.bridge = bridge;
    }

    /**
     * A name for the file that is harmless on every system. Names are not unique.
     *
     * @return the name
     */
    public String fileName() {
        return bridge.fileName();
    }

    /**
     * The media type.
     *
     * @return the type, or null if the platform does not tell it
     */
    public @Nullable String contentType() {
        return bridge.contentType();
    }

    /**
     * The length.
     *
     * @return bytes, or null if the platform does not tell it
     */
    public @Nullable Long length() {
        return bridge.length();
    }

    /**
     * The file, in memory. For large files use {@link #saveTo}.
     *
     * @return all of it
     * @throws UnexpectedAnswerException if it is not what was announced
     * @throws NotFoundException if the link has expired
     */
    public byte[] bytes() {
        return bridge.bytes().await();
    }

    /**
     * As {@link #bytes()}, without blocking. Cancelling the future stops the download.
     *
     * @return all of it, or a {@link SendException}
     */
    public CompletableFuture<byte[]> bytesAsync() {
        return bridge.bytes().start();
    }

    /**
     * Writes the file to a path. It appears there only when it is complete and checked.
     *
     * @param file where to; what is there is replaced
     * @throws UnexpectedAnswerException if it is not what was announced
     * @throws NotFoundException if the link has expired
     * @throws FileException if it cannot be written
     */
    public void saveTo(Path file) {
        bridge.saveTo(Files.nativePath(file)).await();
    }

    /**
     * As {@link #saveTo}, without blocking. Cancelling the future stops the download.
     *
     * @param file where to; what is there is replaced
     * @return nothing, or a {@link SendException}
     */
    public CompletableFuture<@Nullable Void> saveToAsync(Path file) {
        return bridge.saveTo(Files.nativePath(file)).start();
    }

    @Override
    public String toString() {
        return "Download(" + fileName() + ")";
    }
}
