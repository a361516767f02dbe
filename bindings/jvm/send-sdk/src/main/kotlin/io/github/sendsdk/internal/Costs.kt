/** Behind [io.github.sendsdk.Cost]. */
package io.github.sendsdk.internal

import io.github.sendsdk.Cost
import io.github.sendsdk.CostState
import io.github.sendsdk.FullSentNotification
import io.github.sendsdk.Letter
import io.github.sendsdk.ffi.SendFfi.costOfPayment

internal fun costOf(notification: FullSentNotification, recipient: Int, payment: Int): Cost {
    val data = translating { costOfPayment(notification.toJson(), recipient, payment) }
    return Cost(
        state = CostState.valueOf(data.state.name),
        applies = data.applies,
        sendFee = data.sendFee,
        paFee = data.paFee,
        vat = data.vat,
        letters = data.letters.map { Letter(it.elementId, it.product, it.cost) },
        analogCost = data.analogCost,
        partial = data.partial,
        total = data.total,
    )
}
