package io.github.sendsdk.scenarios

import io.github.sendsdk.Download
import io.github.sendsdk.GroupStatus
import io.github.sendsdk.Iun
import io.github.sendsdk.NoticeCode
import io.github.sendsdk.PaTaxId
import io.github.sendsdk.RequestId
import io.github.sendsdk.SendClient
import io.github.sendsdk.coroutines.awaitAccept
import io.github.sendsdk.coroutines.awaitAccepted
import io.github.sendsdk.coroutines.awaitAllAccepted
import io.github.sendsdk.coroutines.awaitBytes
import io.github.sendsdk.coroutines.awaitCancel
import io.github.sendsdk.coroutines.awaitCreate
import io.github.sendsdk.coroutines.awaitCreateMessage
import io.github.sendsdk.coroutines.awaitDelete
import io.github.sendsdk.coroutines.awaitDisable
import io.github.sendsdk.coroutines.awaitDoctor
import io.github.sendsdk.coroutines.awaitDocument
import io.github.sendsdk.coroutines.awaitDowntimes
import io.github.sendsdk.coroutines.awaitEnsure
import io.github.sendsdk.coroutines.awaitGet
import io.github.sendsdk.coroutines.awaitList
import io.github.sendsdk.coroutines.awaitNextIfAny
import io.github.sendsdk.coroutines.awaitPagoPaNotice
import io.github.sendsdk.coroutines.awaitPrice
import io.github.sendsdk.coroutines.awaitRead
import io.github.sendsdk.coroutines.awaitReceived
import io.github.sendsdk.coroutines.awaitReject
import io.github.sendsdk.coroutines.awaitReportPagoPa
import io.github.sendsdk.coroutines.awaitSaveAll
import io.github.sendsdk.coroutines.awaitSend
import io.github.sendsdk.coroutines.awaitStatus
import io.github.sendsdk.coroutines.awaitStatusByProtocol
import io.github.sendsdk.coroutines.awaitTerminate
import io.github.sendsdk.coroutines.awaitUpdate
import io.github.sendsdk.coroutines.awaitUploadAll
import io.github.sendsdk.coroutines.awaitWarmUp
import io.github.sendsdk.coroutines.dispatch
import io.github.sendsdk.coroutines.rows
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory
import java.time.YearMonth
import java.util.Collections
import java.util.function.BiFunction

private typealias Suspending = suspend (SendClient, World, Arguments) -> Any

/** The scenarios once more, every call suspending; what needs no call, and what moves the emulator, is as in Java. */
class ScenariosInKotlinTest {
    @TestFactory
    fun `a scenario ends as it says`(): List<DynamicTest> = ScenariosTest.tests(ScenariosTest.blocking() + suspending())

    /** Steps that call the platform must not be left to Java's functions. */
    @Test
    fun `only the steps of the emulator block`() {
        val own = setOf("advance", "run_until", "act", "fault", "no_faults", "calls", "breaches", "client", "give_mandate")
        assertEquals(own + "check_before_sending", ScenariosTest.blocking().keys - STEPS.keys)
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
                    Calls.uploaded(client.attachments().awaitUploadAll(Calls.files(world, given), Calls.uploading(given)))
                },
                "send" to { client, _, given ->
                    val intents = Collections.synchronizedList(mutableListOf<Told>())
                    val options = Calls.options(given, intents)
                    Calls.sent(client.notifications().awaitSend(Knowledge.request(given), options), intents)
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
                "document" to { client, _, given ->
                    downloaded(client.documents().awaitGet(iun(given), given.number("index", 0)))
                },
                "payment_attachment" to { client, _, given ->
                    val (recipient, payment) = given.number("recipient", 0) to given.number("payment", 0)
                    downloaded(client.documents().awaitPagoPaNotice(iun(given), recipient, payment))
                },
                "cancel" to { client, _, given -> codes(client.notifications().awaitCancel(iun(given)).details.map { it.code }) },
                "legal_facts" to { client, _, given ->
                    Told.list(client.legalFacts().awaitList(iun(given))) { item ->
                        Told.that("category", item.legalFactId.categoryText).and("key", item.legalFactId.key)
                    }
                },
                "legal_fact" to { client, _, given ->
                    downloaded(client.legalFacts().awaitGet(iun(given), given.text("key")))
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
                    val month = YearMonth.of(given.number("year", 2026), given.number("month", 1))
                    Told.that("count", client.platform().awaitDowntimes(month).result.size)
                },
                "create_stream" to { client, _, given -> Values.stream(client.streams().awaitCreate(Calls.creation(given))) },
                "ensure_stream" to { client, _, given -> Values.stream(client.streams().awaitEnsure(Calls.creation(given))) },
                "update_stream" to { client, _, given ->
                    Values.stream(client.streams().awaitUpdate(given.text("stream_id"), Bulk.update(given)))
                },
                "disable_stream" to { client, _, given ->
                    Bulk.disabled(client.streams().awaitDisable(given.text("stream_id")))
                },
                "delete_stream" to { client, _, given ->
                    client.streams().awaitDelete(given.text("stream_id"))
                    NOTHING
                },
                "streams" to { client, _, _ ->
                    Told.list(client.streams().awaitList()) { Told.that("stream_id", it.streamId).and("title", it.title) }
                },
                "read_stream" to { client, _, given ->
                    Calls.page(client.streams().awaitRead(given.text("stream_id"), given.optionalText("after")))
                },
                "follow_stream" to { client, world, given ->
                    val most = given.number("most", Int.MAX_VALUE)
                    val delivered = mutableListOf<Told>()
                    client.streams().consumer(Bulk.reading(world, given)).use { consumer ->
                        while (delivered.size < most) {
                            delivered += Bulk.delivery(consumer.awaitNextIfAny() ?: break)
                        }
                    }
                    Told.list(delivered) { it }
                },
                "send_all" to { client, _, given ->
                    val parcels = Bulk.parcels(given)
                    Bulk.sent(client.notifications().dispatch(parcels, Bulk.options(given)).toList().toMutableList())
                },
                "wait_all_accepted" to { client, _, given ->
                    Bulk.accepted(client.notifications().awaitAllAccepted(Bulk.ids(given)))
                },
                "save_all" to { client, world, given -> Bulk.saved(client.documents().awaitSaveAll(iun(given), world.folder)) },
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
                "mandates_received" to { client, _, _ -> Others.mandates(client.mandates().awaitReceived()) },
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
    }
}
