package io.github.sendsdk;

import io.github.sendsdk.ffi.DocumentData;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A document of the notification. */
public final class Document extends ValueObject {
    private final FileOf file;
    private final @Nullable String title;

    private Document(FileOf file, @Nullable String title) {
        this.file = file;
        this.title = title;
    }

    /**
     * A document without a title.
     *
     * @param file the file
     * @return the document
     */
    public static Document of(UploadedFile file) {
        return new Document(FileOf.uploaded(file), null);
    }

    /**
     * A document without a title, whose file is uploaded when the request is sent as a {@link Parcel}.
     *
     * @param file the file
     * @return the document
     */
    public static Document of(Attachment file) {
        return new Document(FileOf.toUpload(file), null);
    }

    /**
     * The same with a title, of which the download's file name is made.
     *
     * @param title 1 to 512 characters
     * @return a document
     */
    public Document withTitle(String title) {
        return new Document(file, Objects.requireNonNull(title, "title"));
    }

    DocumentData toNative(List<Attachment> files) {
        return new DocumentData(file.toNative(files), title);
    }

    @Override
    List<@Nullable Object> parts() {
        return Arrays.asList(file, title);
    }
}
