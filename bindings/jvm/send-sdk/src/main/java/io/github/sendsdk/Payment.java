package io.github.sendsdk;

import io.github.sendsdk.ffi.PaymentData;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a recipient has to pay: a pagoPA notice, an F24 form, or both as alternatives for the same debt. */
public final class Payment extends ValueObject {
    private final @Nullable PagoPaPayment notice;
    private final @Nullable F24Payment form;

    private Payment(@Nullable PagoPaPayment notice, @Nullable F24Payment form) {
        this.notice = notice;
        this.form = form;
    }

    /**
     * A pagoPA notice.
     *
     * @param notice the notice
     * @return the payment
     */
    public static Payment pagoPa(PagoPaPayment notice) {
        return new Payment(Objects.requireNonNull(notice, "notice"), null);
    }

    /**
     * An F24 form.
     *
     * @param form the form
     * @return the payment
     */
    public static Payment f24(F24Payment form) {
        return new Payment(null, Objects.requireNonNull(form, "form"));
    }

    /**
     * A pagoPA notice and an F24 form, of which the recipient pays one.
     *
     * @param notice the notice
     * @param form the form
     * @return the payment
     */
    public static Payment either(PagoPaPayment notice, F24Payment form) {
        return new Payment(Objects.requireNonNull(notice, "notice"), Objects.requireNonNull(form, "form"));
    }

    PaymentData toNative(List<Attachment> files) {
        return new PaymentData(
                notice == null ? null : notice.toNative(files), form == null ? null : form.toNative(files));
    }

    @Override
    List<@Nullable Object> parts() {
        return Arrays.asList(notice, form);
    }
}
