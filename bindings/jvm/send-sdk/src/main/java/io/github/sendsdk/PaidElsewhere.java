package io.github.sendsdk;

import io.github.sendsdk.ffi.F24EventData;
import io.github.sendsdk.ffi.PagoPaEventData;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Payments that were made outside of SEND, of which it is told. */
public final class PaidElsewhere {
    private PaidElsewhere() {}

    /** A pagoPA notice that was paid ({@link SendClient#reportPagoPaPayments}). */
    public static final class PagoPa extends ValueObject {
        private final PaTaxId creditor;
        private final NoticeCode notice;
        private final Instant paidAt;
        private final @Nullable Long cents;

        private PagoPa(PaTaxId creditor, NoticeCode notice, Instant paidAt, @Nullable Long cents) {
            this.creditor = Objects.requireNonNull(creditor, "creditor");
            this.notice = Objects.requireNonNull(notice, "notice");
            this.paidAt = Objects.requireNonNull(paidAt, "paidAt");
            this.cents = cents;
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

        /**
         * The same with the amount.
         *
         * @param cents euro cents
         * @return the payment
         */
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

    /** An F24 form that was paid ({@link SendClient#reportF24Payments}). */
    public static final class F24 extends ValueObject {
        private final Iun iun;
        private final TaxId payer;
        private final Instant paidAt;
        private final @Nullable Long cents;

        private F24(Iun iun, TaxId payer, Instant paidAt, @Nullable Long cents) {
            this.iun = Objects.requireNonNull(iun, "iun");
            this.payer = Objects.requireNonNull(payer, "payer");
            this.paidAt = Objects.requireNonNull(paidAt, "paidAt");
            this.cents = cents;
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

        /**
         * The same with the amount.
         *
         * @param cents euro cents
         * @return the payment
         */
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
