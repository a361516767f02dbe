//! What no synchronous rule refuses and still goes wrong, or is likely a mistake. Always warnings.
//!
//! Sources: the law's own check of identifiers ([`crate::tax`], [`crate::notice`], [`crate::digest`]); pagopa/pn-address-manager
//! and the FAQ on developer.pagopa.it for addresses; pagopa/pn-delivery `NotificationEntityDaoDynamo.java:100-103` for the token.

use super::address::is_italian;
use super::context::{RecipientContext, RequestContext};
use super::field::Field;
use super::issue::Finding;
use super::item::Object;
use super::java;
use super::path::Path;
use super::rule::Rule;
use super::sink::Sink;
use crate::digest::Sha256Digest;
use crate::notice::NoticeCode;
use crate::tax::{FiscalCode, NameMatch, PaTaxId, TaxId, denomination, place};
use crate::time::Date;

/// Longest municipality on a letter to Italy (FAQ v2.0-2.5).
const MUNICIPALITY: usize = 35;

pub(super) static ADVICE: [Rule; 12] = [
    Rule::advice("W-01", "idempotenceToken")
        .cites("NotificationEntityDaoDynamo.java:100-103")
        .requires("ogni richiesta ha un idempotenceToken", "every request has an idempotenceToken")
        .message(
            "manca: la piattaforma scrive «null», e un secondo invio con lo stesso protocollo sarà un duplicato (409)",
            "is missing: the platform writes \"null\", and a second request with the same protocol number will be a duplicate (409)",
        )
        .fix("indicare un valore nuovo per ogni richiesta, e conservarlo prima di inviare", "give a new value for each request, and store it before sending")
        .on_request(|context, sink| {
            if context.root.get(Field::IdempotenceToken).is_absent() {
                sink.report(&Path::ROOT.field(Field::IdempotenceToken), Finding::new());
            }
        }),
    Rule::advice("W-02", "recipients[].taxId")
        .cites("send_core::tax")
        .requires(
            "il codice fiscale rispetta anche le regole di legge che la piattaforma non controlla (date, luogo, ufficio)",
            "the tax code keeps the rules of the law that the platform does not check, too (dates, place, office)",
        )
        .message("la piattaforma lo accetta, ma non è un codice fiscale possibile{reason}", "the platform takes it, but no such tax code can exist{reason}")
        .fix("verificarlo con la fonte prima di inviare: un rifiuto può essere addebitato", "verify it with its source before sending: a refusal may be billed")
        .on_recipient(tax_codes_are_possible),
    Rule::advice("W-03", "recipients[].payments[].pagoPa.noticeCode")
        .cites("SACI 3.1.0")
        .requires("il codice avviso ha le cifre di controllo giuste", "the notice code has the right check digits")
        .message("la piattaforma lo accetta, ma i canali di pagamento potrebbero rifiutarlo{reason}", "the platform takes it, but payment channels may refuse it{reason}")
        .fix("verificarlo con chi ha emesso l'avviso", "verify it with whoever issued the notice")
        .on_recipient(|context, sink| {
            for (index, notice) in context.notices() {
                let code = notice.text(Field::NoticeCode).and_then(|text| NoticeCode::parse(text).ok());
                if let Some(error) = code.and_then(|code| code.check().err()) {
                    context.with_field(Field::Payments, |path| {
                        let path = path.index(index);
                        sink.report(&path.field(Field::PagoPa).field(Field::NoticeCode), Finding::new().reason(Some(error)));
                    });
                }
            }
        }),
    Rule::advice("W-04", "senderTaxId, recipients[].payments[].pagoPa.creditorTaxId")
        .cites("send_core::tax")
        .requires("i codici fiscali di mittente e creditore esistono", "the tax codes of sender and creditor can exist")
        .message("la piattaforma lo accetta, ma non è un codice fiscale possibile{reason}", "the platform takes it, but no such tax code can exist{reason}")
        .fix("verificarlo nell'Indice delle pubbliche amministrazioni (IPA)", "verify it in the index of public administrations (IPA)")
        .on_request(bodies_are_possible),
    Rule::advice("W-05", "*.digests.sha256")
        .cites("send_core::digest")
        .requires("lo sha256 è quello di un file", "the sha256 is that of a file")
        .message("la piattaforma lo accetta, ma non è lo SHA-256 di nessun file: il confronto con il file fallirà", "the platform takes it, but it is the SHA-256 of no file: the comparison with the file will fail")
        .fix("scrivere i 32 byte in base64: 43 caratteri e un «=»", "write the 32 bytes in base64: 43 characters and a =")
        .on_request(digests_are_possible),
    Rule::advice("W-06", "paymentExpirationDate")
        .cites("pn-delivery api-external-b2b-pa-bundle.yaml:6729")
        .requires("la data di scadenza esiste nel calendario", "the due date is in the calendar")
        .message("la piattaforma la accetta, ma la data non esiste", "the platform takes it, but there is no such day")
        .fix("correggere la data", "correct the date")
        .on_request(|context, sink| {
            let date = context.root.text(Field::PaymentExpirationDate);
            if date.is_some_and(|date| date.parse::<Date>().is_err()) {
                sink.report(&Path::ROOT.field(Field::PaymentExpirationDate), Finding::new());
            }
        }),
    Rule::advice("W-07", "recipients[].physicalAddress.zip")
        .cites("pn-address-manager; FAQ")
        .requires("un indirizzo italiano ha un CAP di 5 cifre", "an Italian address has a postal code of 5 digits")
        .message(
            "l'indirizzo è italiano e il CAP non è di 5 cifre: la normalizzazione lo rifiuterà (NOT_VALID_ADDRESS)",
            "the address is Italian and the postal code is not of 5 digits: the normaliser will refuse it (NOT_VALID_ADDRESS)",
        )
        .fix("indicare il CAP", "give the postal code (CAP)")
        .on_recipient(|context, sink| {
            italian_line(context, sink, Field::Zip, |zip| zip.len() == 5 && zip.bytes().all(|byte| byte.is_ascii_digit()));
        }),
    Rule::advice("W-08", "recipients[].physicalAddress.province")
        .cites("pn-address-manager; FAQ")
        .requires("un indirizzo italiano ha la provincia in due lettere", "an Italian address has a province of two letters")
        .message("l'indirizzo è italiano e la provincia non è di due lettere", "the address is Italian and the province is not of two letters")
        .fix("indicare la sigla, come RM", "give the two letters, such as RM")
        .on_recipient(|context, sink| {
            italian_line(context, sink, Field::Province, |province| {
                province.is_empty() || province.len() == 2 && province.bytes().all(|byte| byte.is_ascii_alphabetic())
            });
        }),
    Rule::advice("W-09", "recipients[].physicalAddress.municipality")
        .cites("FAQ v2.0-2.5")
        .requires("in Italia il comune ha al massimo 35 caratteri", "in Italy the municipality has 35 characters at most")
        .message("il comune ha più di 35 caratteri", "the municipality has more than 35 characters")
        .fix("abbreviare, o usare municipalityDetails", "shorten, or use municipalityDetails")
        .on_recipient(|context, sink| {
            italian_line(context, sink, Field::Municipality, |name| java::length(name) <= MUNICIPALITY);
        }),
    Rule::advice("W-10", "amount")
        .cites("api-map 2: int32")
        .requires("amount sta in 32 bit", "amount fits 32 bits")
        .message("il numero non sta in 32 bit: il servizio non lo legge", "the number does not fit 32 bits: the service cannot read it")
        .fix("scrivere l'importo in centesimi", "write the amount in cents")
        .on_request(|context, sink| {
            let amount = context.root.get(Field::Amount).integer();
            if amount.is_some_and(|amount| i32::try_from(amount).is_err()) {
                sink.report(&Path::ROOT.field(Field::Amount), Finding::new());
            }
        }),
    Rule::advice("W-13", "recipients[].denomination")
        .cites("send_core::tax::denomination")
        .requires(
            "cognome e nome della persona concordano con il suo codice fiscale",
            "surname and name of the person fit the tax code",
        )
        .message("la piattaforma lo accetta, ma la denominazione non concorda con il codice fiscale{reason}", "the platform takes it, but the denomination does not fit the tax code{reason}")
        .fix(
            "verificare che codice e nome siano della stessa persona: la notifica arriverebbe a un'altra",
            "verify that code and name are of the same person: the notification would reach another",
        )
        .on_recipient(|context, sink| {
            let misfit = person(context).zip(context.recipient.text(Field::Denomination)).and_then(|(code, name)| {
                Some(denomination::matches(name, &code)).filter(|verdict| matches!(verdict, NameMatch::No(_)))
            });
            if misfit.is_some() {
                context.with_field(Field::Denomination, |path| sink.report(path, Finding::new().reason(misfit)));
            }
        }),
    Rule::advice("W-14", "recipients[].taxId")
        .cites("send_core::tax::place (ANPR)")
        .requires("il luogo di nascita nel codice fiscale esiste o è esistito", "the place of birth in the tax code exists or has existed")
        .message("la piattaforma lo accetta, ma il luogo di nascita non è noto{reason}", "the platform takes it, but the place of birth is not known{reason}")
        .fix("verificare il codice con la fonte prima di inviare", "verify the code with its source before sending")
        .on_recipient(|context, sink| {
            let unknown = person(context).and_then(|code| place::check(code.place_code()).err());
            if unknown.is_some() {
                context.with_field(Field::TaxId, |path| sink.report(path, Finding::new().reason(unknown)));
            }
        }),
];

/// The tax code of a recipient who is a person and no test identity, if it is one.
fn person(context: &RecipientContext<'_>) -> Option<FiscalCode> {
    let tax_id = context.recipient.text(Field::TaxId)?;
    let is_test = || context.request.environment.tax_id_white_list.iter().any(|listed| listed == tax_id);
    FiscalCode::parse(tax_id).ok().filter(|_| !is_test())
}

/// Tax codes that the platform takes and the law does not know. Those on the white list are test identities.
fn tax_codes_are_possible(context: &RecipientContext<'_>, sink: &mut Sink) {
    let Some(tax_id) = context.recipient.text(Field::TaxId) else { return };
    let is_person = context.recipient.text(Field::RecipientType) == Some("PF");
    let environment = context.request.environment;
    if let Err(error) = TaxId::parse(tax_id) {
        let is_test = environment.tax_id_white_list.iter().any(|listed| listed == tax_id);
        if !is_test && environment.accepts_tax_id(tax_id, is_person) {
            context.with_field(Field::TaxId, |path| sink.report(path, Finding::new().reason(Some(error))));
        }
    }
}

fn bodies_are_possible(context: &RequestContext<'_>, sink: &mut Sink) {
    let error_of = |object: Object<'_>, field| {
        let id = object.text(field).and_then(|text| PaTaxId::parse(text).ok())?;
        id.check().err()
    };
    if let Some(error) = error_of(context.root, Field::SenderTaxId) {
        sink.report(&Path::ROOT.field(Field::SenderTaxId), Finding::new().reason(Some(error)));
    }
    for recipient in context.recipients() {
        for (index, notice) in recipient.notices() {
            if let Some(error) = error_of(notice, Field::CreditorTaxId) {
                recipient.with_field(Field::Payments, |path| {
                    let path = path.index(index);
                    sink.report(
                        &path.field(Field::PagoPa).field(Field::CreditorTaxId),
                        Finding::new().reason(Some(error)),
                    );
                });
            }
        }
    }
}

fn digests_are_possible(context: &RequestContext<'_>, sink: &mut Sink) {
    let mut check = |file: Option<Object<'_>>, path: &Path<'_>| {
        let Some(text) = file.and_then(|file| file.object(Field::Digests)?.text(Field::Sha256)) else { return };
        if Sha256Digest::send_accepts(text) && Sha256Digest::parse(text).is_err() {
            sink.report(&path.field(Field::Digests).field(Field::Sha256), Finding::new());
        }
    };
    for (index, document) in context.documents() {
        check(Some(document), &Path::ROOT.field(Field::Documents).index(index));
    }
    for recipient in context.recipients() {
        for (index, payment) in recipient.payments() {
            recipient.with_field(Field::Payments, |path| {
                let path = path.index(index);
                for (part, name) in [(Field::PagoPa, Field::Attachment), (Field::F24, Field::MetadataAttachment)] {
                    let file = payment.object(part).and_then(|payment| payment.object(name));
                    check(file, &path.field(part).field(name));
                }
            });
        }
    }
}

/// A line of an Italian address that is not as it should be; an absent one counts as empty.
fn italian_line(context: &RecipientContext<'_>, sink: &mut Sink, field: Field, is_good: impl Fn(&str) -> bool) {
    let Some(address) = context.address().filter(|address| is_italian(*address)) else { return };
    let line = java::trim(address.text(field).unwrap_or_default());
    if !is_good(line) {
        context.with_field(Field::PhysicalAddress, |path| sink.report(&path.field(field), Finding::new()));
    }
}
