package io.github.sendsdk;

import io.github.sendsdk.ffi.AttachmentData;
import io.github.sendsdk.internal.Call;
import io.github.sendsdk.internal.ClientBridge;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Files to be put into requests. Made by {@link SendClient#attachments()}. */
public final class Attachments {
    private final ClientBridge bridge;

    Attachments(ClientBridge bridge) {
        this.bridge = bridge;
    }

    /**
     * Uploads a file.
     *
     * @param file the file
     * @return the file on the platform, to be put into a request
     * @throws FileException with the path if the file cannot be read or changes meanwhile
     * @throws InvalidInputException if it is not what it is said to be
     */
    public UploadedFile upload(Attachment file) {
        return uploading(file).await();
    }

    /**
     * As {@link #upload}, without blocking.
     *
     * @param file the file
     * @return the file on the platform, or a {@link SendException}
     */
    public CompletableFuture<UploadedFile> uploadAsync(Attachment file) {
        return uploading(file).start();
    }

    /**
     * Uploads files. Each 15 of them share one call.
     *
     * @param files the files
     * @return the files on the platform, in the same order
     * @throws SendException as {@link #upload}; it keeps the files that were uploaded before
     *     ({@link SendException#getUploaded()})
     */
    public List<UploadedFile> uploadAll(Collection<Attachment> files) {
        return uploadingAll(files, null).await();
    }

    /**
     * As {@link #uploadAll}, without blocking.
     *
     * @param files the files
     * @return the files on the platform, or a {@link SendException}
     */
    public CompletableFuture<List<UploadedFile>> uploadAllAsync(Collection<Attachment> files) {
        return uploadingAll(files, null).start();
    }

    /**
     * Uploads files otherwise than by default: more at a time, or telling how far it is.
     *
     * @param files the files
     * @param options how
     * @return the files on the platform, in the same order
     */
    public List<UploadedFile> uploadAll(Collection<Attachment> files, UploadOptions options) {
        return uploadingAll(files, options).await();
    }

    /**
     * As {@link #uploadAll(Collection, UploadOptions)}, without blocking.
     *
     * @param files the files
     * @param options how
     * @return the files on the platform, or a {@link SendException}
     */
    public CompletableFuture<List<UploadedFile>> uploadAllAsync(Collection<Attachment> files, UploadOptions options) {
        return uploadingAll(files, options).start();
    }

    private Call<UploadedFile> uploading(Attachment file) {
        return uploadingAll(Collections.singletonList(file), null).map(files -> files.get(0));
    }

    private Call<List<UploadedFile>> uploadingAll(Collection<Attachment> files, @Nullable UploadOptions options) {
        List<AttachmentData> attachments = new ArrayList<>(files.size());
        files.forEach(file -> attachments.add(file.toNative()));
        return bridge.uploadAll(attachments, options == null ? null : options.toNative());
    }
}
