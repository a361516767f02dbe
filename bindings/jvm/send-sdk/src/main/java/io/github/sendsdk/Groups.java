package io.github.sendsdk;

import io.github.sendsdk.internal.ClientBridge;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The groups of the body. Made by {@link SendClient#groups()}. */
public final class Groups {
    private final ClientBridge bridge;

    Groups(ClientBridge bridge) {
        this.bridge = bridge;
    }

    /**
     * The groups of the key, or of the whole body if the key has none, in every status.
     *
     * @return the groups
     */
    public List<Group> list() {
        return list(null);
    }

    /**
     * As {@link #list()}, without blocking.
     *
     * @return the groups, or a {@link SendException}
     */
    public CompletableFuture<List<Group>> listAsync() {
        return listAsync(null);
    }

    /**
     * The groups of the key, or of the whole body if the key has none. Only an active one can be put into a request.
     *
     * @param status the status wanted; null for all
     * @return the groups
     */
    public List<Group> list(@Nullable GroupStatus status) {
        return bridge.groups(WireValues.forRequest(status, "status")).await();
    }

    /**
     * As {@link #list(GroupStatus)}, without blocking.
     *
     * @param status the status wanted; null for all
     * @return the groups, or a {@link SendException}
     */
    public CompletableFuture<List<Group>> listAsync(@Nullable GroupStatus status) {
        return bridge.groups(WireValues.forRequest(status, "status")).start();
    }
}
