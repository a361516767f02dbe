package io.github.sendsdk;

import io.github.sendsdk.ffi.F24EventData;
import io.github.sendsdk.ffi.PagoPaEventData;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A payment that was made outside of SEND, of which it is told: of a notice ({@link PagoPa}) or of a form ({@link F24}). Immutable. */
public abstract class PaidElsewhere extends ValueObject {
    final Instant paidAt;
    final @Nullable Long cents;

    private PaidElsewhere(Instant paidAt, @Nullable Long cents) {
        this.paidAt = Objects.requireNonNull(paidAt, "paidAt");
        this.cents = cents;
    }

    /**
     * The same with the amount.
     *
     * @param cents euro cents
     * @return the payment
     */
    public abstract PaidElsewhere withAmount(long cents);

    /** A pagoPA notice that was paid ({@link Payments#reportPagoPa}). */
    public static final class PagoPa extends PaidElsewhere {
        private final PaTaxId creditor;
        private final NoticeCode notice;

        private PagoPa(PaTaxId creditor, NoticeCode notice, Instant paidAt, @Nullable Long cents) {
            super(paidAt, cents);
            this.creditor = Objects.requireNonNull(creditor, "creditor");
            this.notice = Objects.requireNonNull(notice, "notice");
        }

        /**
         * A notice that was paid.
         *
         * @param creditor whom it was paid to
         * @param notice the notice
         * @param paidAt when
         * @return the payment
         */
        public static PagoPa of(PaTaxId creditor, NoticeCode notice, Instant paidAt) {
            return new PagoPa(creditor, notice, paidAt, null);
        }

        @Override
        public PagoPa withAmount(long cents) {
            return new PagoPa(creditor, notice, paidAt, cents);
        }

        PagoPaEventData toNative() {
            return new PagoPaEventData(notice.value(), creditor.value(), paidAt.toString(), cents);
        }

        @Override
        List<@Nullable Object> parts() {
            return Arrays.asList(creditor, notice, paidAt, cents);
        }
    }

    /** An F24 form that was paid ({@link Payments#reportF24}). */
    public static final class F24 extends PaidElsewhere {
        private final Iun iun;
        private final TaxId payer;

        private F24(Iun iun, TaxId payer, Instant paidAt, @Nullable Long cents) {
            super(paidAt, cents);
            this.iun = Objects.requireNonNull(iun, "iun");
            this.payer = Objects.requireNonNull(payer, "payer");
        }

        /**
         * A form that was paid.
         *
         * @param iun the notification
         * @param payer the recipient who paid
         * @param paidAt when
         * @return the payment
         */
        public static F24 of(Iun iun, TaxId payer, Instant paidAt) {
            return new F24(iun, payer, paidAt, null);
        }

        @Override
        public F24 withAmount(long cents) {
            return new F24(iun, payer, paidAt, cents);
        }

        F24EventData toNative() {
            String kind = (payer instanceof FiscalCode ? RecipientKind.PERSON : RecipientKind.COMPANY).wireValue();
            return new F24EventData(iun.value(), paidAt.toString(), payer.value(), kind, cents);
        }

        @Override
        List<@Nullable Object> parts() {
            return Arrays.asList(iun, payer, paidAt, cents);
        }
    }
}
