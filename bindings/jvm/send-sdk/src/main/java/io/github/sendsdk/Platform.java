package io.github.sendsdk;

import io.github.sendsdk.internal.Call;
import io.github.sendsdk.internal.ClientBridge;
import java.time.YearMonth;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** How the platform is. Made by {@link SendClient#platform()}. */
public final class Platform {
    private final ClientBridge bridge;

    Platform(ClientBridge bridge) {
        this.bridge = bridge;
    }

    /**
     * What works and what does not. Not for polling: ask after repeated failures.
     *
     * @return the state; a degraded platform is an answer, not a failure
     */
    public PlatformStatus status() {
        return bridge.platformStatus().await();
    }

    /**
     * As {@link #status()}, without blocking.
     *
     * @return the state, or a {@link SendException}
     */
    public CompletableFuture<PlatformStatus> statusAsync() {
        return bridge.platformStatus().start();
    }

    /**
     * The downtimes of a month.
     *
     * @param month the month, from 2023 on
     * @return the downtimes
     */
    public DowntimeHistory downtimes(YearMonth month) {
        return bridge.downtimes(month.getYear(), month.getMonthValue()).await();
    }

    /**
     * As {@link #downtimes}, without blocking.
     *
     * @param month the month, from 2023 on
     * @return the downtimes, or a {@link SendException}
     */
    public CompletableFuture<DowntimeHistory> downtimesAsync(YearMonth month) {
        return bridge.downtimes(month.getYear(), month.getMonthValue()).start();
    }

    /**
     * The document that proves a downtime, by which terms may be suspended.
     *
     * @param legalFactId {@link Downtime#getLegalFactId()}
     * @return the file; null while it is not signed
     * @throws NotFoundException if there is no such downtime
     */
    public @Nullable Download downtimeLegalFact(String legalFactId) {
        return provingDowntime(legalFactId).await();
    }

    /**
     * As {@link #downtimeLegalFact}, without blocking.
     *
     * @param legalFactId {@link Downtime#getLegalFactId()}
     * @return the file; null while it is not signed, or a {@link SendException}
     */
    public CompletableFuture<@Nullable Download> downtimeLegalFactAsync(String legalFactId) {
        return provingDowntime(legalFactId).start();
    }

    private Call<@Nullable Download> provingDowntime(String legalFactId) {
        return bridge.downtimeLegalFact(legalFactId).map(download -> download == null ? null : new Download(download));
    }
}
