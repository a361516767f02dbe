package io.github.sendsdk;

import io.github.sendsdk.ffi.UploadOptionsData;
import io.github.sendsdk.internal.Callbacks;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How files are uploaded, where the default will not do. Immutable.
 *
 * <pre>{@code
 * client.attachments().uploadAll(files, UploadOptions.defaults().withParallel(8).withProgress((file, sent, length) -> bar.show(file, sent)));
 * }</pre>
 */
public final class UploadOptions {
    private static final UploadOptions DEFAULTS = new UploadOptions(null, true, null, null);

    private final @Nullable Integer parallel;
    private final boolean inspects;
    private final @Nullable String versionToken;
    private final @Nullable ProgressListener progress;

    private UploadOptions(
            @Nullable Integer parallel,
            boolean inspects,
            @Nullable String versionToken,
            @Nullable ProgressListener progress) {
        this.parallel = parallel;
        this.inspects = inspects;
        this.versionToken = versionToken;
        this.progress = progress;
    }

    /**
     * Told how far uploads are, on a thread of the library for code of yours: the network goes on meanwhile, and the call ends when
     * everything was told, or a second after the last file at most. A listener that is far behind is not told of every piece. What it
     * throws is ignored.
     */
    @FunctionalInterface
    public interface ProgressListener {
        /**
         * A piece of 64 KiB went out, or the last one.
         *
         * @param file position of the file among those given
         * @param sent bytes handed to the network; it begins anew when an upload is tried again
         * @param length bytes in all
         */
        void sent(int file, long sent, long length);
    }

    /**
     * Four files at a time, looked into before anything is sent.
     *
     * @return the options
     */
    public static UploadOptions defaults() {
        return DEFAULTS;
    }

    /**
     * How many files are sent at a time.
     *
     * @param files at least one
     * @return other options
     */
    public UploadOptions withParallel(int files) {
        return new UploadOptions(files, inspects, versionToken, progress);
    }

    /**
     * Sends files without looking into them: only an empty one is an error. A file that the platform does not take makes a refused
     * notification, which is billed.
     *
     * @return other options
     */
    public UploadOptions withoutInspection() {
        return new UploadOptions(parallel, false, versionToken, progress);
    }

    /**
     * Tells how far it is.
     *
     * @param listener told
     * @return other options
     */
    public UploadOptions withProgress(ProgressListener listener) {
        return new UploadOptions(parallel, inspects, versionToken, Objects.requireNonNull(listener, "listener"));
    }

    /**
     * The version of files for answers of the storage that lack the header {@code x-amz-version-id}, because a proxy takes it out
     * and cannot be changed.
     *
     * @param token the version; PagoPA's own tools have sent {@code v1}
     * @return other options
     */
    public UploadOptions withAssumedVersionToken(String token) {
        return new UploadOptions(parallel, inspects, Objects.requireNonNull(token, "token"), progress);
    }

    UploadOptionsData toNative() {
        return new UploadOptionsData(
                parallel, inspects, versionToken, progress == null ? null : Callbacks.progress(progress));
    }

    @Override
    public String toString() {
        return "UploadOptions(parallel=" + parallel + ", inspects=" + inspects + ")";
    }
}
