package io.github.sendsdk

/**
 * What became of one row of many: a value, or why there is none. A row that fails keeps no other from being done.
 *
 * @param T what a call of its own would give
 */
public open class RowOutcome<T : Any> internal constructor(
    /** Its position among those given, from 0. */
    public val position: Long,
    /** What came of it; null if it failed. */
    public val value: T?,
    /** Why it failed; null if it did not. */
    public val error: SendException?,
) {
    /** Whether there is a value. */
    public val isOk: Boolean get() = value != null

    /**
     * What came of it.
     *
     * @throws SendException why there is nothing
     */
    public fun get(): T = value ?: throw checkNotNull(error)

    override fun toString(): String = "RowOutcome(position=$position, value=$value, error=${error?.let { it.code ?: it.kind }})"
}
