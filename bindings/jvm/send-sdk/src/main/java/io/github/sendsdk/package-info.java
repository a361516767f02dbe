/**
 * SDK for SEND, the Italian platform for legally binding notices.
 *
 * <p>Only this package and {@code io.github.sendsdk.coroutines} are the interface of the library: what
 * lives in {@code io.github.sendsdk.ffi} and {@code io.github.sendsdk.internal} changes without notice.
 */
@NullMarked
package io.github.sendsdk;

import org.jspecify.annotations.NullMarked;
