package io.github.sendsdk;

import io.github.sendsdk.ffi.SenderData;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who sends. */
public final class Sender extends ValueObject {
    private final String denomination;
    private final String taxId;

    private Sender(String denomination, String taxId) {
        this.denomination = Objects.requireNonNull(denomination, "denomination");
        this.taxId = Objects.requireNonNull(taxId, "taxId");
    }

    /**
     * A sender.
     *
     * @param denomination name, up to 88 characters
     * @param taxId tax code; must be the one of the body that owns the API key
     * @return the sender
     */
    public static Sender of(String denomination, PaTaxId taxId) {
        return of(denomination, taxId.value());
    }

    /**
     * The same of a text, which is read with the whole request.
     *
     * @param denomination name, up to 88 characters
     * @param taxId tax code: 11 digits
     * @return the sender
     */
    public static Sender of(String denomination, String taxId) {
        return new Sender(denomination, taxId);
    }

    SenderData toNative() {
        return new SenderData(denomination, taxId);
    }

    @Override
    List<@Nullable Object> parts() {
        return Arrays.asList(denomination, taxId);
    }
}
