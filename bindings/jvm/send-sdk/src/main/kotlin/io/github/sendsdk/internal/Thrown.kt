package io.github.sendsdk.internal

/**
 * What code of the user threw, under the number that crosses the border, until the failure that comes of it is an exception here.
 *
 * Some never come back, as the work goes on without: the oldest are forgotten.
 */
internal object Thrown {
    private const val MOST = 1000

    private val kept =
        object : LinkedHashMap<Long, Throwable>() {
            override fun removeEldestEntry(eldest: Map.Entry<Long, Throwable>): Boolean = size > MOST
        }
    private var last = 0L

    @Synchronized
    fun keep(error: Throwable): Long {
        last++
        kept[last] = error
        return last
    }

    @Synchronized
    fun take(number: Long): Throwable? = kept.remove(number)
}
