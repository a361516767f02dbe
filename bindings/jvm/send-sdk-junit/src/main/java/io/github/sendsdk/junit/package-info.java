/** The platform in tests: see {@link io.github.sendsdk.junit.SendEmulator}. */
@NullMarked
package io.github.sendsdk.junit;

import org.jspecify.annotations.NullMarked;
