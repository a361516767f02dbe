package io.github.sendsdk;

import io.github.sendsdk.ffi.PaymentAttachmentData;
import io.github.sendsdk.internal.Call;
import io.github.sendsdk.internal.CompanyBridge;
import io.github.sendsdk.received.ReceivedPage;
import io.github.sendsdk.received.ReceivedRow;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a company received; made by {@link SendClient#received()} of a client of a {@link Company}.
 *
 * <p><strong>Reading a notification has legal effect</strong>: it is the access by which the notification is perfected for the
 * company, unless it was before. A search has none.
 */
public final class Received {
    private final CompanyBridge bridge;

    Received(CompanyBridge bridge) {
        this.bridge = bridge;
    }

    /**
     * The rows of a search; pages are asked for as they are wanted. Has no legal effect.
     *
     * @param search what to look for
     * @return the rows; a failure of a later page is thrown where its first row would come
     */
    public Stream<ReceivedRow> search(ReceivedSearch search) {
        return Pages.rows(key -> page(search, key), ReceivedPage::getRows, ReceivedPage::getNextPageKeys);
    }

    /**
     * The first page of a search. Has no legal effect.
     *
     * @param search what to look for
     * @return the page
     * @throws InvalidInputException if a limit of the search cannot be
     */
    public ReceivedPage page(ReceivedSearch search) {
        return page(search, null);
    }

    /**
     * A page of a search. Has no legal effect.
     *
     * @param search what to look for
     * @param key one of {@link ReceivedPage#getNextPageKeys()}, or null for the first page
     * @return the page
     * @throws InvalidInputException if a limit of the search cannot be
     */
    public ReceivedPage page(ReceivedSearch search, @Nullable String key) {
        return bridge.search(search, key).await();
    }

    /**
     * As {@link #page(ReceivedSearch, String)}, without blocking.
     *
     * @param search what to look for
     * @param key one of {@link ReceivedPage#getNextPageKeys()}, or null for the first page
     * @return the page, or a {@link SendException}
     */
    public CompletableFuture<ReceivedPage> pageAsync(ReceivedSearch search, @Nullable String key) {
        return bridge.search(search, key).start();
    }

    /**
     * The rows of a search in what came to all who gave the company a mandate. Has no legal effect.
     *
     * @param search what to look for
     * @return the rows; a failure of a later page is thrown where its first row would come
     */
    public Stream<ReceivedRow> searchDelegated(DelegatedSearch search) {
        return Pages.rows(key -> delegatedPage(search, key), ReceivedPage::getRows, ReceivedPage::getNextPageKeys);
    }

    /**
     * The first page of a search in what came to all who gave the company a mandate. Has no legal effect.
     *
     * @param search what to look for
     * @return the page
     * @throws InvalidInputException if a limit of the search cannot be
     */
    public ReceivedPage delegatedPage(DelegatedSearch search) {
        return delegatedPage(search, null);
    }

    /**
     * A page of a search in what came to all who gave the company a mandate. Has no legal effect.
     *
     * @param search what to look for
     * @param key one of {@link ReceivedPage#getNextPageKeys()}, or null for the first page
     * @return the page
     * @throws InvalidInputException if a limit of the search cannot be
     */
    public ReceivedPage delegatedPage(DelegatedSearch search, @Nullable String key) {
        return bridge.searchDelegated(search, key).await();
    }

    /**
     * As {@link #delegatedPage(DelegatedSearch, String)}, without blocking.
     *
     * @param search what to look for
     * @param key one of {@link ReceivedPage#getNextPageKeys()}, or null for the first page
     * @return the page, or a {@link SendException}
     */
    public CompletableFuture<ReceivedPage> delegatedPageAsync(DelegatedSearch search, @Nullable String key) {
        return bridge.searchDelegated(search, key).start();
    }

    /**
     * A notification that was sent to the company. <strong>Has legal effect.</strong>
     *
     * @param iun which
     * @return the notification, in which the company alone stands in clear among the recipients
     * @throws NotFoundException if it is not the company's
     */
    public FullSentNotification get(Iun iun) {
        return get(iun, null);
    }

    /**
     * As {@link #get(Iun)}, without blocking.
     *
     * @param iun which
     * @return the notification, or a {@link SendException}
     */
    public CompletableFuture<FullSentNotification> getAsync(Iun iun) {
        return getAsync(iun, null);
    }

    /**
     * A notification. <strong>Has legal effect.</strong>
     *
     * @param iun which
     * @param mandateId the mandate of whom it was sent to; null for the company itself
     * @return the notification, in which the company alone stands in clear among the recipients
     * @throws NotFoundException if it is not the company's
     */
    public FullSentNotification get(Iun iun, @Nullable String mandateId) {
        return bridge.notification(iun.value(), mandateId).await();
    }

    /**
     * As {@link #get(Iun, String)}, without blocking.
     *
     * @param iun which
     * @param mandateId the mandate of whom it was sent to; null for the company itself
     * @return the notification, in which the company alone stands in clear among the recipients, or a {@link SendException}
     */
    public CompletableFuture<FullSentNotification> getAsync(Iun iun, @Nullable String mandateId) {
        return bridge.notification(iun.value(), mandateId).start();
    }

    /**
     * A document of what was sent to the company. <strong>Has legal effect.</strong>
     *
     * @param iun which
     * @param index the position of the document, from 0
     * @return the file
     * @throws NotFoundException if it is not the company's, was cancelled, or is not kept any more
     */
    public Download document(Iun iun, int index) {
        return document(iun, index, null);
    }

    /**
     * As {@link #document(Iun, int)}, without blocking.
     *
     * @param iun which
     * @param index the position of the document, from 0
     * @return the file, or a {@link SendException}
     */
    public CompletableFuture<Download> documentAsync(Iun iun, int index) {
        return documentAsync(iun, index, null);
    }

    /**
     * A document. <strong>Has legal effect.</strong>
     *
     * @param iun which
     * @param index the position of the document, from 0
     * @param mandateId the mandate of whom it was sent to; null for the company itself
     * @return the file
     * @throws NotFoundException if it is not the company's, was cancelled, or is not kept any more
     */
    public Download document(Iun iun, int index, @Nullable String mandateId) {
        return bridge.document(iun.value(), index, mandateId).map(Download::new).await();
    }

    /**
     * As {@link #document(Iun, int, String)}, without blocking.
     *
     * @param iun which
     * @param index the position of the document, from 0
     * @param mandateId the mandate of whom it was sent to; null for the company itself
     * @return the file, or a {@link SendException}
     */
    public CompletableFuture<Download> documentAsync(Iun iun, int index, @Nullable String mandateId) {
        return bridge.document(iun.value(), index, mandateId).map(Download::new).start();
    }

    /**
     * The printable pagoPA notice of one of the company's own payments. <strong>Has legal effect.</strong>
     *
     * @param iun which
     * @param payment the position of the payment, from 0
     * @return the file
     * @throws NotFoundException if it is not the company's, was cancelled, or is not kept any more
     */
    public Download pagoPaNotice(Iun iun, int payment) {
        return pagoPaNotice(iun, payment, null);
    }

    /**
     * As {@link #pagoPaNotice(Iun, int)}, without blocking.
     *
     * @param iun which
     * @param payment the position of the payment, from 0
     * @return the file, or a {@link SendException}
     */
    public CompletableFuture<Download> pagoPaNoticeAsync(Iun iun, int payment) {
        return pagoPaNoticeAsync(iun, payment, null);
    }

    /**
     * The printable pagoPA notice of one of the payments of the company, or of whom it stands in for. <strong>Has legal effect.</strong>
     *
     * @param iun which
     * @param payment the position of the payment, from 0
     * @param mandateId the mandate of whom it was sent to; null for the company itself
     * @return the file
     * @throws NotFoundException if it is not the company's, was cancelled, or is not kept any more
     */
    public Download pagoPaNotice(Iun iun, int payment, @Nullable String mandateId) {
        return paying(iun, PaymentAttachmentData.PAGO_PA, payment, mandateId).await();
    }

    /**
     * As {@link #pagoPaNotice(Iun, int, String)}, without blocking.
     *
     * @param iun which
     * @param payment the position of the payment, from 0
     * @param mandateId the mandate of whom it was sent to; null for the company itself
     * @return the file, or a {@link SendException}
     */
    public CompletableFuture<Download> pagoPaNoticeAsync(Iun iun, int payment, @Nullable String mandateId) {
        return paying(iun, PaymentAttachmentData.PAGO_PA, payment, mandateId).start();
    }

    /**
     * The F24 form of one of the company's own payments. <strong>Has legal effect.</strong>
     *
     * @param iun which
     * @param payment the position of the payment, from 0
     * @return the file
     * @throws NotFoundException if it is not the company's, was cancelled, or is not kept any more
     */
    public Download f24Form(Iun iun, int payment) {
        return f24Form(iun, payment, null);
    }

    /**
     * As {@link #f24Form(Iun, int)}, without blocking.
     *
     * @param iun which
     * @param payment the position of the payment, from 0
     * @return the file, or a {@link SendException}
     */
    public CompletableFuture<Download> f24FormAsync(Iun iun, int payment) {
        return f24FormAsync(iun, payment, null);
    }

    /**
     * The F24 form of one of the payments of the company, or of whom it stands in for. <strong>Has legal effect.</strong>
     *
     * @param iun which
     * @param payment the position of the payment, from 0
     * @param mandateId the mandate of whom it was sent to; null for the company itself
     * @return the file
     * @throws NotFoundException if it is not the company's, was cancelled, or is not kept any more
     */
    public Download f24Form(Iun iun, int payment, @Nullable String mandateId) {
        return paying(iun, PaymentAttachmentData.F24, payment, mandateId).await();
    }

    /**
     * As {@link #f24Form(Iun, int, String)}, without blocking.
     *
     * @param iun which
     * @param payment the position of the payment, from 0
     * @param mandateId the mandate of whom it was sent to; null for the company itself
     * @return the file, or a {@link SendException}
     */
    public CompletableFuture<Download> f24FormAsync(Iun iun, int payment, @Nullable String mandateId) {
        return paying(iun, PaymentAttachmentData.F24, payment, mandateId).start();
    }

    /**
     * A legal fact.
     *
     * @param iun which
     * @param key its key in the timeline, with or without {@code safestorage://}
     * @return the file
     * @throws NotFoundException soon after its event this is normal: try again in minutes
     */
    public Download legalFact(Iun iun, String key) {
        return bridge.legalFact(iun.value(), key).map(Download::new).await();
    }

    /**
     * As {@link #legalFact}, without blocking.
     *
     * @param iun which
     * @param key its key in the timeline, with or without {@code safestorage://}
     * @return the file, or a {@link SendException}
     */
    public CompletableFuture<Download> legalFactAsync(Iun iun, String key) {
        return bridge.legalFact(iun.value(), key).map(Download::new).start();
    }

    private Call<Download> paying(Iun iun, PaymentAttachmentData kind, int payment, @Nullable String mandateId) {
        return bridge.paymentAttachment(iun.value(), kind, payment, mandateId).map(Download::new);
    }
}
