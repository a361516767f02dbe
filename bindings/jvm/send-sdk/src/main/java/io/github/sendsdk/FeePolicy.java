package io.github.sendsdk;

import io.github.sendsdk.ffi.FeePolicyData;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who bears the cost of the notification. */
public final class FeePolicy extends ValueObject {
    private final FeePolicyData data;

    private FeePolicy(FeePolicyData data) {
        this.data = data;
    }

    /**
     * The sender: SEND charges the recipient nothing.
     *
     * @return the policy
     */
    public static FeePolicy flatRate() {
        return new FeePolicy(FeePolicyData.FlatRate.INSTANCE);
    }

    /**
     * The recipient pays what the delivery really cost.
     *
     * @param paFee the sender's own fee, 0 to 100 euro cents
     * @param vat VAT on paper costs, 0 to 100 percent
     * @return the policy
     */
    public static FeePolicy deliveryMode(int paFee, int vat) {
        return new FeePolicy(new FeePolicyData.DeliveryMode(paFee, vat));
    }

    FeePolicyData toNative() {
        return data;
    }

    @Override
    List<@Nullable Object> parts() {
        return Collections.singletonList(data);
    }
}
