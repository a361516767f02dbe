package io.github.sendsdk;

import io.github.sendsdk.ffi.PaymentData;
import io.github.sendsdk.ffi.RecipientData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A recipient: a natural person with a tax code of 16 characters, or a legal person with one of 11 digits. */
public final class Recipient extends ValueObject {
    private final String taxId;
    private final String denomination;
    private final @Nullable String digitalDomicile;
    private final @Nullable PhysicalAddress physicalAddress;
    private final List<Payment> payments;

    private Recipient(
            String taxId,
            String denomination,
            @Nullable String digitalDomicile,
            @Nullable PhysicalAddress physicalAddress,
            List<Payment> payments) {
        this.taxId = Objects.requireNonNull(taxId, "taxId");
        this.denomination = Objects.requireNonNull(denomination, "denomination");
        this.digitalDomicile = digitalDomicile;
        this.physicalAddress = physicalAddress;
        this.payments = payments;
    }

    /**
     * A natural person.
     *
     * @param taxId tax code
     * @param denomination name: ISO Latin-1, up to 88 characters, no {@code |}
     * @return the recipient
     */
    public static Recipient person(FiscalCode taxId, String denomination) {
        return of(taxId, denomination);
    }

    /**
     * A legal person.
     *
     * @param taxId tax code
     * @param denomination name: ISO Latin-1, up to 88 characters, no {@code |}
     * @return the recipient
     */
    public static Recipient company(NumericTaxId taxId, String denomination) {
        return of(taxId, denomination);
    }

    /**
     * A natural or a legal person, as the tax code says.
     *
     * @param taxId tax code
     * @param denomination name: ISO Latin-1, up to 88 characters, no {@code |}
     * @return the recipient
     */
    public static Recipient of(TaxId taxId, String denomination) {
        return of(taxId.value(), denomination);
    }

    /**
     * The same of a text, which is read with the whole request: what is wrong is told then, with its place.
     *
     * @param taxId tax code, in canonical form
     * @param denomination name: ISO Latin-1, up to 88 characters, no {@code |}
     * @return the recipient
     */
    public static Recipient of(String taxId, String denomination) {
        return new Recipient(taxId, denomination, null, null, Collections.emptyList());
    }

    /**
     * The same with an address of certified mail (PEC).
     *
     * @param pec the address
     * @return a recipient
     */
    public Recipient withDigitalDomicile(String pec) {
        Objects.requireNonNull(pec, "pec");
        return new Recipient(taxId, denomination, pec, physicalAddress, payments);
    }

    /**
     * The same with a postal address.
     *
     * @param address the address
     * @return a recipient
     */
    public Recipient withPhysicalAddress(PhysicalAddress address) {
        Objects.requireNonNull(address, "address");
        return new Recipient(taxId, denomination, digitalDomicile, address, payments);
    }

    /**
     * The same with one thing more to pay.
     *
     * @param payment what there is to pay
     * @return a recipient
     */
    public Recipient withPayment(Payment payment) {
        List<Payment> all = new ArrayList<>(payments);
        all.add(Objects.requireNonNull(payment, "payment"));
        return new Recipient(taxId, denomination, digitalDomicile, physicalAddress, Collections.unmodifiableList(all));
    }

    RecipientData toNative(List<Attachment> files) {
        List<PaymentData> toPay = new ArrayList<>();
        payments.forEach(payment -> toPay.add(payment.toNative(files)));
        return new RecipientData(
                taxId,
                denomination,
                digitalDomicile,
                physicalAddress == null ? null : physicalAddress.toNative(),
                toPay);
    }

    @Override
    List<@Nullable Object> parts() {
        return Arrays.asList(taxId, denomination, digitalDomicile, physicalAddress, payments);
    }
}
