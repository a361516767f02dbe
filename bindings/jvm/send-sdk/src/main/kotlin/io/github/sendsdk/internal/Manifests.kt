/** Behind what a client saves and what it finds wrong. */
package io.github.sendsdk.internal

import io.github.sendsdk.Diagnosis
import io.github.sendsdk.Finding
import io.github.sendsdk.FindingLevel
import io.github.sendsdk.Iun
import io.github.sendsdk.Manifest
import io.github.sendsdk.ManifestEntry
import io.github.sendsdk.SavedState
import io.github.sendsdk.Sha256Digest
import io.github.sendsdk.ffi.DiagnosisData
import io.github.sendsdk.ffi.ManifestData
import java.time.Duration

internal fun manifest(data: ManifestData) =
    Manifest(
        iun = Iun.parse(data.iun),
        savedAt = data.savedAt,
        isComplete = data.complete,
        files = data.files.map {
            ManifestEntry(
                source = it.source,
                state = SavedState.valueOf(it.state.name),
                path = it.path,
                sha256 = it.sha256?.let(Sha256Digest::parse),
                length = it.length,
                contentType = it.contentType,
                retryAfter = it.retryAfter?.let(Duration::ofSeconds),
                error = it.error,
            )
        },
    )

internal fun diagnosis(data: DiagnosisData) =
    Diagnosis(
        findings = data.findings.map { Finding(it.check, FindingLevel.valueOf(it.level.name), localized(it.text)) },
        text = localized(data.text),
    )
