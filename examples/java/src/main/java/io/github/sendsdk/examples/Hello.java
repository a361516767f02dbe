package io.github.sendsdk.examples;

import io.github.sendsdk.InvalidInputException;
import io.github.sendsdk.SelfCheck;
import io.github.sendsdk.SelfCheckReport;
import io.github.sendsdk.SelfCheckRequest;
import io.github.sendsdk.SendSdk;
import java.time.Duration;

/** Shows that the native library is there and answers, blocking and not, and what an error looks like. */
public final class Hello {
    private Hello() {}

    /**
     * Runs the example.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        System.out.println("send-sdk " + SendSdk.version());
        try (SelfCheck check = new SelfCheck()) {
            SelfCheckReport report = check.run(SelfCheckRequest.builder().delay(Duration.ofMillis(50)).build());
            System.out.println("blocking: " + report.getStatus());

            String later = check.runAsync(SelfCheckRequest.builder().status("REFUSED").build())
                    .thenApply(answer -> "async: " + answer.getStatus())
                    .join();
            System.out.println(later);

            check.run(SelfCheckRequest.builder().status("").build());
        } catch (InvalidInputException error) {
            System.out.println("error: " + error.getMessage() + " (" + error.getCode() + ")");
        }
    }
}
