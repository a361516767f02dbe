package io.github.sendsdk;

import io.github.sendsdk.internal.Call;
import io.github.sendsdk.internal.ClientBridge;
import io.github.sendsdk.internal.PreparedBridge;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
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

    /**
     * As {@link #prepare(Collection, UploadOptions)}, by the default options.
     *
     * @param files the files
     * @return the files, in the same order; close them when they are uploaded
     * @throws FileException with the path if a file cannot be read
     * @throws InvalidInputException if one is not what it is said to be
     */
    public List<PreparedFile> prepare(Collection<Attachment> files) {
        return prepare(files, UploadOptions.defaults());
    }

    /**
     * Reads files and looks into them, without sending anything: what they are, and whether the platform would refuse them.
     *
     * @param files the files
     * @param options how
     * @return the files, in the same order; close them when they are uploaded
     * @throws FileException with the path if a file cannot be read
     * @throws InvalidInputException if one is not what it is said to be
     */
    public List<PreparedFile> prepare(Collection<Attachment> files, UploadOptions options) {
        return preparing(files, options).await();
    }

    /**
     * As {@link #prepare(Collection, UploadOptions)}, without blocking.
     *
     * @param files the files
     * @param options how
     * @return the files, or a {@link SendException}
     */
    public CompletableFuture<List<PreparedFile>> prepareAsync(Collection<Attachment> files, UploadOptions options) {
        return preparing(files, options).start();
    }

    /**
     * As {@link #uploadPrepared(Collection, UploadOptions)}, by the default options.
     *
     * @param files the files
     * @return the files on the platform, in the same order
     * @throws SendException as {@link #uploadAll}
     */
    public List<UploadedFile> uploadPrepared(Collection<PreparedFile> files) {
        return uploadPrepared(files, UploadOptions.defaults());
    }

    /**
     * Uploads files that were prepared.
     *
     * @param files the files
     * @param options how
     * @return the files on the platform, in the same order
     * @throws SendException as {@link #uploadAll}
     */
    public List<UploadedFile> uploadPrepared(Collection<PreparedFile> files, UploadOptions options) {
        return uploadingPrepared(files, options).await();
    }

    /**
     * As {@link #uploadPrepared(Collection, UploadOptions)}, without blocking.
     *
     * @param files the files
     * @param options how
     * @return the files on the platform, or a {@link SendException}
     */
    public CompletableFuture<List<UploadedFile>> uploadPreparedAsync(
            Collection<PreparedFile> files, UploadOptions options) {
        return uploadingPrepared(files, options).start();
    }

    private Call<UploadedFile> uploading(Attachment file) {
        return uploadingAll(Collections.singletonList(file), null).map(files -> files.get(0));
    }

    private Call<List<UploadedFile>> uploadingAll(Collection<Attachment> files, @Nullable UploadOptions options) {
        return bridge.uploadAll(Attachment.toNative(files), options == null ? null : options.toNative());
    }

    private Call<List<PreparedFile>> preparing(Collection<Attachment> files, UploadOptions options) {
        return bridge.prepare(Attachment.toNative(files), options.toNative())
                .map(prepared -> prepared.stream().map(PreparedFile::new).collect(Collectors.toList()));
    }

    private Call<List<UploadedFile>> uploadingPrepared(Collection<PreparedFile> files, UploadOptions options) {
        List<PreparedBridge> prepared = files.stream().map(PreparedFile::bridge).collect(Collectors.toList());
        return bridge.uploadPrepared(prepared, options.toNative());
    }
}
