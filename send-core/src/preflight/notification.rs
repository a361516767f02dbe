//! Rules about the request as a whole: how many, what it costs, who sends it, and whether it was sent before.
//!
//! Sources: pagopa/pn-delivery `…/rest/PnNotificationInputController.java` (CTL), `…/svc/NotificationReceiverService.java` (NRS),
//! `…/svc/NotificationReceiverValidator.java` (NRV), `…/middleware/notificationdao/NotificationEntityDaoDynamo.java`.

use super::context::{FeePolicy, RequestContext};
use super::environment::{Policy, TaxonomyTable};
use super::field::Field;
use super::issue::Finding;
use super::java;
use super::knowledge::Knowledge;
use super::path::Path;
use super::rule::{Element, Evidence, Rule, Severity, Stage};
use super::sink::Sink;
use crate::api::Version;
use crate::model::AdditionalLanguage;
use crate::taxonomy::TaxonomyCode;

/// What is looked at before the recipients.
pub(super) static BEFORE: [Rule; 5] = [
    Rule::service("S-02", "taxonomyCode")
        .stage(Stage::Taxonomy)
        .answers("PN_GENERIC_INVALIDPARAMETER_TAXONOMYCODE")
        .element(Element::Value)
        .detail("PN_GENERIC_INVALIDPARAMETER_TAXONOMYCODE")
        .cites("CTL:54-63")
        .needs(Evidence::Environment)
        .requires(
            "il codice tassonomico è nella tabella della piattaforma",
            "the taxonomy code is in the platform's table",
        )
        .message("il codice tassonomico non è tra quelli noti", "the taxonomy code is none of those that are known")
        .fix(
            "scegliere il codice dalla tassonomia pubblicata; se è nuovo, verificare con PagoPA",
            "choose the code from the published taxonomy; if it is new, verify with PagoPA",
        )
        .on_request(taxonomy_is_known),
    Rule::service("S-01", "senderTaxId")
        .stage(Stage::Switch)
        .answers("PN_DELIVERY_SEND_IS_DISABLED")
        .detail("Piattaforma Notifiche non é abilitata alla comunicazione di notifiche.")
        .cites("NRS:121")
        .needs(Evidence::Sender)
        .requires("il mittente è abilitato a SEND", "the sender is switched on for SEND")
        .message("il mittente non è abilitato a SEND", "the sender is not switched on for SEND")
        .fix("completare l'adesione del mittente", "complete the sender's onboarding")
        .on_request(|context, sink| {
            if !context.environment.sender.is_active {
                sink.report(&Path::ROOT.field(Field::SenderTaxId), Finding::new());
            }
        }),
    Rule::service("S-03", "documents")
        .stage(Stage::DocumentCount)
        .local_code("PN_DELIVERY_MAX_ATTACHMENT_NUMBER_PASSED")
        .detail("Max attachment count reached")
        .cites("NRV:142")
        .needs(Evidence::Environment)
        .requires("i documenti non sono troppi (di norma 15)", "there are not too many documents (15 as a rule)")
        .message("{found} documenti, il massimo è {limit}", "{found} documents, at most {limit} are allowed")
        .fix("unire i documenti, o dividere la notifica", "merge documents, or split the notification")
        .on_request(|context, sink| check_count(context, sink, Field::Documents, context.environment.max_documents)),
    Rule::service("S-04", "recipients")
        .stage(Stage::RecipientCount)
        .local_code("PN_DELIVERY_MAX_RECIPIENT_NUMBER_PASSED")
        .detail("Max recipient count reached")
        .cites("NRV:149")
        .needs(Evidence::Environment)
        .requires("i destinatari non sono troppi (di norma 15)", "there are not too many recipients (15 as a rule)")
        .message("{found} destinatari, il massimo è {limit}", "{found} recipients, at most {limit} are allowed")
        .fix("dividere la notifica", "split the notification")
        .on_request(|context, sink| check_count(context, sink, Field::Recipients, context.environment.max_recipients)),
    Rule::service("S-05", "paFee, vat")
        .local_code("FEE_FIELDS_REQUIRED")
        .detail("paFee or vat field not filled in for notification with notificationFeePolicy DELIVERY_MODE")
        .cites("NRV:156")
        .requires(
            "con DELIVERY_MODE ci sono sia paFee sia vat (0 è un valore), anche senza pagamenti",
            "with DELIVERY_MODE both paFee and vat are there (0 is a value), even without payments",
        )
        .message("la politica è DELIVERY_MODE e manca {name}", "the policy is DELIVERY_MODE and {name} is missing")
        .fix("indicare paFee (centesimi) e vat (percento)", "give paFee (cents) and vat (percent)")
        .on_request(fees_are_given),
];

/// What is looked at after the recipients.
pub(super) static AFTER: [Rule; 10] = [
    Rule::service("S-25", "recipients")
        .stage(Stage::Mvp)
        .detail("Max one recipient")
        .cites("NRV:572")
        .needs(Evidence::Sender)
        .requires("i mittenti della sperimentazione hanno un solo destinatario", "senders of the trial have one recipient")
        .message("{found} destinatari, per questo mittente il massimo è 1", "{found} recipients, at most 1 is allowed for this sender")
        .fix("inviare una notifica per destinatario", "send one notification for each recipient")
        .on_request(|context, sink| {
            let found = context.root.list(Field::Recipients).len();
            if context.environment.sender.is_trial && found > 1 {
                sink.report(&Path::ROOT.field(Field::Recipients), Finding::new().found(found));
            }
        }),
    Rule::service("S-26", "recipients[0].payments")
        .stage(Stage::Mvp)
        .detail("No recipient payment")
        .cites("NRV:572")
        .needs(Evidence::Sender)
        .requires("i mittenti della sperimentazione indicano un pagamento", "senders of the trial give a payment")
        .message("manca un pagamento, obbligatorio per questo mittente", "a payment is missing, which this sender must give")
        .fix("aggiungere il pagamento", "add the payment")
        .on_request(|context, sink| {
            let Some(first) = context.root.list(Field::Recipients).get(0).object() else { return };
            if context.environment.sender.is_trial && first.list(Field::Payments).len() == 0 {
                let recipients = Path::ROOT.field(Field::Recipients);
                sink.report(&recipients.index(0).field(Field::Payments), Finding::new());
            }
        }),
    Rule::service("S-27", "additionalLanguages")
        .stage(Stage::Languages)
        .answers("PN_DELIVERY_REQUIREDADDITIONALLANG")
        .local_code("PN_DELIVERY_ADDITIONAL_LANG_SIZE_EXCEEDED")
        .detail("È obbligatorio fornire una sola lingua aggiuntiva.")
        .cites("NRV:120")
        .requires("al massimo una lingua aggiuntiva", "one additional language at most")
        .message("{found} lingue aggiuntive, il massimo è 1", "{found} additional languages, at most 1 is allowed")
        .fix("lasciare una sola lingua", "leave one language")
        .on_request(|context, sink| {
            let found = languages(context).len();
            if found > 1 {
                sink.report(&Path::ROOT.field(Field::AdditionalLanguages), Finding::new().found(found));
            }
        }),
    Rule::service("S-28", "additionalLanguages[0]")
        .stage(Stage::Languages)
        .answers("PN_DELIVERY_INVALIDADDITIONALLANGS")
        .local_code("PN_DELIVERY_ADDITIONAL_LANG_UNSUPPORTED_VALUE")
        .detail("Lingua aggiuntiva non valida, i valori accettati sono DE,FR,SL")
        .cites("NRV:124-134")
        .requires("la lingua aggiuntiva è DE, FR o SL (sloveno)", "the additional language is DE, FR or SL (Slovene)")
        .message("la lingua aggiuntiva non è tra quelle ammesse: DE, FR, SL", "the additional language is none of DE, FR, SL")
        .fix("usare DE, FR o SL in maiuscolo; l'italiano c'è sempre", "use DE, FR or SL in capitals; Italian is always there")
        .on_request(|context, sink| {
            let languages = languages(context);
            let text = if languages.len() == 1 { languages.get(0).text() } else { None };
            if text.is_some_and(|language| !AdditionalLanguage::ALL.iter().any(|known| known.as_str() == language)) {
                sink.report(&Path::ROOT.field(Field::AdditionalLanguages), Finding::new());
            }
        }),
    Rule::service("S-29", "senderTaxId")
        .stage(Stage::Sender)
        .status(403)
        .answers("PN_DELIVERY_INVALID_SENDER_TAX_ID")
        .detail("PN_DELIVERY_INVALID_SENDER_TAX_ID")
        .cites("NRV:106-118")
        .needs(Evidence::Sender)
        .requires("senderTaxId è quello dell'ente titolare della API key", "senderTaxId is that of the body that owns the API key")
        .message("il codice fiscale del mittente non è quello dell'ente", "the sender's tax code is not that of the body")
        .fix("usare il codice fiscale dell'ente, o la sua API key", "use the tax code of the body, or its API key")
        .on_request(|context, sink| {
            let owner = context.environment.sender.tax_id.as_deref();
            let sender = context.root.text(Field::SenderTaxId);
            if owner.zip(sender).is_some_and(|(owner, sender)| owner != sender) {
                sink.report(&Path::ROOT.field(Field::SenderTaxId), Finding::new());
            }
        }),
    group_rule("S-30")
        .detail("Group={value} not present or suspended/deleted in pa_groups=null")
        .element(Element::Value)
        .requires("il gruppo esiste ed è attivo", "the group exists and is active")
        .message("il gruppo non è tra quelli attivi dell'ente", "the group is none of the active groups of the body")
        .fix("usare l'id (non il nome) di un gruppo attivo", "use the id (not the name) of an active group")
        .on_request(|context, sink| {
            let groups = context.environment.sender.groups.as_deref();
            if group(context).zip(groups).is_some_and(|(group, groups)| !holds(groups, group)) {
                sink.report(&Path::ROOT.field(Field::Group), Finding::new());
            }
        }),
    group_rule("S-31")
        .detail("Group={value} not present in cx_groups=[{note}]")
        .element(Element::Value)
        .requires("il gruppo è tra quelli della API key", "the group is among those of the API key")
        .message("il gruppo non è tra quelli della API key: {note}", "the group is none of those of the API key: {note}")
        .fix("usare un gruppo della API key", "use a group of the API key")
        .on_request(|context, sink| {
            let sender = &context.environment.sender;
            let Some(group) = group(context) else { return };
            let exists = sender.groups.as_deref().is_none_or(|groups| holds(groups, group));
            if exists && !sender.key_groups.is_empty() && !holds(&sender.key_groups, group) {
                let finding = Finding::new().note(sender.key_groups.join(", "));
                sink.report(&Path::ROOT.field(Field::Group), finding);
            }
        }),
    group_rule("S-32")
        .detail("Specify a group in cx_groups=[{note}]")
        .requires("con una API key legata a gruppi, il gruppo è indicato", "with an API key bound to groups, the group is given")
        .message("la API key è legata a dei gruppi e il gruppo manca: {note}", "the API key is bound to groups and the group is missing: {note}")
        .fix("indicare uno dei gruppi della API key", "give one of the groups of the API key")
        .on_request(|context, sink| {
            let groups = &context.environment.sender.key_groups;
            if !groups.is_empty() && group(context).is_none() {
                sink.report(&Path::ROOT.field(Field::Group), Finding::new().note(groups.join(", ")));
            }
        }),
    Rule::service("S-33", "")
        .stage(Stage::Quota)
        .answers("PN_DELIVERY_NOTIFICATION_LIMIT_EXCEEDED")
        .detail("PN_DELIVERY_NOTIFICATION_LIMIT_EXCEEDED")
        .cites("pn-delivery PaNotificationLimitService:33")
        .needs(Evidence::Platform)
        .requires(
            "il mittente non ha esaurito le notifiche del contratto: la piattaforma tiene il conto",
            "the sender has not used up the notifications of its contract: the platform keeps the count",
        )
        .message("il mittente ha esaurito le notifiche del periodo", "the sender has used up the notifications of the period")
        .fix("attendere il prossimo periodo o aumentare il limite", "wait for the next period or raise the limit")
        .on_request(|context, sink| {
            if context.knowledge.is_some_and(Knowledge::is_quota_used_up) {
                sink.report(&Path::ROOT, Finding::new());
            }
        }),
    Rule::service("S-34", "paProtocolNumber, idempotenceToken, recipients[].payments[].pagoPa.noticeCode")
        .stage(Stage::Save)
        .status(409)
        .answers("PN_GENERIC_INVALIDPARAMETER_DUPLICATED")
        .element(Element::Fixed("Duplicated notification for {name}"))
        .cites("NotificationEntityDaoDynamo.java:106-137")
        .needs(Evidence::Journal)
        .requires(
            "la coppia protocollo + idempotenceToken è nuova per il mittente, e nessun avviso è in un'altra notifica, che non sia rifiutata o annullata",
            "the pair protocol number + idempotenceToken is new for the sender, and no notice is in another notification, unless that was refused or cancelled",
        )
        .message("già usato in un'altra notifica ({name})", "already used in another notification ({name})")
        .fix(
            "se è la stessa notifica, chiederne lo stato invece di reinviarla; altrimenti cambiare idempotenceToken o avviso",
            "if it is the same notification, ask for its status instead of sending again; else change idempotenceToken or notice",
        )
        .on_request(nothing_is_used_twice),
];

const fn group_rule(id: &'static str) -> Rule {
    Rule::service(id, "group")
        .stage(Stage::Group)
        .answers("PN_DELIVERY_INVALIDPARAMETER_GROUP")
        .cites("NRS:245-270")
        .needs(Evidence::Sender)
}

fn check_count(context: &RequestContext<'_>, sink: &mut Sink, field: Field, limit: usize) {
    let found = context.root.list(field).len();
    if limit > 0 && found > limit {
        sink.report(&Path::ROOT.field(field), Finding::new().found(found).limit(limit));
    }
}

fn taxonomy_is_known(context: &RequestContext<'_>, sink: &mut Sink) {
    let (severity, table) = match &context.environment.taxonomy {
        Policy::Off => return,
        Policy::Warn(table) => (Severity::Warning, table),
        Policy::Enforce(table) => (Severity::Error, table),
    };
    let Some(code) = context.root.text(Field::TaxonomyCode) else { return };
    let is_known = match table {
        TaxonomyTable::Published => TaxonomyCode::parse(code).is_ok_and(|code| code.known().is_some()),
        TaxonomyTable::Only(codes) => holds(codes, code),
    };
    if !is_known {
        sink.report_as(severity, &Path::ROOT.field(Field::TaxonomyCode), Finding::new());
    }
}

/// Requests v2.1 get the missing figures from the function that translates them.
fn fees_are_given(context: &RequestContext<'_>, sink: &mut Sink) {
    if context.fee_policy() != Some(FeePolicy::DeliveryMode) || context.version < Version::new(2, 3) {
        return;
    }
    let missing = [Field::PaFee, Field::Vat].into_iter().find(|field| context.root.get(*field).is_absent());
    if let Some(field) = missing {
        sink.report(&Path::ROOT.field(field), Finding::new().name(field.name()));
    }
}

/// The additional languages, as far as the version of the request has them.
fn languages<'a>(context: &RequestContext<'a>) -> super::item::List<'a> {
    if context.version < Version::new(2, 4) {
        return super::item::Item::Absent.list();
    }
    context.root.list(Field::AdditionalLanguages)
}

fn group<'a>(context: &RequestContext<'a>) -> Option<&'a str> {
    context.root.text(Field::Group).filter(|group| java::has_text(group))
}

fn holds(list: &[String], text: &str) -> bool {
    list.iter().any(|item| item == text)
}

fn nothing_is_used_twice(context: &RequestContext<'_>, sink: &mut Sink) {
    let Some(knowledge) = context.knowledge else { return };
    let token = context.root.text(Field::IdempotenceToken).unwrap_or("null");
    let protocol = context.root.text(Field::PaProtocolNumber);
    if protocol.is_some_and(|protocol| knowledge.is_protocol_used(protocol, token)) {
        let finding = Finding::new().name("senderPaId##paProtocolNumber##idempotenceToken");
        let finding = finding.detail("Duplicated notification for {name}=***##{value}##{../idempotenceToken}");
        sink.report(&Path::ROOT.field(Field::PaProtocolNumber), finding);
    }
    for recipient in context.recipients() {
        for (index, notice) in recipient.notices() {
            let key = notice.text(Field::CreditorTaxId).zip(notice.text(Field::NoticeCode));
            if key.is_some_and(|(creditor, notice)| knowledge.is_notice_used(creditor, notice)) {
                let finding = Finding::new().name("creditorTaxId##noticeCode");
                let finding = finding.detail("Duplicated notification for {name}={../creditorTaxId}##{value}");
                recipient.with_field(Field::Payments, |path| {
                    let path = path.index(index);
                    sink.report(&path.field(Field::PagoPa).field(Field::NoticeCode), finding);
                });
            }
        }
    }
}
