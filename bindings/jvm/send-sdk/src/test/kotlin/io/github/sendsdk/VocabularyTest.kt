package io.github.sendsdk

import io.github.sendsdk.catalogue.CodeKind
import io.github.sendsdk.details.ContactPhase
import io.github.sendsdk.details.DeliveryMode
import io.github.sendsdk.details.DigitalAddressSource
import io.github.sendsdk.details.EndWorkflowStatus
import io.github.sendsdk.details.IoMessageResult
import io.github.sendsdk.details.ResponseStatus
import io.github.sendsdk.ffi.AddressLookupData
import io.github.sendsdk.ffi.BasisData
import io.github.sendsdk.ffi.ChannelData
import io.github.sendsdk.ffi.CodeKindData
import io.github.sendsdk.ffi.CostStateData
import io.github.sendsdk.ffi.DoubtKindData
import io.github.sendsdk.ffi.EvidenceData
import io.github.sendsdk.ffi.FileKindData
import io.github.sendsdk.ffi.FindingLevelData
import io.github.sendsdk.ffi.ImpossibleKindData
import io.github.sendsdk.ffi.IntegrityData
import io.github.sendsdk.ffi.LayerData
import io.github.sendsdk.ffi.MeansData
import io.github.sendsdk.ffi.NameVerdictData
import io.github.sendsdk.ffi.NextKindData
import io.github.sendsdk.ffi.OutcomeData
import io.github.sendsdk.ffi.PagesCertaintyData
import io.github.sendsdk.ffi.PdfAData
import io.github.sendsdk.ffi.PolicyData
import io.github.sendsdk.ffi.SavedStateData
import io.github.sendsdk.ffi.SeverityData
import io.github.sendsdk.ffi.VerdictData
import io.github.sendsdk.ffi.SendFfi.timelineDetails
import io.github.sendsdk.ffi.SendFfi.wireValues
import io.github.sendsdk.files.FileKind
import io.github.sendsdk.files.PagesCertainty
import io.github.sendsdk.files.PdfAClaim
import io.github.sendsdk.files.SignatureIntegrity
import io.github.sendsdk.internal.typedCategories
import io.github.sendsdk.lifecycle.Channel
import io.github.sendsdk.lifecycle.DoubtKind
import io.github.sendsdk.lifecycle.ImpossibleKind
import io.github.sendsdk.lifecycle.LegalGround
import io.github.sendsdk.lifecycle.Means
import io.github.sendsdk.lifecycle.NextKind
import io.github.sendsdk.lifecycle.Outcome
import io.github.sendsdk.lifecycle.Verdict
import io.github.sendsdk.preflight.AddressLookup
import io.github.sendsdk.preflight.Evidence
import io.github.sendsdk.preflight.Layer
import io.github.sendsdk.preflight.Policy
import io.github.sendsdk.preflight.Severity
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** The words on both sides of the border are the same. */
class VocabularyTest {
    @Test
    fun `each enumeration has the constants of its twin`() {
        same<LayerData, Layer>()
        same<SeverityData, Severity>()
        same<EvidenceData, Evidence>()
        same<PolicyData, Policy>()
        same<AddressLookupData, AddressLookup>()
        same<FileKindData, FileKind>()
        same<PagesCertaintyData, PagesCertainty>()
        same<PdfAData, PdfAClaim>()
        same<IntegrityData, SignatureIntegrity>()
        same<CodeKindData, CodeKind>()
        same<CostStateData, CostState>()
        same<NameVerdictData, NameMatch.Verdict>()
        same<ChannelData, Channel>()
        same<OutcomeData, Outcome>()
        same<BasisData, LegalGround>()
        same<MeansData, Means>()
        same<VerdictData, Verdict>()
        same<NextKindData, NextKind>()
        same<ImpossibleKindData, ImpossibleKind>()
        same<DoubtKindData, DoubtKind>()
        same<SavedStateData, SavedState>()
        same<FindingLevelData, FindingLevel>()
    }

    @Test
    fun `the classes of details are those of the core`() {
        val categories = wireValues().single { it.name == "TimelineCategory" }.values
        val typed = categories.filter { timelineDetails(it, "{}").typed }
        assertEquals(typed.toSet(), typedCategories)
        assertEquals(45, typed.size)
    }

    @Test
    fun `the enumerations of details read their own words`() {
        assertEquals(DigitalAddressSource.SPECIAL, DigitalAddressSource.of("SPECIAL"))
        assertEquals(DeliveryMode.ANALOG, DeliveryMode.of("ANALOG"))
        assertEquals(ContactPhase.UNKNOWN, ContactPhase.of(""))
        assertEquals("KO", ResponseStatus.KO.wireValue())
        assertEquals(EndWorkflowStatus.UNKNOWN, EndWorkflowStatus.of("LATER"))
        assertTrue(IoMessageResult.entries.all { it.name == "UNKNOWN" || IoMessageResult.of(it.wireValue()) == it })
    }

    private inline fun <reified A : Enum<A>, reified B : Enum<B>> same() {
        assertEquals(enumValues<A>().map { it.name }, enumValues<B>().map { it.name }, B::class.java.name)
    }
}
