package io.github.sendsdk.examples

import java.util.Locale
import kotlin.time.DurationUnit
import kotlin.time.TimeSource

/** Steps of the journey; the four quickstarts print the same. */
private const val STEPS = 8

/** Prints one line a step, with the time it took. */
internal class Progress {
    private var step = 0
    private var since = TimeSource.Monotonic.markNow()

    /** A step is done. */
    fun done(name: String, what: String) {
        step++
        val took = since.elapsedNow().toDouble(DurationUnit.SECONDS)
        println("[%d/%d] %-10s %s (%.2f s)".format(Locale.ROOT, step, STEPS, name, what, took))
        since = TimeSource.Monotonic.markNow()
    }

    companion object {
        /** More about the step that is under way. */
        fun detail(what: String) {
            println("      $what")
        }
    }
}
