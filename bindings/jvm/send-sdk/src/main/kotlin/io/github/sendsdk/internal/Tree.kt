package io.github.sendsdk.internal

import io.github.sendsdk.AttachmentRead
import io.github.sendsdk.DigitalDomicile
import io.github.sendsdk.DocumentRead
import io.github.sendsdk.LegalFactId
import io.github.sendsdk.PhysicalAddressRead
import io.github.sendsdk.RefusalReason
import io.github.sendsdk.TimelineElement
import io.github.sendsdk.ffi.ModelData
import io.github.sendsdk.ffi.ModelKind
import io.github.sendsdk.ffi.TreeNode

/** An object that crossed the border as a tree, asked field by field. What is of another type reads as absent. */
internal class Tree private constructor(
    private val fields: Map<String, TreeNode>,
    /** The text of it all, if it is a whole model. */
    val json: String = "",
) {
    fun text(name: String): String? =
        when (val node = fields[name]) {
            is TreeNode.Text -> node.value
            is TreeNode.Undecoded -> node.json
            else -> null
        }

    fun flag(name: String): Boolean? = (fields[name] as? TreeNode.Flag)?.value

    fun long(name: String): Long? = (fields[name] as? TreeNode.Whole)?.value

    fun int(name: String): Int? = long(name)?.takeIf { it in Int.MIN_VALUE..Int.MAX_VALUE }?.toInt()

    fun branch(name: String): Tree? = (fields[name] as? TreeNode.Branch)?.let(::of)

    fun <T> list(name: String, read: (Tree) -> T): List<T> =
        items(name).filterIsInstance<TreeNode.Branch>().map { read(of(it)) }

    fun texts(name: String): List<String> = items(name).filterIsInstance<TreeNode.Text>().map { it.value }

    fun ints(name: String): List<Int> = items(name).filterIsInstance<TreeNode.Whole>().map { it.value.toInt() }

    /** The names of its fields. */
    val names: Set<String> get() = fields.keys

    private fun items(name: String): List<TreeNode> = (fields[name] as? TreeNode.Sequence)?.items.orEmpty()

    companion object {
        /** A tree without fields. */
        val EMPTY = Tree(emptyMap())

        fun of(model: ModelData): Tree = Tree(of(model.tree).fields, model.json)

        /** A tree; one without fields, if the node is no object. */
        fun of(node: TreeNode): Tree =
            Tree((node as? TreeNode.Branch)?.fields.orEmpty().associate { it.name to it.node })
    }
}

/** Reads a model from JSON: one call into the native library. */
internal inline fun <T> readModel(kind: ModelKind, json: String, read: (Tree) -> T): T =
    read(Tree.of(translating { io.github.sendsdk.ffi.SendFfi.readModel(kind, json) }))

internal fun attachment(tree: Tree) =
    AttachmentRead(
        sha256 = tree.branch("digests")?.text("sha256"),
        contentType = tree.text("contentType"),
        key = tree.branch("ref")?.text("key"),
        versionToken = tree.branch("ref")?.text("versionToken"),
    )

internal fun document(tree: Tree) =
    DocumentRead(attachment(tree), tree.text("title"), tree.text("docIdx"))

internal fun refusalReason(tree: Tree) =
    RefusalReason(tree.text("code").orEmpty(), tree.text("element"), tree.text("detail"), tree.long("recIndex"))

internal fun digitalDomicile(tree: Tree) = DigitalDomicile(tree.text("type"), tree.text("address"))

internal fun physicalAddress(tree: Tree) =
    PhysicalAddressRead(
        at = tree.text("at"),
        address = tree.text("address"),
        addressDetails = tree.text("addressDetails"),
        zip = tree.text("zip"),
        municipality = tree.text("municipality"),
        municipalityDetails = tree.text("municipalityDetails"),
        province = tree.text("province"),
        foreignState = tree.text("foreignState"),
    )

internal fun timelineElement(tree: Tree) =
    TimelineElement(
        elementId = tree.text("elementId"),
        categoryText = tree.text("category"),
        eventTimestampText = tree.text("eventTimestamp"),
        ingestionTimestampText = tree.text("ingestionTimestamp"),
        timestampText = tree.text("timestamp"),
        notificationSentAtText = tree.text("notificationSentAt"),
        legalFactsIds = tree.list("legalFactsIds") { LegalFactId(it.text("key").orEmpty(), it.text("category")) },
        recIndex = null,
        details = tree.text("details"),
    )
