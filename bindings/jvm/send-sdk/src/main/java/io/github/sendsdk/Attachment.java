package io.github.sendsdk;

import io.github.sendsdk.ffi.AttachmentData;
import io.github.sendsdk.internal.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A file to upload. A file on disk is streamed, so that memory does not grow with it; bytes in memory must not be changed
 * until they are uploaded.
 */
public final class Attachment {
    private final AttachmentData data;
    private final String name;

    private Attachment(AttachmentData data, String name) {
        this.data = data;
        this.name = name;
    }

    /**
     * A PDF on disk.
     *
     * @param file where it is
     * @return the attachment
     */
    public static Attachment pdf(Path file) {
        return new Attachment(new AttachmentData.Pdf(Files.nativePath(file)), file.toString());
    }

    /**
     * A PDF in memory.
     *
     * @param content all of it
     * @return the attachment
     */
    public static Attachment pdf(byte[] content) {
        return new Attachment(new AttachmentData.PdfBytes(Objects.requireNonNull(content, "content")), size(content));
    }

    /**
     * F24 metadata on disk.
     *
     * @param file where they are
     * @return the attachment
     */
    public static Attachment f24Metadata(Path file) {
        return new Attachment(new AttachmentData.F24Metadata(Files.nativePath(file)), file.toString());
    }

    /**
     * F24 metadata in memory.
     *
     * @param content all of them
     * @return the attachment
     */
    public static Attachment f24Metadata(byte[] content) {
        Objects.requireNonNull(content, "content");
        return new Attachment(new AttachmentData.F24MetadataBytes(content), size(content));
    }

    AttachmentData toNative() {
        return data;
    }

    private static String size(byte[] content) {
        return content.length + " bytes";
    }

    @Override
    public String toString() {
        return "Attachment(" + name + ")";
    }
}
