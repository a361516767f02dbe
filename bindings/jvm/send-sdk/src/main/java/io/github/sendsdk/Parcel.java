package io.github.sendsdk;

import io.github.sendsdk.ffi.AttachmentData;
import io.github.sendsdk.ffi.ParcelData;
import io.github.sendsdk.ffi.RequestData;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request and the files that it is made of: a row of {@link Notifications#sendAll}. Immutable.
 *
 * <pre>{@code
 * Parcel parcel = NewNotification.builder()
 *         .protocolNumber("2026/000123")
 *         .idempotenceToken(row.token()) // from your row: the same at each try
 *         .document(Document.of(Attachment.pdf(Path.of("verbale.pdf"))).withTitle("Verbale"))
 *         …
 *         .parcel();
 * }</pre>
 */
public final class Parcel {
    private final @Nullable String protocolNumber;
    private final RequestData request;
    private final List<Attachment> files;

    Parcel(@Nullable String protocolNumber, RequestData request, List<Attachment> files) {
        this.protocolNumber = protocolNumber;
        this.request = request;
        this.files = files;
    }

    /**
     * A request whose files were uploaded before.
     *
     * @param request the request
     * @return the parcel
     */
    public static Parcel of(NewNotification request) {
        return new Parcel(request.protocolNumber(), new RequestData.Finished(request.toJson()), new ArrayList<>());
    }

    /**
     * The sender's protocol number.
     *
     * @return the number; null if it was not given
     */
    public @Nullable String protocolNumber() {
        return protocolNumber;
    }

    ParcelData toNative() {
        List<AttachmentData> attachments = new ArrayList<>(files.size());
        files.forEach(file -> attachments.add(file.toNative()));
        return new ParcelData(request, attachments);
    }

    @Override
    public String toString() {
        return "Parcel(protocolNumber=" + protocolNumber + ", files=" + files.size() + ")";
    }
}
