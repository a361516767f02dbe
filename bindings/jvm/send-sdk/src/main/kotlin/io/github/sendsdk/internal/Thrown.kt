package io.github.sendsdk.internal

import kotlinx.coroutines.DelicateCoroutinesApi
import kotlinx.coroutines.GlobalScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import java.time.Duration

/**
 * What code of the user threw, under the number that crosses the border, until the failure that comes of it is an exception here.
 *
 * Some never come back, as the work goes on without: they are forgotten after their time, since they hold classes and whatever else
 * was at hand of the application that threw them; and before it, the oldest, if there are too many.
 */
internal class Thrown(private val most: Int, private val life: Duration) {
    private class Kept(val error: Throwable, val since: Long)

    private val kept = LinkedHashMap<Long, Kept>()
    private var last = 0L
    private var isSwept = false

    @Synchronized
    fun keep(error: Throwable): Long {
        last++
        kept[last] = Kept(error, System.nanoTime())
        if (kept.size > most) kept.remove(kept.keys.first())
        if (!isSwept) sweepLater()
        return last
    }

    @Synchronized
    fun take(number: Long): Throwable? = kept.remove(number)?.error

    @Synchronized
    fun count(): Int = kept.size

    /** As long as something is kept, and no longer. */
    @OptIn(DelicateCoroutinesApi::class)
    private fun sweepLater() {
        isSwept = true
        GlobalScope.launch {
            delay(life.toMillis())
            sweep()
        }
    }

    @Synchronized
    private fun sweep() {
        val now = System.nanoTime()
        kept.values.removeAll { now - it.since >= life.toNanos() }
        isSwept = false
        if (kept.isNotEmpty()) sweepLater()
    }

    companion object {
        private val all = Thrown(most = 1000, life = Duration.ofMinutes(10))

        fun keep(error: Throwable): Long = all.keep(error)

        fun take(number: Long): Throwable? = all.take(number)
    }
}
