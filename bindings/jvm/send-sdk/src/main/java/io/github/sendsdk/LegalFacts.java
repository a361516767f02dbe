package io.github.sendsdk;

import io.github.sendsdk.internal.ClientBridge;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The documents that prove what happened (attestazioni opponibili a terzi). Made by {@link SendClient#legalFacts()}. */
public final class LegalFacts {
    private final ClientBridge bridge;

    LegalFacts(ClientBridge bridge) {
        this.bridge = bridge;
    }

    /**
     * The legal facts of a notification.
     *
     * @param iun the notification
     * @return their ids
     * @throws NotFoundException if there is no such notification for this key
     */
    public List<LegalFactListItem> list(Iun iun) {
        return bridge.legalFacts(iun.value()).await();
    }

    /**
     * As {@link #list}, without blocking.
     *
     * @param iun the notification
     * @return their ids, or a {@link SendException}
     */
    public CompletableFuture<List<LegalFactListItem>> listAsync(Iun iun) {
        return bridge.legalFacts(iun.value()).start();
    }

    /**
     * A legal fact. Waits while it is being made.
     *
     * @param iun the notification
     * @param id the legal fact
     * @return the file
     * @throws NotFoundException soon after its event this is normal: try again in minutes
     */
    public Download get(Iun iun, LegalFactId id) {
        return bridge.legalFact(iun.value(), id.getKey(), null).map(Download::new).await();
    }

    /**
     * As {@link #get(Iun, LegalFactId)}, without blocking.
     *
     * @param iun the notification
     * @param id the legal fact
     * @return the file, or a {@link SendException}
     */
    public CompletableFuture<Download> getAsync(Iun iun, LegalFactId id) {
        return bridge.legalFact(iun.value(), id.getKey(), null).map(Download::new).start();
    }

    /**
     * A legal fact by its storage key, with or without {@code safestorage://}. Waits while it is being made.
     *
     * @param iun the notification
     * @param key the key
     * @return the file
     * @throws NotFoundException soon after its event this is normal: try again in minutes
     */
    public Download get(Iun iun, String key) {
        return bridge.legalFact(iun.value(), key, null).map(Download::new).await();
    }

    /**
     * As {@link #get(Iun, String)}, without blocking.
     *
     * @param iun the notification
     * @param key the key
     * @return the file, or a {@link SendException}
     */
    public CompletableFuture<Download> getAsync(Iun iun, String key) {
        return bridge.legalFact(iun.value(), key, null).map(Download::new).start();
    }

    /**
     * The notice of arrival (AAR).
     *
     * @param iun the notification
     * @param documentId {@code generatedAarUrl} of the details of an {@link TimelineCategory#AAR_GENERATION} element
     * @return the file
     * @throws NotFoundException soon after its event this is normal: try again in minutes
     */
    public Download aar(Iun iun, String documentId) {
        return bridge.aar(iun.value(), documentId, null).map(Download::new).await();
    }

    /**
     * As {@link #aar}, without blocking.
     *
     * @param iun the notification
     * @param documentId {@code generatedAarUrl} of the details of an {@link TimelineCategory#AAR_GENERATION} element
     * @return the file, or a {@link SendException}
     */
    public CompletableFuture<Download> aarAsync(Iun iun, String documentId) {
        return bridge.aar(iun.value(), documentId, null).map(Download::new).start();
    }

    /**
     * As {@link #get(Iun, LegalFactId)}, waiting for what is not there yet.
     *
     * @param iun the notification
     * @param id the legal fact
     * @param waits how long to wait
     * @return the file
     */
    public Download get(Iun iun, LegalFactId id, Waits waits) {
        return bridge.legalFact(iun.value(), id.getKey(), waits.toNative()).map(Download::new).await();
    }

    /**
     * As {@link #get(Iun, LegalFactId, Waits)}, without blocking.
     *
     * @param iun the notification
     * @param id the legal fact
     * @param waits how long to wait
     * @return the file, or a {@link SendException}
     */
    public CompletableFuture<Download> getAsync(Iun iun, LegalFactId id, Waits waits) {
        return bridge.legalFact(iun.value(), id.getKey(), waits.toNative()).map(Download::new).start();
    }

    /**
     * As {@link #get(Iun, String)}, waiting for what is not there yet.
     *
     * @param iun the notification
     * @param key the key
     * @param waits how long to wait
     * @return the file
     */
    public Download get(Iun iun, String key, Waits waits) {
        return bridge.legalFact(iun.value(), key, waits.toNative()).map(Download::new).await();
    }

    /**
     * As {@link #get(Iun, String, Waits)}, without blocking.
     *
     * @param iun the notification
     * @param key the key
     * @param waits how long to wait
     * @return the file, or a {@link SendException}
     */
    public CompletableFuture<Download> getAsync(Iun iun, String key, Waits waits) {
        return bridge.legalFact(iun.value(), key, waits.toNative()).map(Download::new).start();
    }

    /**
     * As {@link #aar(Iun, String)}, waiting for what is not there yet.
     *
     * @param iun the notification
     * @param documentId {@code generatedAarUrl} of the details of an {@link TimelineCategory#AAR_GENERATION} element
     * @param waits how long to wait
     * @return the file
     */
    public Download aar(Iun iun, String documentId, Waits waits) {
        return bridge.aar(iun.value(), documentId, waits.toNative()).map(Download::new).await();
    }

    /**
     * As {@link #aar(Iun, String, Waits)}, without blocking.
     *
     * @param iun the notification
     * @param documentId {@code generatedAarUrl} of the details of an {@link TimelineCategory#AAR_GENERATION} element
     * @param waits how long to wait
     * @return the file, or a {@link SendException}
     */
    public CompletableFuture<Download> aarAsync(Iun iun, String documentId, Waits waits) {
        return bridge.aar(iun.value(), documentId, waits.toNative()).map(Download::new).start();
    }
}
