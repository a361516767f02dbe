package io.github.sendsdk;

import io.github.sendsdk.internal.EmulatorBridge;
import java.util.List;

/** Plain PDF files that open everywhere: for tests and examples that need a document to send. */
public final class SamplePdf {
    private SamplePdf() {}

    /**
     * Makes a PDF of a title and lines of text. The same input gives the same bytes.
     *
     * @param title the title
     * @param lines the lines; long ones are broken
     * @return the file
     */
    public static byte[] of(String title, List<String> lines) {
        return EmulatorBridge.samplePdf(title, lines);
    }
}
