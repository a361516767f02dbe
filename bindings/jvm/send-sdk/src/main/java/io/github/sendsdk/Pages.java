package io.github.sendsdk;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The rows of many pages, asked for as they are wanted: each page names those that follow it; the first of them is the next. */
final class Pages<P, R> implements Iterator<R> {
    private final Function<@Nullable String, P> ask;
    private final Function<P, List<R>> rowsOf;
    private final Function<P, List<String>> keysAfter;
    private Iterator<R> rows = Collections.emptyIterator();
    private @Nullable String key;
    private boolean ended;

    private Pages(
            Function<@Nullable String, P> ask, Function<P, List<R>> rowsOf, Function<P, List<String>> keysAfter) {
        this.ask = ask;
        this.rowsOf = rowsOf;
        this.keysAfter = keysAfter;
    }

    static <P, R> Stream<R> rows(
            Function<@Nullable String, P> ask, Function<P, List<R>> rowsOf, Function<P, List<String>> keysAfter) {
        Iterator<R> rows = new Pages<>(ask, rowsOf, keysAfter);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false);
    }

    @Override
    public boolean hasNext() {
        while (!rows.hasNext() && !ended) {
            P page = ask.apply(key);
            rows = rowsOf.apply(page).iterator();
            List<String> keys = keysAfter.apply(page);
            ended = keys.isEmpty();
            key = ended ? null : keys.get(0);
        }
        return rows.hasNext();
    }

    @Override
    public R next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return rows.next();
    }
}
