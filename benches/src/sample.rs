//! A notification of a given length, as the platform writes it: two attempts by certified mail that fail, then a letter,
//! for as many recipients as it takes.

use serde_json::{Value, json};

const IUN: &str = "EDXD-TUPX-LNWH-202609-Z-1";

/// Where the notification has got to while it is written.
struct Writer {
    minute: u64,
    serial: u64,
    elements: Vec<Value>,
}

/// The JSON body of a sent notification with so many timeline elements: some 820 bytes each, as on the platform.
#[must_use]
pub fn notification(elements: usize) -> Vec<u8> {
    let mut writer = Writer { minute: 0, serial: 0, elements: Vec::new() };
    let request_id = "RURYRC1UVVBYLUxOV0gtMjAyNjA5LVotMQ==";
    writer.add(
        "REQUEST_ACCEPTED",
        "",
        &["SENDER_ACK"],
        json!({"notificationRequestId": request_id, "paProtocolNumber": "302321694688513851"}),
    );
    let mut recipients = 0;
    while writer.elements.len() < elements {
        writer.life(recipients);
        recipients += 1;
    }
    writer.elements.truncate(elements);
    let ids: Vec<Value> = writer.elements.iter().map(|element| element["elementId"].clone()).collect();
    let quarter = ids.len().div_ceil(4);
    let statuses = ["ACCEPTED", "DELIVERING", "DELIVERED", "EFFECTIVE_DATE"];
    let history: Vec<Value> = statuses
        .iter()
        .zip(ids.chunks(quarter))
        .map(|(status, ids)| json!({"status": status, "activeFrom": writer.now(), "relatedTimelineElements": ids}))
        .collect();
    let recipients: Vec<Value> = (0..recipients).map(|_| writer.recipient()).collect();
    json!({
        "idempotenceToken": "tok-1", "paProtocolNumber": "302321694688513851",
        "subject": "Verbale di accertamento infrazione", "abstract": "Sintesi della notifica", "recipients": recipients,
        "documents": [writer.file("Verbale"), writer.file("Allegato")], "notificationFeePolicy": "FLAT_RATE",
        "physicalCommunicationType": "REGISTERED_LETTER_890", "senderDenomination": "Comune di Palermo",
        "senderTaxId": "80016350821", "amount": 12345, "paymentExpirationDate": "2026-12-31", "taxonomyCode": "010202N",
        "paFee": 100, "vat": 22, "pagoPaIntMode": "SYNC", "additionalLanguages": ["DE"], "iun": IUN, "sentAt": writer.now(),
        "documentsAvailable": true, "notificationStatus": "EFFECTIVE_DATE", "notificationStatusHistory": history,
        "timeline": writer.elements, "usedServices": {"physicalAddressLookup": false},
    })
    .to_string()
    .into_bytes()
}

impl Writer {
    fn now(&self) -> String {
        let (day, hour, minute) = (1 + self.minute / 1440 % 28, self.minute / 60 % 24, self.minute % 60);
        format!("2026-09-{day:02}T{hour:02}:{minute:02}:17.{:09}Z", self.minute * 7919 % 1_000_000_000)
    }

    fn key(&mut self, kind: &str) -> String {
        self.serial += 1;
        format!("{kind}-{:032x}.pdf", u128::from(self.serial) * 0x9e37_79b9_7f4a_7c15_f39c)
    }

    fn file(&mut self, title: &str) -> Value {
        let key = self.key("PN_NOTIFICATION_ATTACHMENTS");
        json!({"digests": {"sha256": "jezIVxlG1M1woCSUngM6KipUN3/p8cG5RMIPnuEanlE="}, "contentType": "application/pdf",
            "ref": {"key": key, "versionToken": "v1"}, "title": title})
    }

    fn recipient(&mut self) -> Value {
        json!({"recipientType": "PF", "taxId": "FLPCPT69A65Z336P", "denomination": "Cleopatra",
            "digitalDomicile": {"type": "PEC", "address": "pectest@pec.pagopa.it"}, "physicalAddress": address(),
            "payments": [{"pagoPa": {"noticeCode": "302011000000000000", "creditorTaxId": "77777777777", "applyCost": true,
                "attachment": self.file("Avviso")}}]})
    }

    fn add(&mut self, category: &str, parts: &str, facts: &[&str], details: Value) {
        self.minute += 17;
        let now = self.now();
        let facts: Vec<Value> = facts
            .iter()
            .map(|fact| json!({"key": format!("safestorage://{}", self.key("PN_LEGAL_FACTS")), "category": fact}))
            .collect();
        self.elements.push(json!({
            "elementId": format!("{category}.IUN_{IUN}{parts}"), "timestamp": now, "legalFactsIds": facts,
            "category": category, "notificationSentAt": "2026-09-01T00:00:00.123456789Z", "ingestionTimestamp": now,
            "eventTimestamp": now, "details": details,
        }));
    }

    fn life(&mut self, index: usize) {
        let recipient = format!(".RECINDEX_{index}");
        let pec = || json!({"type": "PEC", "address": "pectest@pec.pagopa.it"});
        let aar = self.key("PN_AAR");
        self.add(
            "NORMALIZED_ADDRESS",
            &recipient,
            &[],
            json!({"recIndex": index, "oldAddress": address(), "normalizedAddress": address()}),
        );
        self.add(
            "AAR_GENERATION",
            &recipient,
            &[],
            json!({"recIndex": index, "generatedAarUrl": aar, "numberOfPages": 1}),
        );
        for source in ["PLATFORM", "SPECIAL", "GENERAL"] {
            self.add("GET_ADDRESS", &format!("{recipient}.SOURCE_{source}.ATTEMPT_0"), &[],
                json!({"recIndex": index, "digitalAddressSource": source, "isAvailable": source == "SPECIAL", "attemptDate": self.now()}));
        }
        for attempt in 0..2 {
            let parts = format!("{recipient}.SOURCE_SPECIAL.REPEAT_false.ATTEMPT_{attempt}");
            self.add("SEND_DIGITAL_DOMICILE", &parts, &[],
                json!({"recIndex": index, "digitalAddress": pec(), "digitalAddressSource": "SPECIAL", "retryNumber": attempt}));
            for step in 0..3 {
                self.add("SEND_DIGITAL_PROGRESS", &format!("{parts}.IDX_{step}"), &["PEC_RECEIPT"], json!({
                    "recIndex": index, "deliveryDetailCode": format!("C00{step}"), "shouldRetry": false, "digitalAddress": pec(),
                    "digitalAddressSource": "SPECIAL", "notificationDate": self.now(), "retryNumber": attempt,
                    "sendingReceipts": [{"id": "opec292.20260901120000.00001.1.1.1@pec.example.it", "system": "system"}]}));
            }
            self.add(
                "SEND_DIGITAL_FEEDBACK",
                &parts,
                &["PEC_RECEIPT"],
                json!({
                "recIndex": index, "responseStatus": "KO", "digitalAddress": pec(), "digitalAddressSource": "SPECIAL",
                "notificationDate": self.now(), "sendingReceipts": [], "deliveryDetailCode": "C004"}),
            );
        }
        let letter = format!("SEND_ANALOG_DOMICILE.IUN_{IUN}{recipient}.ATTEMPT_0");
        self.add("SCHEDULE_ANALOG_WORKFLOW", &recipient, &[], json!({"recIndex": index, "schedulingDate": self.now()}));
        self.add("SEND_ANALOG_DOMICILE", &format!("{recipient}.ATTEMPT_0"), &[], json!({
            "recIndex": index, "physicalAddress": address(), "serviceLevel": "REGISTERED_LETTER_890", "sentAttemptMade": 0,
            "productType": "890", "analogCost": 847, "numberOfPages": 2, "envelopeWeight": 20, "prepareRequestId": letter}));
        for step in 0..5 {
            let scan = self.key("safestorage://PN_EXTERNAL_LEGAL_FACTS");
            self.add("SEND_ANALOG_PROGRESS", &format!("{recipient}.ATTEMPT_0.IDX_{step}"), &["ANALOG_DELIVERY"], json!({
                "recIndex": index, "notificationDate": self.now(), "deliveryDetailCode": format!("RECAG00{step}"),
                "attachments": [{"id": "scan", "documentType": "23L", "url": scan, "date": self.now()}], "sendRequestId": letter,
                "registeredLetterCode": "787600000000", "serviceLevel": "REGISTERED_LETTER_890"}));
        }
        self.add(
            "SEND_ANALOG_FEEDBACK",
            &format!("{recipient}.ATTEMPT_0"),
            &[],
            json!({
            "recIndex": index, "physicalAddress": address(), "responseStatus": "OK", "notificationDate": self.now(),
            "deliveryDetailCode": "RECAG001C", "serviceLevel": "REGISTERED_LETTER_890", "sentAttemptMade": 0,
            "sendRequestId": letter, "registeredLetterCode": "787600000000", "attachments": []}),
        );
        self.add("ANALOG_SUCCESS_WORKFLOW", &recipient, &[], json!({"recIndex": index, "physicalAddress": address()}));
        self.add(
            "REFINEMENT",
            &recipient,
            &[],
            json!({"recIndex": index, "notificationCost": 100, "eventTimestamp": self.now()}),
        );
    }
}

fn address() -> Value {
    json!({"at": "Presso", "address": "VIA ROMA 17", "addressDetails": "SCALA B", "zip": "87100", "municipality": "COSENZA",
        "municipalityDetails": "", "province": "CS", "foreignState": "ITALIA"})
}
