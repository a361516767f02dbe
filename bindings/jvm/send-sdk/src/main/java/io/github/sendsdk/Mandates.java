package io.github.sendsdk;

import io.github.sendsdk.internal.ClientBridge;
import io.github.sendsdk.received.Mandate;
import io.github.sendsdk.received.MandateStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The mandates (deleghe) of a company; made by {@link SendClient#mandates()} of a client of a {@link Company}. */
public final class Mandates {
    private final ClientBridge bridge;

    Mandates(ClientBridge bridge) {
        this.bridge = bridge;
    }

    /**
     * Mandates by which the company may read what others receive.
     *
     * @param status those in this status, or null for all
     * @return the mandates
     */
    public List<Mandate> received(@Nullable MandateStatus status) {
        return bridge.mandatesReceived(WireValues.forRequest(status, "status")).await();
    }

    /**
     * As {@link #received}, without blocking.
     *
     * @param status those in this status, or null for all
     * @return the mandates, or a {@link SendException}
     */
    public CompletableFuture<List<Mandate>> receivedAsync(@Nullable MandateStatus status) {
        return bridge.mandatesReceived(WireValues.forRequest(status, "status")).start();
    }

    /**
     * Mandates by which others may read what the company receives.
     *
     * @return the mandates
     */
    public List<Mandate> given() {
        return bridge.mandatesGiven().await();
    }

    /**
     * As {@link #given}, without blocking.
     *
     * @return the mandates, or a {@link SendException}
     */
    public CompletableFuture<List<Mandate>> givenAsync() {
        return bridge.mandatesGiven().start();
    }

    /**
     * Accepts a mandate with the code that its giver told.
     *
     * @param mandateId the mandate
     * @param verificationCode five digits
     * @param groups ids of the groups that may use it; empty for all
     * @throws RejectedException for a wrong code
     */
    public void accept(String mandateId, String verificationCode, Collection<String> groups) {
        bridge.acceptMandate(id(mandateId), verificationCode, new ArrayList<>(groups)).await();
    }

    /**
     * As {@link #accept}, without blocking.
     *
     * @param mandateId the mandate
     * @param verificationCode five digits
     * @param groups ids of the groups that may use it; empty for all
     * @return nothing, or a {@link SendException}
     */
    public CompletableFuture<@Nullable Void> acceptAsync(
            String mandateId, String verificationCode, Collection<String> groups) {
        return bridge.acceptMandate(id(mandateId), verificationCode, new ArrayList<>(groups)).start();
    }

    /**
     * Refuses a mandate, or gives it back.
     *
     * @param mandateId the mandate
     * @throws NotFoundException if there is none
     */
    public void reject(String mandateId) {
        bridge.rejectMandate(id(mandateId)).await();
    }

    /**
     * As {@link #reject}, without blocking.
     *
     * @param mandateId the mandate
     * @return nothing, or a {@link SendException}
     */
    public CompletableFuture<@Nullable Void> rejectAsync(String mandateId) {
        return bridge.rejectMandate(id(mandateId)).start();
    }

    /**
     * Takes back a mandate that the company gave.
     *
     * @param mandateId the mandate
     * @throws NotFoundException if there is none
     */
    public void revoke(String mandateId) {
        bridge.revokeMandate(id(mandateId)).await();
    }

    /**
     * As {@link #revoke}, without blocking.
     *
     * @param mandateId the mandate
     * @return nothing, or a {@link SendException}
     */
    public CompletableFuture<@Nullable Void> revokeAsync(String mandateId) {
        return bridge.revokeMandate(id(mandateId)).start();
    }

    private static String id(String mandateId) {
        return Objects.requireNonNull(mandateId, "mandateId");
    }
}
