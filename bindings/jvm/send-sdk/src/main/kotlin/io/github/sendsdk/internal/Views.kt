/** What a notification means, recipient by recipient, from records to classes. */
package io.github.sendsdk.internal

import io.github.sendsdk.ffi.AttemptData
import io.github.sendsdk.ffi.EffectData
import io.github.sendsdk.ffi.EffectKindData
import io.github.sendsdk.ffi.NotificationViewData
import io.github.sendsdk.ffi.ProofData
import io.github.sendsdk.ffi.RecipientViewData
import io.github.sendsdk.lifecycle.Access
import io.github.sendsdk.lifecycle.Attempt
import io.github.sendsdk.lifecycle.AttemptResult
import io.github.sendsdk.lifecycle.Channel
import io.github.sendsdk.lifecycle.LegalBasis
import io.github.sendsdk.lifecycle.LegalEffect
import io.github.sendsdk.lifecycle.LegalGround
import io.github.sendsdk.lifecycle.Means
import io.github.sendsdk.lifecycle.NextEvent
import io.github.sendsdk.lifecycle.NextKind
import io.github.sendsdk.lifecycle.NotificationView
import io.github.sendsdk.lifecycle.Outcome
import io.github.sendsdk.lifecycle.Proof
import io.github.sendsdk.lifecycle.RecipientView
import io.github.sendsdk.lifecycle.Verdict

internal fun notificationView(data: NotificationViewData) =
    NotificationView(
        statusText = data.status,
        filedAt = data.filedAt,
        refusedAt = data.refusedAt,
        cancellationAskedAt = data.cancellationAskedAt,
        cancelledAt = data.cancelledAt,
        canBeCancelled = data.canBeCancelled,
        documentsRemovedAt = data.documentsRemovedAt,
        recipients = data.recipients.map(::recipientView),
        proofs = data.proofs.map(::proof),
    )

private fun recipientView(data: RecipientViewData) =
    RecipientView(
        index = data.index,
        channel = Channel.valueOf(data.channel.name),
        attempts = data.attempts.map(::attempt),
        outcome = Outcome.valueOf(data.outcome.name),
        outcomeText = localized(data.outcomeText),
        viewed = data.viewed?.let { Access(it.at, it.byDelegate) },
        paidAt = data.paidAt,
        reworks = data.reworks,
        effect = effect(data.effect),
        next = data.next.map {
            NextEvent(NextKind.valueOf(it.kind.name), it.at, it.means?.let { Means.valueOf(it.name) }, localized(it.text))
        },
        proofs = data.proofs.map(::proof),
        storyEn = data.story,
        storyIt = data.storyIt,
    )

private fun attempt(data: AttemptData) =
    Attempt(
        means = Means.valueOf(data.means.name),
        number = data.number,
        source = data.source,
        kind = data.kind,
        address = data.address,
        sentAt = data.sentAt,
        result = data.result?.let {
            AttemptResult(Verdict.valueOf(it.verdict.name), it.at, it.code, it.cause, it.elementId)
        },
        elementId = data.elementId,
        text = localized(data.text),
    )

private fun proof(data: ProofData) = Proof(legalFactId(data.fact), data.elementId, data.category, localized(data.text))

private fun effect(data: EffectData): LegalEffect {
    val text = localized(data.text)
    val at = data.at
    val basis = basis(data)
    return when {
        data.kind == EffectKindData.PENDING -> LegalEffect.Pending(text)
        data.kind == EffectKindData.NO_TERM -> LegalEffect.NoTerm(text)
        data.kind == EffectKindData.VOID -> LegalEffect.Void(text)
        at == null || basis == null -> LegalEffect.Unrecognised(at, text)
        data.kind == EffectKindData.DUE -> LegalEffect.Due(at, basis, data.scheduled, text)
        data.kind == EffectKindData.FINAL -> LegalEffect.Final(at, basis, text)
        else -> LegalEffect.Unrecognised(at, text)
    }
}

private fun basis(data: EffectData): LegalBasis? {
    val ground = data.basis ?: return null
    val text = data.basisText ?: return null
    return LegalBasis(LegalGround.valueOf(ground.name), data.law.orEmpty(), localized(text))
}
