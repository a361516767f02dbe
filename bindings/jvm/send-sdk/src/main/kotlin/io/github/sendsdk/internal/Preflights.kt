/** Behind the checks of requests and files. */
package io.github.sendsdk.internal

import io.github.sendsdk.Issue
import io.github.sendsdk.LocalizedText
import io.github.sendsdk.ffi.FileData
import io.github.sendsdk.ffi.IssueData
import io.github.sendsdk.ffi.PreflightOptions
import io.github.sendsdk.ffi.ReportData
import io.github.sendsdk.ffi.RuleSet
import io.github.sendsdk.ffi.TextData
import io.github.sendsdk.ffi.SendFfi.attachmentCheck
import io.github.sendsdk.ffi.SendFfi.preflightCheck
import io.github.sendsdk.ffi.SendFfi.preflightCheckPreload
import io.github.sendsdk.ffi.SendFfi.preflightRules
import io.github.sendsdk.preflight.AttachmentPlace
import io.github.sendsdk.preflight.Evidence
import io.github.sendsdk.preflight.Layer
import io.github.sendsdk.preflight.PlatformAnswer
import io.github.sendsdk.preflight.PlatformError
import io.github.sendsdk.preflight.PreflightEnvironment
import io.github.sendsdk.preflight.PreflightReport
import io.github.sendsdk.preflight.Rule
import io.github.sendsdk.preflight.Severity

internal fun localized(data: TextData) = LocalizedText(data.en, data.it)

internal fun checkBodies(bodies: List<String>, options: PreflightOptions): List<PreflightReport> =
    translating { preflightCheck(bodies, options) }.map(::report)

internal fun checkPreload(body: String): PreflightReport = report(translating { preflightCheckPreload(body) })

internal fun checkAttachment(place: AttachmentPlace, file: FileData, environment: PreflightEnvironment): PreflightReport =
    report(
        translating {
            attachmentCheck(place.place, file, environment.limits(), place.sha256?.value(), place.taxCodeCheck)
        },
    )

internal fun listRules(set: RuleSet): List<Rule> =
    translating { preflightRules(set) }.map {
        Rule(
            id = it.id,
            field = it.field,
            layer = Layer.valueOf(it.layer.name),
            severity = Severity.valueOf(it.severity.name),
            code = it.code,
            httpStatus = it.httpStatus,
            evidence = Evidence.valueOf(it.evidence.name),
            source = it.source,
            requirement = localized(it.requirement),
        )
    }

internal fun report(data: ReportData) =
    PreflightReport(
        issues = data.issues.map(::issue),
        answer = data.answer?.let { answer ->
            val errors = answer.errors.map { PlatformError(it.code, it.element, it.detail) }
            PlatformAnswer(Layer.valueOf(answer.layer.name), answer.status, errors)
        },
        more = data.more?.let(::localized),
    )

internal fun issue(data: IssueData) =
    Issue(
        id = data.id,
        code = data.code,
        localCode = data.localCode,
        severity = Severity.valueOf(data.severity.name),
        layer = Layer.valueOf(data.layer.name),
        path = data.path,
        inside = data.inside,
        line = data.line,
        column = data.column,
        message = data.text,
        fix = data.fix,
        messageIt = data.textIt,
        fixIt = data.fixIt,
    )
