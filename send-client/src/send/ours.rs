//! Is the request that was found the one that was sent?
//!
//! The platform answers with the fields of the request, some of which may be missing (personal data are kept apart) or told
//! otherwise (the group by its name). Compared is what identifies an act and says where it goes: subject, files by digest,
//! recipients with their addresses, notices. A field that is not told is not compared, and neither are case and blanks: to
//! take one's own request for another's would make its owner send it twice.

use send_core::model::{NewNotification, Recipient, RecipientRead, RequestStatus};

/// The first field in which they differ, if any.
pub(super) fn difference(sent: &NewNotification, found: &RequestStatus) -> Option<String> {
    let taxonomy = found.taxonomy_code.as_deref().is_some_and(|code| code != sent.taxonomy_code.to_string());
    if taxonomy {
        return Some("taxonomyCode".to_owned());
    }
    if differ(Some(&sent.subject), found.subject.as_ref()) {
        return Some("subject".to_owned());
    }
    if found.documents.was_present() && found.documents.len() != sent.documents.len() {
        return Some("documents".to_owned());
    }
    for (index, (ours, theirs)) in sent.documents.iter().zip(found.documents.iter()).enumerate() {
        let digest = theirs.digests.as_ref().and_then(|digests| digests.sha256.as_deref());
        if digest.is_some_and(|digest| digest != ours.file.sha256.to_string()) {
            return Some(format!("documents[{index}].digests.sha256"));
        }
    }
    if found.recipients.was_present() && found.recipients.len() != sent.recipients.len() {
        return Some("recipients".to_owned());
    }
    let mut pairs = sent.recipients.iter().zip(found.recipients.iter()).enumerate();
    pairs.find_map(|(index, (ours, theirs))| Some(format!("recipients[{index}].{}", field(ours, theirs)?)))
}

/// True if both are there, and say different things.
fn differ(ours: Option<&String>, theirs: Option<&String>) -> bool {
    let letters = |text: &String| text.split_whitespace().collect::<String>().to_lowercase();
    ours.zip(theirs).is_some_and(|(ours, theirs)| letters(ours) != letters(theirs))
}

fn field(sent: &Recipient, found: &RecipientRead) -> Option<String> {
    if found.tax_id.as_deref().is_some_and(|tax_id| !tax_id.eq_ignore_ascii_case(sent.tax_id.as_str())) {
        return Some("taxId".to_owned());
    }
    let domicile = found.digital_domicile.as_ref().and_then(|domicile| domicile.address.as_ref());
    if differ(sent.digital_domicile.as_ref(), domicile) {
        return Some("digitalDomicile.address".to_owned());
    }
    if let (Some(ours), Some(theirs)) = (&sent.physical_address, &found.physical_address) {
        for (name, ours, theirs) in [
            ("address", Some(&ours.address), &theirs.address),
            ("zip", ours.zip.as_ref(), &theirs.zip),
            ("municipality", Some(&ours.municipality), &theirs.municipality),
        ] {
            if differ(ours, theirs.as_ref()) {
                return Some(format!("physicalAddress.{name}"));
            }
        }
    }
    if found.payments.was_present() && found.payments.len() != sent.payments.len() {
        return Some("payments".to_owned());
    }
    let mut pairs = sent.payments.iter().zip(found.payments.iter()).enumerate();
    let differs = pairs.position(|(_, (ours, theirs))| {
        let ours = ours.pago_pa.as_ref().map(|notice| notice.notice_code.to_string());
        let theirs = theirs.pago_pa.as_ref().and_then(|notice| notice.notice_code.clone());
        theirs.is_some() && theirs != ours
    })?;
    Some(format!("payments[{differs}].pagoPa.noticeCode"))
}

#[cfg(test)]
mod tests {
    use super::difference;
    use send_core::digest::Sha256Digest;
    use send_core::model::*;
    use send_core::wire::decode;

    fn sent() -> NewNotification {
        let file =
            UploadedFile::new("PN_NOTIFICATION_ATTACHMENTS-1.pdf", "v", Sha256Digest::of(b"a"), ContentType::Pdf);
        let notice = PagoPaPayment::new("77777777777".parse().unwrap(), "302011692956029071".parse().unwrap());
        NewNotification::builder()
            .protocol_number("P-1")
            .subject("Verbale")
            .sender(Sender::new("Comune di Palermo", "80016350821".parse().unwrap()))
            .taxonomy_code("010101P".parse().unwrap())
            .fee_policy(FeePolicy::FlatRate)
            .physical_communication(PhysicalCommunication::RegisteredLetter890)
            .recipient(
                Recipient::person("FLPCPT69A65Z336P".parse().unwrap(), "Cleopatra")
                    .digital_domicile("prova@pec.it")
                    .physical_address(PhysicalAddress::new("Via Roma 1", "Palermo").zip("90100").province("PA"))
                    .payment(notice),
            )
            .document(Document::new(file))
            .build()
            .unwrap()
    }

    fn found(change: impl Fn(&mut String)) -> Option<String> {
        let mut text = format!(
            r#"{{"notificationRequestId":"R1BURy1ORVBHLVpURVQtMjAyNDAyLUUtMQ==","notificationRequestStatus":"WAITING",
            "taxonomyCode":"010101P","subject":"Verbale","documents":[{{"digests":{{"sha256":"{}"}}}}],
            "recipients":[{{"taxId":"FLPCPT69A65Z336P","digitalDomicile":{{"type":"PEC","address":"PROVA@pec.it"}},
            "physicalAddress":{{"address":"VIA  ROMA 1","zip":"90100","municipality":"PALERMO"}},"payments":[{{"pagoPa":{{"noticeCode":"302011692956029071"}}}}]}}]}}"#,
            Sha256Digest::of(b"a")
        );
        change(&mut text);
        difference(&sent(), &decode::<RequestStatus>(text.as_bytes()).unwrap())
    }

    #[test]
    fn the_same_request_is_known_again_and_another_is_not() {
        assert_eq!(found(|_| {}), None);
        let replaced = |from: &'static str, to: &'static str| found(move |text| *text = text.replace(from, to));
        assert_eq!(replaced("010101P", "010202N").as_deref(), Some("taxonomyCode"));
        assert_eq!(replaced("FLPCPT69A65Z336P", "BNRMHL75C06G702B").as_deref(), Some("recipients[0].taxId"));
        for (from, to, field) in [
            ("Verbale", "Avviso", "subject"),
            ("PROVA@pec.it", "altra@pec.it", "recipients[0].digitalDomicile.address"),
            ("VIA  ROMA 1", "VIA ROMA 2", "recipients[0].physicalAddress.address"),
            ("90100", "90121", "recipients[0].physicalAddress.zip"),
            ("PALERMO", "NAPOLI", "recipients[0].physicalAddress.municipality"),
        ] {
            assert_eq!(replaced(from, to).as_deref(), Some(field));
        }
        let notice = replaced("302011692956029071", "302011692956029072");
        assert_eq!(notice.as_deref(), Some("recipients[0].payments[0].pagoPa.noticeCode"));
        let other = Sha256Digest::of(b"b").to_string();
        let digest = found(|text| *text = text.replace(&Sha256Digest::of(b"a").to_string(), &other));
        assert_eq!(digest.as_deref(), Some("documents[0].digests.sha256"));
        assert_eq!(replaced(r#""documents":"#, r#""documents":[],"x":"#).as_deref(), Some("documents"));
    }

    #[test]
    fn what_the_platform_does_not_tell_is_not_compared() {
        let bare = r#"{"notificationRequestId":"x","notificationRequestStatus":"WAITING","recipients":[{}]}"#;
        assert_eq!(difference(&sent(), &decode::<RequestStatus>(bare.as_bytes()).unwrap()), None);
    }
}
