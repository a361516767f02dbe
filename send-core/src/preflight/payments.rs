//! Rules about what there is to pay.
//!
//! Source: pagopa/pn-delivery `src/main/java/it/pagopa/pn/delivery/svc/NotificationReceiverValidator.java` (NRV).

use super::context::{FeePolicy, RecipientContext, RequestContext, each_repeated};
use super::field::Field;
use super::issue::Finding;
use super::item::Object;
use super::java;
use super::rule::Rule;
use super::sink::Sink;

/// What the keys of PDF files have in them.
pub(super) const PDF_KEY: &str = "PN_NOTIFICATION_ATTACHMENTS";
/// What the keys of F24 metadata have in them.
const JSON_KEY: &str = "PN_F24_META";

/// Payments, recipient by recipient.
pub(super) static PAYMENTS: [Rule; 6] = [
    Rule::service("S-10", "recipients[].payments[].f24.title")
        .local_code("F24_TITLE_REQUIRED")
        .detail("F24 description is mandatory")
        .cites("NRV:457")
        .requires("ogni F24 ha un titolo", "every F24 has a title")
        .message("il titolo dell'F24 è vuoto", "the title of the F24 is blank")
        .fix("scrivere il titolo che il destinatario vedrà", "write the title that the recipient will see")
        .on_recipient(|context, sink| {
            for (index, form) in context.forms() {
                if form.text(Field::Title).is_some_and(|title| !java::has_text(title)) {
                    context.with_field(Field::Payments, |path| {
                        sink.report(&path.index(index).field(Field::F24).field(Field::Title), Finding::new());
                    });
                }
            }
        }),
    Rule::service("S-11", "recipients[].payments")
        .local_code("APPLY_COST_REQUIRED")
        .detail("PagoPA applyCostFlg must be valorized for at least one payment")
        .cites("NRV:434-490")
        .requires(
            "con DELIVERY_MODE almeno un avviso pagoPA del destinatario ha applyCost true",
            "with DELIVERY_MODE at least one pagoPA notice of the recipient has applyCost true",
        )
        .message(
            "la politica è DELIVERY_MODE e nessun avviso pagoPA del destinatario ha applyCost true",
            "the policy is DELIVERY_MODE and no pagoPA notice of the recipient has applyCost true",
        )
        .fix(
            "mettere applyCost true sull'avviso a cui aggiungere il costo della notifica",
            "set applyCost true on the notice that the cost of notification is added to",
        )
        .on_recipient(|context, sink| check_costs(context, sink, Kind::Notices, FeePolicy::DeliveryMode)),
    Rule::service("S-12", "recipients[].payments")
        .local_code("APPLY_COST_REQUIRED")
        .detail("F24 applyCostFlg must be valorized for at least one payment")
        .cites("NRV:434-490")
        .requires(
            "con DELIVERY_MODE almeno un F24 del destinatario ha applyCost true",
            "with DELIVERY_MODE at least one F24 of the recipient has applyCost true",
        )
        .message(
            "la politica è DELIVERY_MODE e nessun F24 del destinatario ha applyCost true",
            "the policy is DELIVERY_MODE and no F24 of the recipient has applyCost true",
        )
        .fix(
            "mettere applyCost true sull'F24 a cui aggiungere il costo della notifica",
            "set applyCost true on the F24 that the cost of notification is added to",
        )
        .on_recipient(|context, sink| check_costs(context, sink, Kind::Forms, FeePolicy::DeliveryMode)),
    Rule::service("S-13", "recipients[].payments")
        .local_code("APPLY_COST_NOT_ALLOWED")
        .detail("PagoPA applyCostFlg must not be valorized for any payment")
        .cites("NRV:434-490")
        .requires(
            "con FLAT_RATE nessun avviso pagoPA ha applyCost true",
            "with FLAT_RATE no pagoPA notice has applyCost true",
        )
        .message(
            "la politica è FLAT_RATE e {found} avvisi pagoPA hanno applyCost true",
            "the policy is FLAT_RATE and {found} pagoPA notices have applyCost true",
        )
        .fix(
            "mettere applyCost false, o usare DELIVERY_MODE con paFee e vat",
            "set applyCost false, or use DELIVERY_MODE with paFee and vat",
        )
        .on_recipient(|context, sink| check_costs(context, sink, Kind::Notices, FeePolicy::FlatRate)),
    Rule::service("S-14", "recipients[].payments")
        .local_code("APPLY_COST_NOT_ALLOWED")
        .detail("F24 applyCostFlg must not be valorized for any payment")
        .cites("NRV:434-490")
        .requires("con FLAT_RATE nessun F24 ha applyCost true", "with FLAT_RATE no F24 has applyCost true")
        .message(
            "la politica è FLAT_RATE e {found} F24 hanno applyCost true",
            "the policy is FLAT_RATE and {found} F24 have applyCost true",
        )
        .fix(
            "mettere applyCost false, o usare DELIVERY_MODE con paFee e vat",
            "set applyCost false, or use DELIVERY_MODE with paFee and vat",
        )
        .on_recipient(|context, sink| check_costs(context, sink, Kind::Forms, FeePolicy::FlatRate)),
    Rule::service("S-16", "recipients[].payments[].*.ref.key")
        .local_code("PN_DELIVERY_PAYMENT_ATTACHMENT_CONTENT_TYPE_INVALID")
        .detail("Key: {value} does not conform to the expected content type: {../../contentType}")
        .cites("NRV:209-235")
        .requires(
            "la chiave di un PDF contiene PN_NOTIFICATION_ATTACHMENTS e non finisce in .json; quella di metadati F24 contiene PN_F24_META e non finisce in .pdf",
            "the key of a PDF contains PN_NOTIFICATION_ATTACHMENTS and does not end in .json; that of F24 metadata contains PN_F24_META and does not end in .pdf",
        )
        .message(
            "la chiave non è quella di un file {name}",
            "the key is not that of a {name} file",
        )
        .fix(
            "usare la chiave restituita dal preload di quel file, richiesto con lo stesso contentType",
            "use the key that the preload of that file answered, asked for with the same contentType",
        )
        .on_recipient(keys_suit_their_content),
];

/// Payments, all together.
pub(super) static PAYMENTS_TOGETHER: [Rule; 1] = [Rule::service("S-15", "recipients[].payments[].pagoPa.noticeCode")
    .local_code("DUPLICATED_NOTICE")
    .detail("Duplicated iuv { {../creditorTaxId}{value} } on recipient with index {recipient} in payment with index {payment}")
    .cites("NRV:492")
    .requires(
        "la coppia creditorTaxId + noticeCode è unica in tutta la richiesta",
        "the pair creditorTaxId + noticeCode is unique in the whole request",
    )
    .message("un pagamento precedente ha lo stesso creditore e codice avviso", "an earlier payment has the same creditor and notice code")
    .fix("usare un codice avviso diverso per ogni pagamento", "use a notice code of its own for each payment")
    .on_request(notices_are_unique)];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Notices,
    Forms,
}

/// Counts the payments of a kind that carry the cost, and compares with what the policy wants.
///
/// A flag that is missing or no flag is the gateway's business; then nothing is said here.
fn check_costs(context: &RecipientContext<'_>, sink: &mut Sink, kind: Kind, policy: FeePolicy) {
    if context.request.fee_policy() != Some(policy) {
        return;
    }
    let part = if kind == Kind::Notices { Field::PagoPa } else { Field::F24 };
    let (mut payments, mut charged) = (0, 0);
    for (_, payment) in context.payments() {
        let Some(payment) = payment.object(part) else { continue };
        let Some(applies) = payment.get(Field::ApplyCost).flag() else { return };
        payments += 1;
        charged += usize::from(applies);
    }
    let broken = match policy {
        FeePolicy::DeliveryMode => payments > 0 && charged == 0,
        FeePolicy::FlatRate => charged > 0,
    };
    if broken {
        context.with_field(Field::Payments, |path| sink.report(path, Finding::new().found(charged)));
    }
}

fn notices_are_unique(context: &RequestContext<'_>, sink: &mut Sink) {
    let notices = context.recipients().flat_map(|recipient| {
        recipient.notices().filter_map(move |(payment, notice)| {
            let key = (notice.text(Field::CreditorTaxId)?, notice.text(Field::NoticeCode)?);
            Some(((recipient, payment), key))
        })
    });
    let count = context.recipients().map(|recipient| recipient.recipient.list(Field::Payments).len()).sum();
    each_repeated(notices, count, |(recipient, payment)| {
        recipient.with_field(Field::Payments, |path| {
            let path = path.index(payment);
            sink.report(&path.field(Field::PagoPa).field(Field::NoticeCode), Finding::new());
        });
    });
}

/// The key of each payment's file. Of a payment with both, the platform looks at the F24 only.
fn keys_suit_their_content(context: &RecipientContext<'_>, sink: &mut Sink) {
    for (index, payment) in context.payments() {
        let (part, name, file) = match (payment.object(Field::F24), payment.object(Field::PagoPa)) {
            (Some(form), _) => (Field::F24, Field::MetadataAttachment, form.object(Field::MetadataAttachment)),
            (None, Some(notice)) => (Field::PagoPa, Field::Attachment, notice.object(Field::Attachment)),
            (None, None) => continue,
        };
        if let Some(wanted) = file.and_then(unsuitable_key) {
            context.with_field(Field::Payments, |path| {
                let path = path.index(index);
                let (path, finding) = (path.field(part), Finding::new().name(wanted));
                sink.report(&path.field(name).field(Field::Ref).field(Field::Key), finding);
            });
        }
    }
}

/// The content that a file claims to have, if its key does not suit it.
fn unsuitable_key(file: Object<'_>) -> Option<&'static str> {
    let key = file.object(Field::Ref)?.text(Field::Key)?;
    let content_type = file.text(Field::ContentType)?;
    let (name, mark, other) = if content_type.eq_ignore_ascii_case("application/pdf") {
        ("PDF", PDF_KEY, ".json")
    } else if content_type.eq_ignore_ascii_case("application/json") {
        ("JSON", JSON_KEY, ".pdf")
    } else {
        return None;
    };
    (!key.contains(mark) || key.ends_with(other)).then_some(name)
}
