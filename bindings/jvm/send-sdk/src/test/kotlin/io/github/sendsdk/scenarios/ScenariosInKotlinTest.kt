package io.github.sendsdk.scenarios

import io.github.sendsdk.AcceptanceBoard
import io.github.sendsdk.Download
import io.github.sendsdk.GroupStatus
import io.github.sendsdk.Iun
import io.github.sendsdk.NoticeCode
import io.github.sendsdk.PaTaxId
import io.github.sendsdk.RequestId
import io.github.sendsdk.SendClient
import io.github.sendsdk.SendException
import io.github.sendsdk.coroutines.availableDeliveries
import io.github.sendsdk.coroutines.awaitAar
import io.github.sendsdk.coroutines.awaitAccept
import io.github.sendsdk.coroutines.awaitAccepted
import io.github.sendsdk.coroutines.awaitAllAccepted
import io.github.sendsdk.coroutines.awaitAskFor
import io.github.sendsdk.coroutines.awaitBytes
import io.github.sendsdk.coroutines.awaitCancel
import io.github.sendsdk.coroutines.awaitCreate
import io.github.sendsdk.coroutines.awaitCreateMessage
import io.github.sendsdk.coroutines.awaitDelete
import io.github.sendsdk.coroutines.awaitDisable
import io.github.sendsdk.coroutines.awaitDoctor
import io.github.sendsdk.coroutines.awaitDocument
import io.github.sendsdk.coroutines.awaitDowntimeLegalFact
import io.github.sendsdk.coroutines.awaitDowntimes
import io.github.sendsdk.coroutines.awaitEnsure
import io.github.sendsdk.coroutines.awaitF24Form
import io.github.sendsdk.coroutines.awaitGet
import io.github.sendsdk.coroutines.awaitGiven
import io.github.sendsdk.coroutines.awaitLegalFact
import io.github.sendsdk.coroutines.awaitList
import io.github.sendsdk.coroutines.awaitMessage
import io.github.sendsdk.coroutines.awaitNextIfAny
import io.github.sendsdk.coroutines.awaitPagoPaNotice
import io.github.sendsdk.coroutines.awaitPrepare
import io.github.sendsdk.coroutines.awaitPrice
import io.github.sendsdk.coroutines.awaitRead
import io.github.sendsdk.coroutines.awaitReceived
import io.github.sendsdk.coroutines.awaitReject
import io.github.sendsdk.coroutines.awaitReportF24
import io.github.sendsdk.coroutines.awaitReportPagoPa
import io.github.sendsdk.coroutines.awaitRevoke
import io.github.sendsdk.coroutines.awaitSaveAll
import io.github.sendsdk.coroutines.awaitSaveTo
import io.github.sendsdk.coroutines.awaitSend
import io.github.sendsdk.coroutines.awaitStatus
import io.github.sendsdk.coroutines.awaitStatuses
import io.github.sendsdk.coroutines.awaitStatusByProtocol
import io.github.sendsdk.coroutines.awaitTerminate
import io.github.sendsdk.coroutines.awaitUpdate
import io.github.sendsdk.coroutines.awaitUpgrade
import io.github.sendsdk.coroutines.awaitUploadAll
import io.github.sendsdk.coroutines.awaitUploadPrepared
import io.github.sendsdk.coroutines.awaitWarmUp
import io.github.sendsdk.coroutines.dispatch
import io.github.sendsdk.coroutines.found
import io.github.sendsdk.coroutines.rows
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory
import java.util.Collections
import java.util.concurrent.ConcurrentHashMap
import java.util.function.BiFunction

private typealias Suspending = suspend (SendClient, World, Arguments) -> Any

/** The scenarios once more, every call suspending; what needs no call, and what moves the emulator, is as in Java. */
class ScenariosInKotlinTest {
    @TestFactory
    fun `a scenario ends as it says`(): List<DynamicTest> = ScenariosTest.tests(ScenariosTest.blocking() + suspending())

    /** Steps that call the platform must not be left to Java's functions. */
    @Test
    fun `only the steps of the emulator block`() {
        val own = setOf("advance", "run_until", "act", "fault", "no_faults", "calls", "breaches", "client", "give_mandate", "downtime")
        val callsNobody = setOf("check_before_sending", "lint_pdnd", "usage", "remaining", "new_tokens", "observed")
        assertEquals(own + callsNobody, ScenariosTest.blocking().keys - STEPS.keys)
    }

    private fun suspending() =
        STEPS.mapValues { (_, step) ->
            BiFunction<World, Arguments, Any> { world, given -> runBlocking { step(world.client(), world, given) } }
        }

    private companion object {
        private val NOTHING = Json.of(null)

        private val STEPS: Map<String, Suspending> =
            mapOf(
                "upload" to { client, world, given ->
                    val sent = ConcurrentHashMap<Int, Long>()
                    val (files, options) = Transfers.files(world, given, "files") to Transfers.options(given, sent)
                    val (isInformal, isPrepared) = given.flag("informal", false) to given.flag("prepared", false)
                    val attachments = client.attachments()
                    val uploaded =
                        when {
                            isInformal -> client.informal().awaitUploadAll(files, options)
                            isPrepared -> attachments.awaitUploadPrepared(attachments.awaitPrepare(files, options), options)
                            else -> attachments.awaitUploadAll(files, options)
                        }
                    Transfers.uploaded(uploaded, sent)
                },
                "prepare" to { client, world, given ->
                    val options = Transfers.options(given, ConcurrentHashMap())
                    Transfers.prepared(client.attachments().awaitPrepare(Transfers.files(world, given, "files"), options))
                },
                "send" to { client, world, given ->
                    val intents = Collections.synchronizedList(mutableListOf<Told>())
                    val options = Calls.options(given, intents)
                    val files = Transfers.files(world, given, "attach")
                    Calls.sent(
                        if (files.isEmpty()) {
                            client.notifications().awaitSend(Knowledge.request(given), options)
                        } else {
                            client.notifications().awaitSend(Calls.parcel(given, files), options)
                        },
                        intents,
                    )
                },
                "wait_accepted" to { client, _, given ->
                    Told.that("iun", client.notifications().awaitAccepted(requestId(given)).value())
                },
                "status" to { client, _, given -> Values.status(client.notifications().awaitStatus(requestId(given))) },
                "status_by_protocol" to { client, _, given ->
                    val number = given.text("protocol_number")
                    Values.status(client.notifications().awaitStatusByProtocol(number, given.text("token")))
                },
                "read" to { client, _, given -> Values.notification(client.notifications().awaitGet(iun(given))) },
                "document" to { client, world, given ->
                    kept(world, given, client.documents().awaitGet(iun(given), given.number("index", 0)))
                },
                "payment_attachment" to { client, world, given ->
                    val (recipient, payment) = given.number("recipient", 0) to given.number("payment", 0)
                    kept(world, given, client.documents().awaitPagoPaNotice(iun(given), recipient, payment))
                },
                "f24_form" to { client, world, given ->
                    val (recipient, payment) = given.number("recipient", 0) to given.number("payment", 0)
                    kept(world, given, client.documents().awaitF24Form(iun(given), recipient, payment))
                },
                "cancel" to { client, _, given -> codes(client.notifications().awaitCancel(iun(given)).details.map { it.code }) },
                "legal_facts" to { client, _, given -> Transfers.legalFacts(client.legalFacts().awaitList(iun(given))) },
                "legal_fact" to { client, world, given ->
                    val waits = Transfers.waits(given)
                    kept(world, given, client.legalFacts().awaitGet(iun(given), given.text("key"), waits))
                },
                "aar" to { client, world, given ->
                    val waits = Transfers.waits(given)
                    kept(world, given, client.legalFacts().awaitAar(iun(given), given.text("key"), waits))
                },
                "price" to { client, _, given ->
                    val creditor = PaTaxId.parse(given.text("creditor"))
                    Calls.price(client.payments().awaitPrice(creditor, NoticeCode.parse(given.text("notice"))))
                },
                "report_payment" to { client, _, given ->
                    client.payments().awaitReportPagoPa(listOf(Calls.payment(given)))
                    NOTHING
                },
                "groups" to { client, _, given ->
                    Told.list(client.groups().awaitList(given.optionalText("status")?.let(GroupStatus::of))) { group ->
                        Told.that("id", group.id).and("name", group.name).and("status", group.statusText)
                    }
                },
                "platform_status" to { client, _, _ ->
                    Told.that("incidents", client.platform().awaitStatus().openIncidents.size)
                },
                "downtimes" to { client, _, given ->
                    Calls.downtimes(client.platform().awaitDowntimes(Calls.month(given)))
                },
                "downtime_legal_fact" to { client, world, given ->
                    kept(world, given, client.platform().awaitDowntimeLegalFact(given.text("legal_fact_id")))
                },
                "report_f24" to { client, _, given ->
                    client.payments().awaitReportF24(listOf(Calls.form(given)))
                    NOTHING
                },
                "create_stream" to { client, _, given -> Values.stream(client.streams().awaitCreate(Following.creation(given))) },
                "ensure_stream" to { client, _, given -> Values.stream(client.streams().awaitEnsure(Following.creation(given))) },
                "upgrade_stream" to { client, _, given ->
                    val id = given.text("stream_id")
                    Values.stream(client.streams().awaitUpgrade(id, Following.creation(given)))
                },
                "stream" to { client, _, given -> Values.stream(client.streams().awaitGet(given.text("stream_id"))) },
                "update_stream" to { client, _, given ->
                    Values.stream(client.streams().awaitUpdate(given.text("stream_id"), Following.update(given)))
                },
                "disable_stream" to { client, _, given ->
                    Values.stream(client.streams().awaitDisable(given.text("stream_id")))
                },
                "delete_stream" to { client, _, given ->
                    client.streams().awaitDelete(given.text("stream_id"))
                    NOTHING
                },
                "streams" to { client, _, _ ->
                    Told.list(client.streams().awaitList()) { Told.that("stream_id", it.streamId).and("title", it.title) }
                },
                "read_stream" to { client, _, given ->
                    Following.page(client.streams().awaitRead(given.text("stream_id"), given.optionalText("after")))
                },
                "follow_stream" to { client, world, given ->
                    val most = given.number("most", Int.MAX_VALUE)
                    val delivered = mutableListOf<Told>()
                    client.streams().consumer(Following.reading(world, given)).use { consumer ->
                        while (delivered.size < most) {
                            delivered += Following.delivery(consumer.awaitNextIfAny() ?: break)
                        }
                    }
                    Told.list(delivered) { it }
                },
                "accepted_by_stream" to { client, world, given ->
                    val ids = Bulk.ids(given)
                    AcceptanceBoard().use { board ->
                        client.streams().consumer(Following.reading(world, given)).use { consumer ->
                            consumer.availableDeliveries().collect(board::observe)
                        }
                        Told.list(ids.map { accepted(board, it) }) { it }
                    }
                },
                "send_all" to { client, world, given ->
                    val intents = Collections.synchronizedList(mutableListOf<Told>())
                    val (parcels, options) = Bulk.parcels(world, given) to Bulk.options(given, intents)
                    Bulk.sent(client.notifications().dispatch(parcels, options).toList().toMutableList(), intents)
                },
                "wait_all_accepted" to { client, _, given ->
                    Bulk.accepted(client.notifications().awaitAllAccepted(Bulk.ids(given)))
                },
                "statuses" to { client, _, given -> Bulk.statuses(client.notifications().awaitStatuses(Bulk.ids(given))) },
                "save_all" to { client, world, given -> Transfers.saved(client.documents().awaitSaveAll(iun(given), world.folder)) },
                "warm_up" to { client, _, given -> Calls.warmed(client.awaitWarmUp(given.number("connections", 1))) },
                "doctor" to { client, _, _ -> Calls.diagnosed(client.awaitDoctor()) },
                "search_received" to { client, _, given -> Others.found(client.received().rows(Others.search(given)).toList()) },
                "open_received" to { client, _, given ->
                    Values.notification(client.received().awaitGet(iun(given), given.optionalText("mandate_id")))
                },
                "received_document" to { client, _, given ->
                    val (index, mandate) = given.number("index", 0) to given.optionalText("mandate_id")
                    downloaded(client.received().awaitDocument(iun(given), index, mandate))
                },
                "received_legal_fact" to { client, _, given ->
                    downloaded(client.received().awaitLegalFact(iun(given), given.text("key")))
                },
                "received_notice" to { client, _, given ->
                    val (payment, mandate) = given.number("payment", 0) to given.optionalText("mandate_id")
                    downloaded(client.received().awaitPagoPaNotice(iun(given), payment, mandate))
                },
                "search_delegated" to { client, _, given ->
                    Others.found(client.received().rows(Others.delegated(given)).toList())
                },
                "mandates_received" to { client, _, given ->
                    Others.mandates(client.mandates().awaitReceived(Others.status(given)))
                },
                "mandates_given" to { client, _, _ -> Others.mandates(client.mandates().awaitGiven()) },
                "search_mandates" to { client, _, given ->
                    Others.mandates(client.mandates().found(Others.mandateSearch(given)).toList())
                },
                "create_mandate" to { client, _, given ->
                    Others.mandate(client.mandates().awaitCreate(Others.newMandate(given)))
                },
                "ask_for_mandate" to { client, _, given ->
                    val asked = client.mandates().awaitAskFor(Others.company(given), Others.day(given, "to"))
                    Told.that("mandate_id", asked)
                },
                "update_mandate" to { client, _, given ->
                    client.mandates().awaitUpdate(given.text("mandate_id"), given.texts("groups"))
                    NOTHING
                },
                "revoke_mandate" to { client, _, given ->
                    client.mandates().awaitRevoke(given.text("mandate_id"))
                    NOTHING
                },
                "accept_mandate" to { client, _, given ->
                    client.mandates().awaitAccept(given.text("mandate_id"), given.text("code"))
                    NOTHING
                },
                "reject_mandate" to { client, _, given ->
                    client.mandates().awaitReject(given.text("mandate_id"))
                    NOTHING
                },
                "create_message" to { client, _, given ->
                    Told.that("message_id", client.informal().awaitCreateMessage(Others.message(given)).messageId)
                },
                "message" to { client, _, given ->
                    Others.message(client.informal().awaitMessage(given.text("message_id")))
                },
                "informal_status_by_protocol" to { client, _, given ->
                    val number = given.text("protocol_number")
                    Others.status(client.informal().awaitStatusByProtocol(number, given.text("token")))
                },
                "informal_document" to { client, _, given ->
                    downloaded(client.informal().awaitDocument(iun(given), given.number("index", 0)))
                },
                "informal_notice" to { client, _, given ->
                    val (recipient, payment) = given.number("recipient", 0) to given.number("payment", 0)
                    downloaded(client.informal().awaitPagoPaNotice(iun(given), recipient, payment))
                },
                "send_informal" to { client, _, given ->
                    Values.submitted(client.informal().awaitSend(Others.request(given), Others.options(given)))
                },
                "informal_status" to { client, _, given -> Others.status(client.informal().awaitStatus(requestId(given))) },
                "read_informal" to { client, _, given -> Others.read(client.informal().awaitGet(iun(given))) },
                "end_informal" to { client, _, given ->
                    codes(client.informal().awaitTerminate(iun(given)).details.map { it.code })
                },
            )

        private fun iun(given: Arguments) = Iun.parse(given.text("iun"))

        private fun requestId(given: Arguments) = RequestId.parse(given.text("request_id"))

        private fun codes(codes: List<String?>): Told = Told().list("codes", codes) { it }

        private suspend fun downloaded(download: Download): Told =
            Values.downloaded(download, download.awaitBytes())

        /** Tells of a download, from the file as which it was saved, or from memory. */
        private suspend fun kept(world: World, given: Arguments, download: Download?): Any {
            val name = given.optionalText("save_as")
            if (download == null) return NOTHING
            if (name == null) return downloaded(download)
            download.awaitSaveTo(world.folder.resolve(name))
            return Values.downloaded(download, Transfers.read(world.folder.resolve(name)))
        }

        private suspend fun accepted(board: AcceptanceBoard, id: RequestId): Told =
            try {
                Following.accepted(board.awaitAccepted(id).value())
            } catch (error: SendException) {
                Following.refused(error)
            }
    }
}
