package io.github.sendsdk.internal

import io.github.sendsdk.DelegatedSearch
import io.github.sendsdk.FullSentNotification
import io.github.sendsdk.ReceivedSearch
import io.github.sendsdk.ffi.MandateSearchData
import io.github.sendsdk.ffi.MandateSide
import io.github.sendsdk.ffi.MandateUserData
import io.github.sendsdk.ffi.NativeClient
import io.github.sendsdk.ffi.NewMandateData
import io.github.sendsdk.ffi.PaymentAttachmentData
import io.github.sendsdk.received.Mandate
import io.github.sendsdk.received.MandatePage
import io.github.sendsdk.received.ReceivedPage
import java.util.concurrent.Executor

/** Behind [io.github.sendsdk.Received] and [io.github.sendsdk.Mandates]. */
internal class CompanyBridge(native: NativeClient, executor: Executor) : Operations(native, executor) {
    fun search(search: ReceivedSearch, key: String?): Call<ReceivedPage> =
        call { receivedPage(Tree.of(native.searchReceived(search.data(), key).answer())) }

    fun searchDelegated(search: DelegatedSearch, key: String?): Call<ReceivedPage> =
        call { receivedPage(Tree.of(native.searchDelegated(search.data(), key).answer())) }

    fun notification(iun: String, mandateId: String?): Call<FullSentNotification> =
        call { sentNotification(native.received(iun, mandateId).answer()) }

    fun document(iun: String, index: Int, mandateId: String?): Call<DownloadBridge> =
        download { native.receivedDocument(iun, index, mandateId).answer() }

    fun paymentAttachment(
        iun: String,
        kind: PaymentAttachmentData,
        index: Int,
        mandateId: String?,
    ): Call<DownloadBridge> = download { native.receivedPaymentAttachment(iun, kind, index, mandateId).answer() }

    fun legalFact(iun: String, key: String): Call<DownloadBridge> =
        download { native.receivedLegalFact(iun, key).answer() }

    fun mandatesReceived(status: String?): Call<List<Mandate>> = mandates(MandateSide.RECEIVED, status)

    fun mandatesGiven(): Call<List<Mandate>> = mandates(MandateSide.GIVEN, null)

    fun searchMandates(search: MandateSearchData, key: String?): Call<MandatePage> =
        call { mandatePage(Tree.of(native.searchMandates(search, key).answer())) }

    fun createMandate(mandate: NewMandateData): Call<Mandate> =
        call { mandate(Tree.of(native.createMandate(mandate).answer())) }

    fun askForMandate(delegator: MandateUserData, lastDay: String): Call<String> =
        call { native.askForMandate(delegator, lastDay).answer() }

    fun acceptMandate(id: String, verificationCode: String, groups: List<String>): Call<Void?> =
        done { native.acceptMandate(id, verificationCode, groups).answer() }

    fun updateMandate(id: String, groups: List<String>): Call<Void?> =
        done { native.updateMandate(id, groups).answer() }

    fun rejectMandate(id: String): Call<Void?> = done { native.rejectMandate(id).answer() }

    fun revokeMandate(id: String): Call<Void?> = done { native.revokeMandate(id).answer() }

    private fun mandates(side: MandateSide, status: String?): Call<List<Mandate>> =
        call { native.mandates(side, status).answer().map { mandate(Tree.of(it)) } }
}
