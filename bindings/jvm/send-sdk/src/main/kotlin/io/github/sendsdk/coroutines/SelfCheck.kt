@file:JvmName("SelfCheckCoroutines")

package io.github.sendsdk.coroutines

import io.github.sendsdk.SelfCheck
import io.github.sendsdk.SelfCheckReport
import io.github.sendsdk.SelfCheckRequest
import kotlinx.coroutines.future.await

/** Waits and answers. Cancelling the coroutine stops the native work. */
public suspend fun SelfCheck.awaitRun(request: SelfCheckRequest): SelfCheckReport = runAsync(request).await()
