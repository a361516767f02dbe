package io.github.sendsdk;

import io.github.sendsdk.ffi.MandateSenderData;
import io.github.sendsdk.ffi.MandateUserData;
import io.github.sendsdk.ffi.NewMandateData;
import io.github.sendsdk.internal.Wrong;
import io.github.sendsdk.received.MandateUser;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A mandate to give: to whom, from when to when, and for which senders. Immutable. */
public final class NewMandate {
    private final MandateUser delegate;
    private final String verificationCode;
    private final @Nullable LocalDate firstDay;
    private final @Nullable LocalDate lastDay;
    private final List<MandateSenderData> senders;

    private NewMandate(
            MandateUser delegate,
            String verificationCode,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            List<MandateSenderData> senders) {
        this.delegate = Objects.requireNonNull(delegate, "delegate");
        this.verificationCode = Objects.requireNonNull(verificationCode, "verificationCode");
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.senders = senders;
    }

    /**
     * A mandate for what comes from all senders.
     *
     * @param delegate who is delegated: {@link MandateUser#person} or {@link MandateUser#company}
     * @param verificationCode five digits of your choice: tell them to the delegate, who accepts the mandate with them
     * @return the mandate
     */
    public static NewMandate to(MandateUser delegate, String verificationCode) {
        return new NewMandate(delegate, verificationCode, null, null, new ArrayList<>());
    }

    /**
     * The same from one day to another.
     *
     * @param first its first day
     * @param last its last day
     * @return another mandate
     */
    public NewMandate withDays(LocalDate first, LocalDate last) {
        Objects.requireNonNull(first, "first");
        return new NewMandate(delegate, verificationCode, first, Objects.requireNonNull(last, "last"), senders);
    }

    /**
     * The same for what comes from this sender, and from those named before.
     *
     * @param name its name
     * @param id its id in Self Care
     * @return another mandate
     */
    public NewMandate withSender(String name, String id) {
        List<MandateSenderData> more = new ArrayList<>(senders);
        more.add(new MandateSenderData(Objects.requireNonNull(name, "name"), Objects.requireNonNull(id, "id")));
        return new NewMandate(delegate, verificationCode, firstDay, lastDay, more);
    }

    NewMandateData toNative() {
        String first = firstDay == null ? null : firstDay.toString();
        String last = lastDay == null ? null : lastDay.toString();
        return new NewMandateData(user(delegate), verificationCode, first, last, senders);
    }

    static MandateUserData user(MandateUser user) {
        String taxCode = user.getFiscalCode();
        if (taxCode == null) {
            throw Wrong.argument("missing", "fiscalCode", "a mandate needs the tax code");
        }
        boolean isPerson = Boolean.TRUE.equals(user.getPerson());
        return new MandateUserData(user.getFirstName(), user.getLastName(), user.getCompanyName(), taxCode, isPerson);
    }

    @Override
    public String toString() {
        return "NewMandate(firstDay=" + firstDay + ", lastDay=" + lastDay + ", senders=" + senders.size() + ")";
    }
}
