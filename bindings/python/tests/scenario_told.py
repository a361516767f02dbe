"""Values of the SDK as scenarios see them: JSON with the words of ``scenarios/README.md``."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any

from send_sdk import FileError, Iun, SendError, Submitted, ValidationError
from send_sdk.cost import Cost
from send_sdk.lifecycle import NotificationView, RecipientView
from send_sdk.preflight import Issue, Report


def instant(at: datetime | None) -> str | None:
    return None if at is None else at.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def text(value: object) -> str | None:
    """A value of an open enumeration, as on the wire."""
    return None if value is None else str(value)


def error(error: SendError) -> dict[str, Any]:
    wait = error.retry_after
    return {
        "kind": error.kind,
        "code": error.code,
        "path": None if isinstance(error, FileError) else error.path,
        "position": error.position if isinstance(error, ValidationError) else None,
        "retryable": error.retryable,
        "status": error.status,
        "operation": error.operation,
        "attempts": error.attempts,
        "retry_after_ms": None if wait is None else round(wait.total_seconds() * 1000),
        "trace_id": error.trace_id,
        "detail": error.detail,
        "complaints": [complaint._asdict() for complaint in error.complaints],
        "issues": [issue(one) for one in error.issues],
        "refusals": [{"code": reason.code, "recipient": reason.rec_index} for reason in error.refusal_reasons],
        "uploaded": len(error.uploaded),
        "text": error.text("en"),
        "text_it": error.text("it"),
        "shown": f"{error!r} {error} {error.text('it')}",
    }


def issue(issue: Issue) -> dict[str, Any]:
    line, column = issue.line_column or (None, None)
    return {
        "id": issue.id,
        "code": issue.code,
        "local_code": issue.local_code,
        "path": issue.path,
        "inside": issue.inside,
        "severity": issue.severity.name,
        "layer": issue.layer.name,
        "line": line,
        "column": column,
        "message": issue.message("en"),
        "message_it": issue.message("it"),
        "fix": issue.fix("en"),
        "fix_it": issue.fix("it"),
    }


def report(report: Report) -> dict[str, Any]:
    answer = report.answer()
    told = answer and {
        "status": answer.status,
        "layer": answer.layer.name,
        "codes": [error.code for error in answer.errors],
    }
    return {
        "ok": report.ok,
        "issues": [issue(one) for one in report.issues],
        "answer": told,
        "errors": len(report.errors),
        "warnings": len(report.warnings),
        "text": report.text("en"),
        "text_it": report.text("it"),
    }


def view(view: NotificationView) -> dict[str, Any]:
    return {
        "status": str(view.status),
        "can_be_cancelled": view.can_be_cancelled,
        "filed_at": instant(view.filed_at),
        "refused_at": instant(view.refused_at),
        "cancellation_asked_at": instant(view.cancellation_asked_at),
        "cancelled_at": instant(view.cancelled_at),
        "documents_removed_at": instant(view.documents_removed_at),
        "proofs": [text(proof.fact.category) for proof in view.proofs],
        "recipients": [_recipient(recipient) for recipient in view.recipients],
    }


def _recipient(view: RecipientView) -> dict[str, Any]:
    effect = view.effect
    return {
        "channel": view.channel.name,
        "outcome": view.outcome.name,
        "viewed_at": instant(view.viewed_at),
        "paid_at": instant(view.paid_at),
        "effect": {
            "kind": effect.kind.name,
            "at": instant(effect.at),
            "basis": None if effect.basis is None else effect.basis.name,
            "law": effect.law,
            "text": effect.text("en"),
            "text_it": effect.text("it"),
        },
        "attempts": [
            {
                "means": attempt.means.name,
                "verdict": None if attempt.verdict is None else attempt.verdict.name,
                "code": attempt.code,
                "cause": attempt.cause,
            }
            for attempt in view.attempts
        ],
        "next": [{"kind": one.kind.name, "at": instant(one.at or one.not_before)} for one in view.next],
        "proofs": [text(proof.fact.category) for proof in view.proofs],
        "reworks": view.reworks,
        "story": view.story("en"),
        "story_it": view.story("it"),
    }


def cost(cost: Cost) -> dict[str, Any]:
    return {
        "state": cost.state.name,
        "applies": cost.applies,
        "send_fee": cost.send_fee,
        "pa_fee": cost.pa_fee,
        "vat": cost.vat,
        "letters": [{"product": letter.product, "cost": letter.cost} for letter in cost.letters],
        "analog_cost": cost.analog_cost,
        "partial": cost.partial,
        "total": cost.total,
    }


def iun(iun: Iun) -> dict[str, Any]:
    return {
        "text": str(iun),
        "year": iun.year,
        "month": iun.month,
        "control_letter": iun.control_letter,
        "expected_control_letter": iun.expected_control_letter,
        "control_ok": iun.control_ok,
        "informal": iun.is_informal,
        "request_id": str(iun.request_id),
    }


def submitted(sent: Submitted) -> dict[str, Any]:
    return {
        "request_id": str(sent.request_id),
        "iun": str(sent.iun),
        "protocol_number": sent.protocol_number,
        "token": sent.idempotence_token,
        "recovered": sent.recovered,
    }
