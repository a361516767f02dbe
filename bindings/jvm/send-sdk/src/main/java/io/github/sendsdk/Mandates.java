package io.github.sendsdk;

import io.github.sendsdk.internal.CompanyBridge;
import io.github.sendsdk.received.Mandate;
import io.github.sendsdk.received.MandatePage;
import io.github.sendsdk.received.MandateStatus;
import io.github.sendsdk.received.MandateUser;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The mandates (deleghe) of a company; made by {@link SendClient#mandates()} of a client of a {@link Company}. */
public final class Mandates {
    private final CompanyBridge bridge;

    Mandates(CompanyBridge bridge) {
        this.bridge = bridge;
    }

    /**
     * All mandates by which the company may read what others receive.
     *
     * @return the mandates
     */
    public List<Mandate> received() {
        return received(null);
    }

    /**
     * As {@link #received()}, without blocking.
     *
     * @return the mandates, or a {@link SendException}
     */
    public CompletableFuture<List<Mandate>> receivedAsync() {
        return receivedAsync(null);
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
     * As {@link #received(MandateStatus)}, without blocking.
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
     * Accepts a mandate with the code that its giver told, for all groups.
     *
     * @param mandateId the mandate
     * @param verificationCode five digits
     * @throws RejectedException for a wrong code
     */
    public void accept(String mandateId, String verificationCode) {
        accept(mandateId, verificationCode, Collections.emptyList());
    }

    /**
     * As {@link #accept(String, String)}, without blocking.
     *
     * @param mandateId the mandate
     * @param verificationCode five digits
     * @return nothing, or a {@link SendException}
     */
    public CompletableFuture<@Nullable Void> acceptAsync(String mandateId, String verificationCode) {
        return acceptAsync(mandateId, verificationCode, Collections.emptyList());
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
     * As {@link #accept(String, String, Collection)}, without blocking.
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

    /**
     * Mandates by which the company may read what others receive, by a search; pages are asked for as they are wanted.
     *
     * @param search what to look for
     * @return the mandates; a failure of a later page is thrown where its first mandate would come
     */
    public Stream<Mandate> search(MandateSearch search) {
        return Pages.rows(key -> page(search, key), MandatePage::getMandates, MandatePage::getNextPageKeys);
    }

    /**
     * The first page of such a search.
     *
     * @param search what to look for
     * @return the page
     * @throws UnavailableException if the platform cannot be reached
     */
    public MandatePage page(MandateSearch search) {
        return page(search, null);
    }

    /**
     * A page of such a search.
     *
     * @param search what to look for
     * @param key one of {@link MandatePage#getNextPageKeys()}, or null for the first page
     * @return the page
     * @throws UnavailableException if the platform cannot be reached
     */
    public MandatePage page(MandateSearch search, @Nullable String key) {
        return bridge.searchMandates(search.toNative(), key).await();
    }

    /**
     * As {@link #page(MandateSearch, String)}, without blocking.
     *
     * @param search what to look for
     * @param key one of {@link MandatePage#getNextPageKeys()}, or null for the first page
     * @return the page, or a {@link SendException}
     */
    public CompletableFuture<MandatePage> pageAsync(MandateSearch search, @Nullable String key) {
        return bridge.searchMandates(search.toNative(), key).start();
    }

    /**
     * Gives a mandate. The delegate accepts it with its code, which you tell.
     *
     * @param mandate to whom, and for what
     * @return the mandate, which waits to be accepted
     * @throws ConflictException with the kind {@link ErrorKind#OUTCOME_UNKNOWN} if it may have been made: look at {@link #given} before
     *     repeating it
     * @throws RejectedException if there is one already
     */
    public Mandate create(NewMandate mandate) {
        return bridge.createMandate(mandate.toNative()).await();
    }

    /**
     * As {@link #create}, without blocking.
     *
     * @param mandate to whom, and for what
     * @return the mandate, which waits to be accepted, or a {@link SendException}
     */
    public CompletableFuture<Mandate> createAsync(NewMandate mandate) {
        return bridge.createMandate(mandate.toNative()).start();
    }

    /**
     * Asks somebody for a mandate; needs the permission {@code REVERSE_MANDATE}.
     *
     * @param delegator whom to ask
     * @param lastDay its last day: tomorrow or later
     * @return the id of the mandate, to be accepted with the code that the delegator tells
     * @throws ConflictException with the kind {@link ErrorKind#OUTCOME_UNKNOWN} if it may have been made: look at {@link #received()}
     */
    public String askFor(MandateUser delegator, LocalDate lastDay) {
        return bridge.askForMandate(NewMandate.user(delegator), lastDay.toString()).await();
    }

    /**
     * As {@link #askFor}, without blocking.
     *
     * @param delegator whom to ask
     * @param lastDay its last day: tomorrow or later
     * @return the id of the mandate, to be accepted with the code that the delegator tells, or a {@link SendException}
     */
    public CompletableFuture<String> askForAsync(MandateUser delegator, LocalDate lastDay) {
        return bridge.askForMandate(NewMandate.user(delegator), lastDay.toString()).start();
    }

    /**
     * Changes which groups of the company may use a mandate that it was given.
     *
     * @param mandateId the mandate
     * @param groups ids of the groups, at most ten; empty for all
     * @throws NotFoundException if there is none
     */
    public void update(String mandateId, Collection<String> groups) {
        bridge.updateMandate(id(mandateId), new ArrayList<>(groups)).await();
    }

    /**
     * As {@link #update}, without blocking.
     *
     * @param mandateId the mandate
     * @param groups ids of the groups, at most ten; empty for all
     * @return nothing, or a {@link SendException}
     */
    public CompletableFuture<@Nullable Void> updateAsync(String mandateId, Collection<String> groups) {
        return bridge.updateMandate(id(mandateId), new ArrayList<>(groups)).start();
    }

    private static String id(String mandateId) {
        return Objects.requireNonNull(mandateId, "mandateId");
    }
}
