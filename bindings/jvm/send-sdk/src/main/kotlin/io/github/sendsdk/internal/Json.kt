/**
 * JSON as it crosses the border: bytes in UTF-8, of which two are alike if they hold the same. They become a text when somebody asks
 * for it; nobody writes into them or moves along them.
 */
package io.github.sendsdk.internal

import java.nio.ByteBuffer

internal val NO_JSON: ByteBuffer = ByteBuffer.allocate(0)

internal fun ByteBuffer.text(): String = String(array(), Charsets.UTF_8)
