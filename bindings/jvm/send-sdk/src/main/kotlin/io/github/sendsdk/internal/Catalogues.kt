/** Behind the catalogue. */
package io.github.sendsdk.internal

import io.github.sendsdk.catalogue.CodeFact
import io.github.sendsdk.catalogue.CodeKind
import io.github.sendsdk.catalogue.Explanation
import io.github.sendsdk.ffi.CodeFactData
import io.github.sendsdk.ffi.ExplanationData
import io.github.sendsdk.ffi.SendFfi.catalogueAll
import io.github.sendsdk.ffi.SendFfi.catalogueErrorIn
import io.github.sendsdk.ffi.SendFfi.catalogueExplain
import io.github.sendsdk.ffi.SendFfi.catalogueJson

internal fun explanations(code: String): List<Explanation> = translating { catalogueExplain(code) }.map(::explanation)

internal fun errorIn(message: String): Explanation? = translating { catalogueErrorIn(message) }?.let(::explanation)

internal fun wholeCatalogue(): List<Explanation> = translating { catalogueAll() }.map(::explanation)

internal fun catalogueDocument(): String = translating { catalogueJson() }

private fun explanation(data: ExplanationData) =
    Explanation(
        code = data.code,
        kind = CodeKind.valueOf(data.kind.name),
        meaning = localized(data.meaning),
        whatToDo = data.whatToDo?.let(::localized),
        factsEn = data.facts.map(::fact),
        factsIt = data.factsIt.map(::fact),
        text = localized(data.text),
    )

private fun fact(data: CodeFactData) = CodeFact(data.label, data.value)
