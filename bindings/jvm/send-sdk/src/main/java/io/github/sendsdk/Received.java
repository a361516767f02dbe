package io.github.sendsdk;

import io.github.sendsdk.internal.Call;
import io.github.sendsdk.internal.ClientBridge;
import io.github.sendsdk.received.ReceivedPage;
import io.github.sendsdk.received.ReceivedRow;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What a company received; made by {@link SendClient#received()} of a client of a {@link Company}.
 *
 * <p><strong>Reading a notification has legal effect</strong>: it is the access by which the notification is perfected for the
 * company, unless it was before. A search has none.
 */
public final class Received {
    private final ClientBridge bridge;

    Received(ClientBridge bridge) {
        this.bridge = bridge;
    }

    /**
     * The rows of a search; pages are asked for as they are wanted. Has no legal effect.
     *
     * @param search what to look for
     * @return the rows; a failure of a later page is thrown where its first row would come
     */
    public Stream<ReceivedRow> search(ReceivedSearch search) {
        Spliterator<ReceivedRow> rows = Spliterators.spliteratorUnknownSize(new Rows(search), Spliterator.ORDERED);
        return StreamSupport.stream(rows, false);
    }

    /**
     * A page of a search. Has no legal effect.
     *
     * @param search what to look for
     * @param key one of {@link ReceivedPage#getNextPageKeys()}, or null for the first page
     * @return the page
     */
    public ReceivedPage page(ReceivedSearch search, @Nullable String key) {
        return bridge.searchReceived(search.toNative(), key).await();
    }

    /**
     * As {@link #page}, without blocking.
     *
     * @param search what to look for
     * @param key one of {@link ReceivedPage#getNextPageKeys()}, or null for the first page
     * @return the page, or a {@link SendException}
     */
    public CompletableFuture<ReceivedPage> pageAsync(ReceivedSearch search, @Nullable String key) {
        return bridge.searchReceived(search.toNative(), key).start();
    }

    /**
     * A notification. <strong>Has legal effect.</strong>
     *
     * @param iun which
     * @return the notification, in which the company alone stands in clear among the recipients
     * @throws NotFoundException if it is not the company's
     */
    public FullSentNotification notification(Iun iun) {
        return reading(iun, null).await();
    }

    /**
     * As {@link #notification(Iun)}, without blocking.
     *
     * @param iun which
     * @return the notification, or a {@link SendException}
     */
    public CompletableFuture<FullSentNotification> notificationAsync(Iun iun) {
        return reading(iun, null).start();
    }

    /**
     * A notification to somebody who gave the company a mandate. <strong>Has legal effect.</strong>
     *
     * @param iun which
     * @param mandateId the mandate
     * @return the notification
     * @throws NotFoundException if it is not there for this mandate
     */
    public FullSentNotification notification(Iun iun, String mandateId) {
        return reading(iun, mandateId).await();
    }

    /**
     * As {@link #notification(Iun, String)}, without blocking.
     *
     * @param iun which
     * @param mandateId the mandate
     * @return the notification, or a {@link SendException}
     */
    public CompletableFuture<FullSentNotification> notificationAsync(Iun iun, String mandateId) {
        return reading(iun, mandateId).start();
    }

    private Call<FullSentNotification> reading(Iun iun, @Nullable String mandateId) {
        return bridge.received(iun.value(), mandateId);
    }

    /** Each page names those that follow it; the first of them is the next. */
    private final class Rows implements Iterator<ReceivedRow> {
        private final ReceivedSearch search;
        private Iterator<ReceivedRow> rows = Collections.emptyIterator();
        private @Nullable String key;
        private boolean ended;

        Rows(ReceivedSearch search) {
            this.search = search;
        }

        @Override
        public boolean hasNext() {
            while (!rows.hasNext() && !ended) {
                ReceivedPage page = page(search, key);
                rows = page.getRows().iterator();
                ended = page.getNextPageKeys().isEmpty();
                key = ended ? null : page.getNextPageKeys().get(0);
            }
            return rows.hasNext();
        }

        @Override
        public ReceivedRow next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return rows.next();
        }
    }
}
