package io.github.sendsdk;

import io.github.sendsdk.ffi.DocumentData;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A document of the notification. */
public final class Document extends ValueObject {
    private final UploadedFile file;
    private final @Nullable String title;

    private Document(UploadedFile file, @Nullable String title) {
        this.file = Objects.requireNonNull(file, "file");
        this.title = title;
    }

    /**
     * A document without a title.
     *
     * @param file the file
     * @return the document
     */
    public static Document of(UploadedFile file) {
        return new Document(file, null);
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

    DocumentData toNative() {
        return new DocumentData(file.toNative(), title);
    }

    @Override
    List<@Nullable Object> parts() {
        return Arrays.asList(file, title);
    }
}
