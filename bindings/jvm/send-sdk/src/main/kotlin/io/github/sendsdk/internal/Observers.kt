/** What an observer is told, from records to classes. */
package io.github.sendsdk.internal

import io.github.sendsdk.Destination
import io.github.sendsdk.ErrorKind
import io.github.sendsdk.HttpCall
import io.github.sendsdk.OperationEnd
import io.github.sendsdk.ffi.HttpCallData
import io.github.sendsdk.ffi.OperationEndData

internal fun httpCall(data: HttpCallData) =
    HttpCall(Destination.valueOf(data.destination.name), data.status, data.sent, data.received, data.took)

internal fun operationEnd(data: OperationEndData) =
    OperationEnd(data.operation, data.failure?.let(ErrorKind::valueOf), data.took, data.leftToday)
