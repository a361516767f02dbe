package io.github.sendsdk.examples;

import java.util.Locale;

/** Prints one line a step, with the time it took. The four quickstarts print the same. */
final class Progress {
    private static final int STEPS = 8;

    private int step;
    private long since = System.nanoTime();

    /** A step is done. */
    void done(String name, String what) {
        step++;
        double took = (System.nanoTime() - since) / 1e9;
        System.out.printf(Locale.ROOT, "[%d/%d] %-10s %s (%.2f s)%n", step, STEPS, name, what, took);
        since = System.nanoTime();
    }

    /** More about the step that is under way. */
    static void detail(String what) {
        System.out.println("      " + what);
    }
}
