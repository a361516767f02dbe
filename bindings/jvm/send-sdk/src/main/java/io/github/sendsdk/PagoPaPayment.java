package io.github.sendsdk;

import io.github.sendsdk.ffi.PagoPaData;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A pagoPA notice. The pair of creditor and notice code is unique on the platform while the notification lives. */
public final class PagoPaPayment extends ValueObject {
    private final String creditor;
    private final String noticeCode;
    private final boolean applyCost;
    private final @Nullable FileOf attachment;

    private PagoPaPayment(
            String creditor, String noticeCode, boolean applyCost, @Nullable FileOf attachment) {
        this.creditor = Objects.requireNonNull(creditor, "creditor");
        this.noticeCode = Objects.requireNonNull(noticeCode, "noticeCode");
        this.applyCost = applyCost;
        this.attachment = attachment;
    }

    /**
     * A notice to which no cost is added.
     *
     * @param creditor whom it is paid to
     * @param noticeCode the notice
     * @return the payment
     */
    public static PagoPaPayment of(PaTaxId creditor, NoticeCode noticeCode) {
        return of(creditor.value(), noticeCode.value());
    }

    /**
     * The same of texts, which are read with the whole request.
     *
     * @param creditor whom it is paid to: 11 digits
     * @param noticeCode the notice: 18 digits
     * @return the payment
     */
    public static PagoPaPayment of(String creditor, String noticeCode) {
        return new PagoPaPayment(creditor, noticeCode, false, null);
    }

    /**
     * The same, saying whether SEND adds the cost of notification: with {@link FeePolicy#deliveryMode} at least one notice
     * of each recipient must say so, with a flat rate none may.
     *
     * @param apply whether to add it
     * @return a payment
     */
    public PagoPaPayment withApplyCost(boolean apply) {
        return new PagoPaPayment(creditor, noticeCode, apply, attachment);
    }

    /**
     * The same with the printable notice.
     *
     * @param file the notice
     * @return a payment
     */
    public PagoPaPayment withAttachment(UploadedFile file) {
        return new PagoPaPayment(creditor, noticeCode, applyCost, FileOf.uploaded(file));
    }

    /**
     * The same with a printable notice that is uploaded when the request is sent as a {@link Parcel}.
     *
     * @param file the notice
     * @return a payment
     */
    public PagoPaPayment withAttachment(Attachment file) {
        return new PagoPaPayment(creditor, noticeCode, applyCost, FileOf.toUpload(file));
    }

    PagoPaData toNative(List<Attachment> files) {
        return new PagoPaData(
                noticeCode, creditor, applyCost, attachment == null ? null : attachment.toNative(files));
    }

    @Override
    List<@Nullable Object> parts() {
        return Arrays.asList(creditor, noticeCode, applyCost, attachment);
    }
}
