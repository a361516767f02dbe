package io.github.sendsdk;

import io.github.sendsdk.ffi.AttachmentData;
import io.github.sendsdk.ffi.ContentTypeData;
import io.github.sendsdk.ffi.SourceData;
import io.github.sendsdk.internal.Callbacks;
import io.github.sendsdk.internal.Files;
import io.github.sendsdk.internal.Wrong;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A file to upload: on disk, in memory, or in a stream. A file on disk is streamed, so that memory does not grow with it. A stream is
 * read piece by piece into a temporary file, because its digest has to be announced before it is sent. Bytes in memory must not be
 * changed until they are uploaded.
 */
public final class Attachment {
    private final SourceData source;
    private final ContentTypeData contentType;
    private final @Nullable Long length;
    private final String name;

    private Attachment(SourceData source, ContentTypeData contentType, @Nullable Long length, String name) {
        this.source = source;
        this.contentType = contentType;
        this.length = length;
        this.name = name;
    }

    /**
     * A PDF on disk.
     *
     * @param file where it is
     * @return the attachment
     */
    public static Attachment pdf(Path file) {
        return onDisk(file, ContentTypeData.PDF);
    }

    /**
     * A PDF in memory.
     *
     * @param content all of it
     * @return the attachment
     */
    public static Attachment pdf(byte[] content) {
        return inMemory(content, ContentTypeData.PDF);
    }

    /**
     * A PDF in a stream.
     *
     * @param content the stream; it is read once, to its end, on a thread of the library, and not closed
     * @return the attachment, good for one upload
     */
    public static Attachment pdf(InputStream content) {
        return inStream(content, ContentTypeData.PDF);
    }

    /**
     * F24 metadata on disk.
     *
     * @param file where they are
     * @return the attachment
     */
    public static Attachment f24Metadata(Path file) {
        return onDisk(file, ContentTypeData.JSON);
    }

    /**
     * F24 metadata in memory.
     *
     * @param content all of them
     * @return the attachment
     */
    public static Attachment f24Metadata(byte[] content) {
        return inMemory(content, ContentTypeData.JSON);
    }

    /**
     * F24 metadata in a stream.
     *
     * @param content the stream; it is read once, to its end, on a thread of the library, and not closed
     * @return the attachment, good for one upload
     */
    public static Attachment f24Metadata(InputStream content) {
        return inStream(content, ContentTypeData.JSON);
    }

    /**
     * How long it must be: another length is an error, so that what a cut connection left of a file is not sent.
     *
     * @param bytes the length
     * @return another attachment
     * @throws InvalidInputException if it is below 0
     */
    public Attachment withLength(long bytes) {
        if (bytes < 0) {
            throw Wrong.argument("range", "bytes", "a length is 0 or more");
        }
        return new Attachment(source, contentType, bytes, name);
    }

    private static Attachment onDisk(Path file, ContentTypeData contentType) {
        return new Attachment(new SourceData.Path(Files.nativePath(file)), contentType, null, file.toString());
    }

    private static Attachment inMemory(byte[] content, ContentTypeData contentType) {
        Objects.requireNonNull(content, "content");
        return new Attachment(new SourceData.Bytes(content), contentType, null, content.length + " bytes");
    }

    private static Attachment inStream(InputStream content, ContentTypeData contentType) {
        Objects.requireNonNull(content, "content");
        return new Attachment(new SourceData.Stream(Callbacks.source(content)), contentType, null, "stream");
    }

    AttachmentData toNative() {
        return new AttachmentData(source, contentType, length);
    }

    static List<AttachmentData> toNative(Collection<Attachment> files) {
        return files.stream().map(Attachment::toNative).collect(Collectors.toList());
    }

    @Override
    public String toString() {
        return "Attachment(" + name + ")";
    }
}
