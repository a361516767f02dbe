package io.github.sendsdk;

import io.github.sendsdk.ffi.MandateSearchData;
import io.github.sendsdk.received.MandateStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a company looks for among the mandates that it was given. Immutable. */
public final class MandateSearch {
    private final @Nullable String taxId;
    private final List<String> groups;
    private final List<String> statuses;

    private MandateSearch(@Nullable String taxId, List<String> groups, List<String> statuses) {
        this.taxId = taxId;
        this.groups = groups;
        this.statuses = statuses;
    }

    /**
     * All of them.
     *
     * @return the search
     */
    public static MandateSearch all() {
        return new MandateSearch(null, new ArrayList<>(), new ArrayList<>());
    }

    /**
     * Given by one.
     *
     * @param delegator the tax code of who gave it
     * @return another search
     */
    public MandateSearch withDelegator(TaxId delegator) {
        return new MandateSearch(delegator.value(), groups, statuses);
    }

    /**
     * For some groups of the company.
     *
     * @param ids the ids of the groups
     * @return another search
     */
    public MandateSearch withGroups(Collection<String> ids) {
        return new MandateSearch(taxId, new ArrayList<>(ids), statuses);
    }

    /**
     * In some states.
     *
     * @param wanted the states
     * @return another search
     */
    public MandateSearch withStatuses(MandateStatus... wanted) {
        List<String> texts = new ArrayList<>();
        Arrays.asList(wanted)
                .forEach(status -> texts.add(Objects.requireNonNull(WireValues.forRequest(status, "status"))));
        return new MandateSearch(taxId, groups, texts);
    }

    MandateSearchData toNative() {
        return new MandateSearchData(taxId, groups, statuses);
    }

    @Override
    public String toString() {
        return "MandateSearch(groups=" + groups.size() + ", statuses=" + statuses + ")";
    }
}
