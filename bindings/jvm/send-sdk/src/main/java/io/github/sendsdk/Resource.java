package io.github.sendsdk;

import io.github.sendsdk.ffi.ResourceData;

/** A group of operations that share a version. */
public enum Resource {
    /** Sending a request and asking for its status. */
    REQUESTS(ResourceData.REQUESTS),

    /** Reading a sent notification. */
    SENT(ResourceData.SENT),

    /** The price of a payment. */
    PRICE(ResourceData.PRICE),

    /** Streams and their events. */
    STREAMS(ResourceData.STREAMS),

    /** The list of legal facts. */
    LEGAL_FACTS(ResourceData.LEGAL_FACTS),

    /** Cancelling. */
    CANCELLATION(ResourceData.CANCELLATION);

    private final ResourceData data;

    Resource(ResourceData data) {
        this.data = data;
    }

    ResourceData toNative() {
        return data;
    }
}
