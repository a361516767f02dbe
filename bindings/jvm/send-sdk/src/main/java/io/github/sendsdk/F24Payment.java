package io.github.sendsdk;

import io.github.sendsdk.ffi.F24Data;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An F24 form, which SEND makes from an uploaded metadata file. */
public final class F24Payment extends ValueObject {
    private final String title;
    private final FileOf metadata;
    private final boolean applyCost;

    private F24Payment(String title, FileOf metadata, boolean applyCost) {
        this.title = Objects.requireNonNull(title, "title");
        this.metadata = metadata;
        this.applyCost = applyCost;
    }

    /**
     * A form to which no cost is added.
     *
     * @param title title shown to the recipient; must not be blank
     * @param metadata the metadata file
     * @return the payment
     */
    public static F24Payment of(String title, UploadedFile metadata) {
        return new F24Payment(title, FileOf.uploaded(metadata), false);
    }

    /**
     * The same with a metadata file that is uploaded when the request is sent as a {@link Parcel}.
     *
     * @param title title shown to the recipient; must not be blank
     * @param metadata the metadata file
     * @return the payment
     */
    public static F24Payment of(String title, Attachment metadata) {
        return new F24Payment(title, FileOf.toUpload(metadata), false);
    }

    /**
     * The same, saying whether SEND adds the cost of notification; the rule is that for notices, counted apart.
     *
     * @param apply whether to add it
     * @return a payment
     */
    public F24Payment withApplyCost(boolean apply) {
        return new F24Payment(title, metadata, apply);
    }

    F24Data toNative(List<Attachment> files) {
        return new F24Data(title, applyCost, metadata.toNative(files));
    }

    @Override
    List<@Nullable Object> parts() {
        return Arrays.asList(title, metadata, applyCost);
    }
}
