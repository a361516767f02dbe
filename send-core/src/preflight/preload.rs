//! Rules of a call that reserves uploads (`POST /delivery/attachments/preload`).
//!
//! Source: pagopa/pn-delivery `docs/openapi/api-external-b2b-pa-bundle.yaml:647`, `…/svc/NotificationAttachmentService.java:91-100`
//! (what the content type decides). The schema itself is [`super::gateway::preload`].

use super::catalogue;
use super::context::each_repeated;
use super::field::Field;
use super::gateway::{Schema, preload};
use super::issue::{Finding, Keyword};
use super::item::{Item, List};
use super::path::Path;
use super::rule::{Element, Rule, Stage};
use super::sink::Sink;
use crate::api::Version;

/// The number of items: the code is that of the service, which counts again.
pub(super) static COUNT: Rule = Rule::schema(&preload::BODY)
    .stage(Stage::Validator)
    .answers("PN_GENERIC_INVALIDPARAMETER_SIZE")
    .element(Element::Fixed("preLoadRequest"));

pub(super) static ADVICE: [Rule; 2] = [
    Rule::advice("W-11", "[].preloadIdx")
        .cites("pn-delivery api-external-b2b-pa-bundle.yaml:4678")
        .requires("ogni elemento ha un preloadIdx diverso", "every item has a preloadIdx of its own")
        .message(
            "manca o si ripete: la risposta non si potrà abbinare al file",
            "is missing or repeated: the answer cannot be matched with the file",
        )
        .fix("numerare gli elementi", "number the items"),
    Rule::advice("W-12", "[].contentType")
        .cites("NotificationAttachmentService.java:91-100")
        .requires("ogni elemento dice il suo contentType", "every item tells its contentType")
        .message(
            "manca: decide il tipo di chiave e la firma del caricamento",
            "is missing: it decides the kind of key and the signature of the upload",
        )
        .fix("indicare application/pdf o application/json", "give application/pdf or application/json"),
];

/// Checks a whole body.
pub(super) fn check(item: Item<'_>, sink: &mut Sink) {
    let Item::List(list) = item else {
        // A body that is no list is refused by the gateway, and there is nothing to count.
        sink.rule = catalogue::rule_or_first("P-00");
        let finding = match item {
            Item::Null => Finding::of(Keyword::Null),
            other => Finding::of(Keyword::Type).name(other.kind()).note("array"),
        };
        return sink.report(&Path::ROOT, finding);
    };
    Schema::new(Version::new(2, 1), sink).check(&preload::BODY, item, &Path::ROOT);
    advise(list, sink);
}

fn advise(list: List<'_>, sink: &mut Sink) {
    sink.rule = catalogue::rule_or_first("W-11");
    let indexes = list.objects().filter_map(|(index, item)| Some((index, item.text(Field::PreloadIdx)?)));
    each_repeated(indexes, list.len(), |index| {
        sink.report(&Path::ROOT.index(index).field(Field::PreloadIdx), Finding::new())
    });
    for (rule, field) in [("W-11", Field::PreloadIdx), ("W-12", Field::ContentType)] {
        sink.rule = catalogue::rule_or_first(rule);
        for (index, _) in list.objects().filter(|(_, item)| item.get(field).is_absent()) {
            sink.report(&Path::ROOT.index(index).field(field), Finding::new());
        }
    }
}
