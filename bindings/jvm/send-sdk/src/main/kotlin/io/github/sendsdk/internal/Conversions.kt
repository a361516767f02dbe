@file:JvmName("Conversions")

/** From the types of the facade to those of the native library, and back. */
package io.github.sendsdk.internal

import io.github.sendsdk.InvalidInputException
import io.github.sendsdk.RequestStatus
import io.github.sendsdk.SelfCheckReport
import io.github.sendsdk.SelfCheckRequest
import io.github.sendsdk.SendException
import io.github.sendsdk.ffi.ErrorDetail
import io.github.sendsdk.ffi.ErrorKind
import io.github.sendsdk.ffi.RequestStatus as NativeRequestStatus
import io.github.sendsdk.ffi.SelfCheckReport as NativeSelfCheckReport
import io.github.sendsdk.ffi.SelfCheckRequest as NativeSelfCheckRequest

internal fun fromNative(detail: ErrorDetail): SendException =
    when (detail.kind) {
        ErrorKind.INVALID_INPUT -> InvalidInputException(detail.text, detail.code, detail.path)
        ErrorKind.INTERNAL -> SendException(detail.text, detail.code, detail.path, detail.retryable)
    }

internal fun toNative(request: SelfCheckRequest): NativeSelfCheckRequest =
    NativeSelfCheckRequest(delay = request.delay, status = request.status)

internal fun fromNative(report: NativeSelfCheckReport): SelfCheckReport =
    SelfCheckReport(
        status = fromNative(report.status),
        statusText = report.statusRaw,
        waited = report.waited,
    )

internal fun fromNative(status: NativeRequestStatus): RequestStatus =
    when (status) {
        NativeRequestStatus.WAITING -> RequestStatus.WAITING
        NativeRequestStatus.ACCEPTED -> RequestStatus.ACCEPTED
        NativeRequestStatus.REFUSED -> RequestStatus.REFUSED
        NativeRequestStatus.UNKNOWN -> RequestStatus.UNKNOWN
    }
