package io.github.sendsdk;

import io.github.sendsdk.ffi.FileRefData;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A file where a request names one: on the platform, or yet to be uploaded. */
final class FileOf extends ValueObject {
    private final @Nullable UploadedFile uploaded;
    private final @Nullable Attachment attachment;

    private FileOf(@Nullable UploadedFile uploaded, @Nullable Attachment attachment) {
        this.uploaded = uploaded;
        this.attachment = attachment;
    }

    static FileOf uploaded(UploadedFile file) {
        return new FileOf(Objects.requireNonNull(file, "file"), null);
    }

    static FileOf toUpload(Attachment file) {
        return new FileOf(null, Objects.requireNonNull(file, "file"));
    }

    /** Its form for the native library, where a file that is yet to be uploaded is a position among those of the parcel. */
    FileRefData toNative(List<Attachment> files) {
        if (uploaded != null) {
            return new FileRefData.Uploaded(uploaded.toNative());
        }
        int known = files.indexOf(attachment);
        if (known < 0) {
            known = files.size();
            files.add(attachment);
        }
        return new FileRefData.Among(known);
    }

    @Override
    List<@Nullable Object> parts() {
        return Arrays.asList(uploaded, attachment);
    }
}
