//! Rules about the documents, and about attachments that are named twice.
//!
//! Source: pagopa/pn-delivery `src/main/java/it/pagopa/pn/delivery/svc/NotificationReceiverValidator.java` (NRV).

use super::context::{RequestContext, each_repeated};
use super::field::Field;
use super::issue::Finding;
use super::item::{Item, Object};
use super::path::Path;
use super::payments::PDF_KEY;
use super::rule::Rule;
use super::sink::Sink;
use std::collections::HashSet;

pub(super) static DOCUMENTS: [Rule; 2] = [
    Rule::service("S-24", "documents[].ref.key")
        .local_code("PN_DELIVERY_INVALID_DOCUMENT_KEY")
        .detail("Document Attachments key {value} does not contain the expected value: PN_NOTIFICATION_ATTACHMENTS")
        .cites("NRV:196, 298")
        .requires(
            "la chiave di un documento contiene PN_NOTIFICATION_ATTACHMENTS",
            "the key of a document contains PN_NOTIFICATION_ATTACHMENTS",
        )
        .message("la chiave non è quella di un documento", "the key is not that of a document")
        .fix(
            "usare la chiave restituita dal preload, richiesto con contentType application/pdf",
            "use the key that the preload answered, asked for with contentType application/pdf",
        )
        .on_request(|context, sink| {
            for (index, document) in context.documents() {
                let key = document.object(Field::Ref).and_then(|reference| reference.text(Field::Key));
                if key.is_some_and(|key| !key.contains(PDF_KEY)) {
                    let documents = Path::ROOT.field(Field::Documents);
                    sink.report(&documents.index(index).field(Field::Ref).field(Field::Key), Finding::new());
                }
            }
        }),
    Rule::service("S-23", "documents")
        .local_code("PN_DELIVERY_DUPLICATED_ATTACHMENTS")
        .detail("Same attachment compares more then once in the same request")
        .cites("NRV:272-322")
        .requires(
            "lo stesso file (chiave e sha256) non compare due volte tra i documenti, né tra i documenti e gli avvisi di un destinatario",
            "the same file (key and sha256) is not named twice among the documents, nor among them and the notices of a recipient",
        )
        .message("lo stesso file compare due volte: la seconda in {note}", "the same file is named twice: the second time at {note}")
        .fix(
            "togliere la ripetizione (destinatari diversi possono avere lo stesso allegato)",
            "take the repetition out (different recipients may share an attachment)",
        )
        .on_request(attachments_are_distinct),
];

/// What makes two files the same: neither the version token nor the path.
type FileId<'a> = (&'a str, Digest<'a>);

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Digest<'a> {
    Text(&'a str),
    Bytes(&'a [u8; 32]),
}

fn id_of(attachment: Object<'_>) -> Option<FileId<'_>> {
    let key = attachment.object(Field::Ref)?.text(Field::Key)?;
    match attachment.object(Field::Digests)?.get(Field::Sha256) {
        Item::Text(text) => Some((key, Digest::Text(text))),
        Item::Digest(digest) => Some((key, Digest::Bytes(digest.as_bytes()))),
        _ => None,
    }
}

/// The platform says it once for the whole request, and so do we: at the first repetition.
fn attachments_are_distinct(context: &RequestContext<'_>, sink: &mut Sink) {
    let documents = Path::ROOT.field(Field::Documents);
    let mut repetition = None;
    let ids = context.documents().filter_map(|(index, document)| Some((index, id_of(document)?)));
    let count = context.root.list(Field::Documents).len();
    each_repeated(ids.clone(), count, |index| {
        repetition.get_or_insert_with(|| documents.index(index).to_string());
    });
    // Many documents are looked up in a table, a few one by one.
    let table = (count > MANY).then(|| ids.clone().map(|(_, id)| id).collect::<HashSet<_>>());
    let is_document = |id: FileId<'_>| match &table {
        Some(table) => table.contains(&id),
        None => ids.clone().any(|(_, document)| document == id),
    };
    for recipient in context.recipients() {
        if repetition.is_some() {
            break;
        }
        let files =
            recipient.notices().filter_map(|(index, notice)| Some((index, id_of(notice.object(Field::Attachment)?)?)));
        let mut note = |index: usize| {
            recipient.with_field(Field::Payments, |path| {
                let path = path.index(index);
                let place = path.field(Field::PagoPa).field(Field::Attachment).to_string();
                repetition.get_or_insert(place);
            });
        };
        each_repeated(files.clone(), recipient.recipient.list(Field::Payments).len(), &mut note);
        if let Some((index, _)) = files.clone().find(|(_, id)| is_document(*id)) {
            note(index);
        }
    }
    if let Some(place) = repetition {
        sink.report(&documents, Finding::new().note(place));
    }
}

/// How many documents are many.
const MANY: usize = 32;
