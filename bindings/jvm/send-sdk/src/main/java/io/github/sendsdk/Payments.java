package io.github.sendsdk;

import io.github.sendsdk.internal.Call;
import io.github.sendsdk.internal.ClientBridge;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What notices cost, and payments that were made elsewhere. Made by {@link SendClient#payments()}. */
public final class Payments {
    private final ClientBridge bridge;

    Payments(ClientBridge bridge) {
        this.bridge = bridge;
    }

    /**
     * What a notice costs at this moment. Each call leaves an attestation: ask when the payer asks, do not poll.
     *
     * @param creditor whom it is paid to
     * @param notice the notice
     * @return the price
     * @throws NotFoundException if the notification is unknown, refused or cancelled
     */
    public Price price(PaTaxId creditor, NoticeCode notice) {
        return bridge.price(creditor.value(), notice.value()).await();
    }

    /**
     * As {@link #price}, without blocking.
     *
     * @param creditor whom it is paid to
     * @param notice the notice
     * @return the price, or a {@link SendException}
     */
    public CompletableFuture<Price> priceAsync(PaTaxId creditor, NoticeCode notice) {
        return bridge.price(creditor.value(), notice.value()).start();
    }

    /**
     * Tells SEND of pagoPA notices that were paid elsewhere, so that no more letters go out for them.
     *
     * @param payments the payments
     * @throws NotFoundException if a notice is unknown
     */
    public void reportPagoPa(Collection<PaidElsewhere.PagoPa> payments) {
        reportingPagoPa(payments).await();
    }

    /**
     * As {@link #reportPagoPa}, without blocking.
     *
     * @param payments the payments
     * @return nothing, or a {@link SendException}
     */
    public CompletableFuture<@Nullable Void> reportPagoPaAsync(Collection<PaidElsewhere.PagoPa> payments) {
        return reportingPagoPa(payments).start();
    }

    /**
     * Tells SEND of F24 forms that were paid elsewhere. Deprecated by the platform.
     *
     * @param payments the payments
     * @throws NotFoundException if a notification is unknown
     */
    public void reportF24(Collection<PaidElsewhere.F24> payments) {
        reportingF24(payments).await();
    }

    /**
     * As {@link #reportF24}, without blocking.
     *
     * @param payments the payments
     * @return nothing, or a {@link SendException}
     */
    public CompletableFuture<@Nullable Void> reportF24Async(Collection<PaidElsewhere.F24> payments) {
        return reportingF24(payments).start();
    }

    private Call<@Nullable Void> reportingPagoPa(Collection<PaidElsewhere.PagoPa> payments) {
        return bridge.reportPagoPaPayments(
                payments.stream().map(PaidElsewhere.PagoPa::toNative).collect(Collectors.toList()));
    }

    private Call<@Nullable Void> reportingF24(Collection<PaidElsewhere.F24> payments) {
        return bridge.reportF24Payments(
                payments.stream().map(PaidElsewhere.F24::toNative).collect(Collectors.toList()));
    }
}
