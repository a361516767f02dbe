package io.github.sendsdk;

import java.time.Duration;
import java.util.Objects;

/** What a {@link SelfCheck} waits for and answers. */
public final class SelfCheckRequest {
    private final Duration delay;
    private final String status;

    private SelfCheckRequest(Builder builder) {
        this.delay = builder.delay;
        this.status = builder.status;
    }

    /**
     * Starts a request: no delay, accepted.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * How long to wait before answering.
     *
     * @return the time
     */
    public Duration getDelay() {
        return delay;
    }

    /**
     * The state to answer with, as on the wire.
     *
     * @return the state
     */
    public String getStatus() {
        return status;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SelfCheckRequest
                && delay.equals(((SelfCheckRequest) other).delay)
                && status.equals(((SelfCheckRequest) other).status);
    }

    @Override
    public int hashCode() {
        return Objects.hash(delay, status);
    }

    @Override
    public String toString() {
        return "SelfCheckRequest(delay=" + delay + ", status=" + status + ")";
    }

    /** Makes a {@link SelfCheckRequest}. */
    public static final class Builder {
        private Duration delay = Duration.ZERO;
        private String status = "ACCEPTED";

        private Builder() {}

        /**
         * How long to wait before answering.
         *
         * @param delay the time, not negative
         * @return this builder
         */
        public Builder delay(Duration delay) {
            if (delay.isNegative()) {
                throw new InvalidInputException(
                        "delay: it is negative, give zero or more", "delay-negative", "delay");
            }
            this.delay = delay;
            return this;
        }

        /**
         * The state to answer with, as on the wire.
         *
         * @param status the state
         * @return this builder
         */
        public Builder status(String status) {
            this.status = Objects.requireNonNull(status, "status");
            return this;
        }

        /**
         * Makes the request.
         *
         * @return the request
         */
        public SelfCheckRequest build() {
            return new SelfCheckRequest(this);
        }
    }
}
