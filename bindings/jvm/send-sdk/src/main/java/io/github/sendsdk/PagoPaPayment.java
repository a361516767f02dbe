package io.github.sendsdk;

import io.github.sendsdk.ffi.PagoPaData;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A pagoPA notice. The pair of creditor and notice code is unique on the platform while the notification lives. */
public final class PagoPaPayment extends ValueObject {
    private final PaTaxId creditor;
    private final NoticeCode noticeCode;
    private final boolean applyCost;
    private final @Nullable UploadedFile attachment;

    private PagoPaPayment(
            PaTaxId creditor, NoticeCode noticeCode, boolean applyCost, @Nullable UploadedFile attachment) {
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
        return new PagoPaPayment(creditor, noticeCode, applyCost, Objects.requireNonNull(file, "file"));
    }

    PagoPaData toNative() {
        return new PagoPaData(noticeCode.value(), creditor.value(), applyCost, UploadedFile.toNative(attachment));
    }

    @Override
    List<@Nullable Object> parts() {
        return Arrays.asList(creditor, noticeCode, applyCost, attachment);
    }
}
