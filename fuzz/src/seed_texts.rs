//! What each target begins with: small inputs of the right form, made here. Identities are those of the platform's test
//! environments.

const PERSON: &str = "FRMTTR76M06B715E";

fn bytes(texts: &[&str]) -> Vec<Vec<u8>> {
    texts.iter().map(|text| text.as_bytes().to_vec()).collect()
}

pub(super) fn identifiers() -> Vec<Vec<u8>> {
    bytes(&[
        PERSON,
        "FRMTTR76M06B715E\nEttore Fieramosca",
        "FRMTTRT6M06B715I",
        "00749900049",
        "80016350821",
        "12345670157",
        "IT 12345670157",
        "GPTG-NEPG-ZTET-202402-E-1",
        "R1BURy1ORVBHLVpURVQtMjAyNDAyLUUtMQ==",
        "302000100000019414",
        "010101P",
        "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
        "2024-02-29T11:42:39.4248206Z",
        "9999-12-31T23:59:59.999999999Z",
        "taxId FRMTTR76M06B715E via https://x.it/a?X-Amz-Signature=0f",
    ])
}

fn element(category: &str, minute: usize, details: &str) -> String {
    format!(
        r#"{{"elementId":"{category}.IUN_GPTG-NEPG-ZTET-202402-E-1.RECINDEX_0","timestamp":"2026-02-01T10:{minute:02}:00Z","legalFactsIds":[{{"key":"safestorage://K","category":"SENDER_ACK"}}],"category":"{category}","notificationSentAt":"2026-02-01T10:00:00Z","ingestionTimestamp":"2026-02-01T10:{minute:02}:01Z","eventTimestamp":"2026-02-01T10:{minute:02}:00Z","details":{details}}}"#
    )
}

/// A course by certified mail and one by post, with a rework.
fn elements() -> Vec<String> {
    let date = r#""notificationDate":"2026-02-01T10:05:00Z""#;
    [
        ("REQUEST_ACCEPTED", "{}".to_owned()),
        ("AAR_GENERATION", r#"{"recIndex":0,"generatedAarUrl":"K","numberOfPages":1}"#.to_owned()),
        (
            "SEND_DIGITAL_DOMICILE",
            r#"{"recIndex":0,"digitalAddress":{"type":"SERCQ","address":"a:b"},"retryNumber":0}"#.to_owned(),
        ),
        ("SEND_DIGITAL_FEEDBACK", format!(r#"{{"recIndex":0,"responseStatus":"KO",{date}}}"#)),
        (
            "SEND_ANALOG_DOMICILE",
            r#"{"recIndex":0,"sentAttemptMade":0,"analogCost":847,"productType":"890"}"#.to_owned(),
        ),
        (
            "SEND_ANALOG_FEEDBACK",
            format!(r#"{{"recIndex":0,"deliveryDetailCode":"RECAG001C","responseStatus":"OK",{date}}}"#),
        ),
        ("ANALOG_SUCCESS_WORKFLOW", r#"{"recIndex":0}"#.to_owned()),
        ("SCHEDULE_REFINEMENT", r#"{"recIndex":0,"schedulingDate":"2026-02-11T10:05:00Z"}"#.to_owned()),
        ("REFINEMENT", r#"{"recIndex":0,"notificationCost":100}"#.to_owned()),
        ("NOTIFICATION_VIEWED", r#"{"recIndex":0,"eventTimestamp":"2026-02-01T10:09:00Z"}"#.to_owned()),
        ("PAYMENT", r#"{"recIndex":0,"amount":1200,"noticeCode":"302000100000019414"}"#.to_owned()),
        (
            "NOTIFICATION_TIMELINE_REWORKED",
            r#"{"invalidatedTimelineAndStatusHistory":[{"relatedTimelineElements":["REFINEMENT.X"]}]}"#.to_owned(),
        ),
    ]
    .iter()
    .enumerate()
    .map(|(minute, (category, details))| element(category, minute, details))
    .collect()
}

pub(super) fn models() -> Vec<Vec<u8>> {
    let timeline = elements().join(",");
    let notification = format!(
        r#"{{"iun":"GPTG-NEPG-ZTET-202402-E-1","sentAt":"2026-02-01T10:00:00Z","paProtocolNumber":"2026/1","paFee":100,"vat":22,"notificationFeePolicy":"DELIVERY_MODE","recipients":[{{"recipientType":"PF","taxId":"{PERSON}","payments":[{{"pagoPa":{{"noticeCode":"302000100000019414","creditorTaxId":"80016350821","applyCost":true}}}}]}}],"documents":[],"notificationStatus":"VIEWED","notificationStatusHistory":[{{"status":"ACCEPTED","activeFrom":"2026-02-01T10:00:00Z","relatedTimelineElements":[]}}],"timeline":[{timeline}]}}"#
    );
    let mut seeds = bytes(&[
        &notification,
        r#"[{"preloadIdx":"0","secret":"s","httpMethod":"PUT","url":"https://u","key":"k"}]"#,
        r#"{"notificationRequestId":"R1BURy1ORVBHLVpURVQtMjAyNDAyLUUtMQ==","notificationRequestStatus":"REFUSED","errors":[{"code":"FILE_NOTFOUND","recIndex":0}]}"#,
        r#"{"filename":"a.pdf","contentType":"application/pdf","contentLength":12.0,"sha256":"x","url":"https://u","retryAfter":3}"#,
        r#"{"resultsPage":[{"iun":"GPTG-NEPG-ZTET-202402-E-1","recipients":["a"]}],"moreResult":true,"nextPagesKey":["k"]}"#,
        r#"{"resultsPage":[{"status":"active","visibilityIds":[null]}],"moreResult":false}"#,
        r#"{"partialPrice":100,"totalPrice":222,"iun":"GPTG-NEPG-ZTET-202402-E-1"}"#,
    ]);
    seeds.push(notification.replace("GPTG-NEPG-ZTET-202402-E-1", "GPTG-NEPG-ZTET-202402-E-A").into_bytes());
    seeds
}

pub(super) fn problems() -> Vec<Vec<u8>> {
    bytes(&[
        "\0{\"status\":400,\"traceId\":\"T\",\"errors\":[{\"code\":\"PN_GENERIC_INVALIDPARAMETER\",\"element\":\"none\",\"detail\":\"d\"}]}",
        "\0{\"errors\":[{\"code\":\"PN_INVALID_BODY\",\"detail\":\"Validation errors: [\"object has missing\"]\"}]}",
        "\u{1}{\"message\":\"Unauthorized\"}",
        "\u{3}<Error><Code>AccessDenied</Code><Message>Request has expired</Message><RequestId>R</RequestId></Error>",
        "\0{\"resultCode\":\"400.00\",\"errorList\":[\"subject missing\"]}",
        "g<html><body>proxy</body></html>",
    ])
}

pub(super) fn requests() -> Vec<Vec<u8>> {
    let file = |key: &str, kind: &str| {
        format!(
            r#""digests":{{"sha256":"47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="}},"contentType":"application/{kind}","ref":{{"key":"{key}","versionToken":"v1"}}"#
        )
    };
    let (document, form) = (file("PN_NOTIFICATION_ATTACHMENTS-1.pdf", "pdf"), file("PN_F24_META-1.json", "json"));
    let body = format!(
        r#"{{"idempotenceToken":"T","paProtocolNumber":"P","subject":"Verbale di prova","abstract":"Sintesi","senderDenomination":"Comune di Palermo","senderTaxId":"80016350821","taxonomyCode":"010101P","notificationFeePolicy":"DELIVERY_MODE","paFee":100,"vat":22,"pagoPaIntMode":"SYNC","physicalCommunicationType":"REGISTERED_LETTER_890","paymentExpirationDate":"2026-12-31","amount":1200,"additionalLanguages":["DE"],"documents":[{{{document},"title":"Atto"}}],"recipients":[{{"recipientType":"PF","taxId":"{PERSON}","denomination":"Ettore Fieramosca","digitalDomicile":{{"type":"PEC","address":"account@domain.it"}},"physicalAddress":{{"at":"Presso","address":"Via Roma 1","zip":"87100","municipality":"Cosenza","province":"CS","foreignState":"ITALIA"}},"payments":[{{"pagoPa":{{"noticeCode":"302000100000019414","creditorTaxId":"80016350821","applyCost":true}},"f24":{{"title":"F24","applyCost":true,"metadataAttachment":{{{form}}}}}}}]}}]}}"#
    );
    let preload = r#"[{"preloadIdx":"0","contentType":"application/pdf","sha256":"47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="}]"#;
    bytes(&[&body, &body.replace("DELIVERY_MODE", "FLAT_RATE"), preload, "{}", "[]"])
}

pub(super) fn f24() -> Vec<Vec<u8>> {
    let form = |name: &str, inside: &str| {
        format!(
            r#"{{"{name}":{{"taxPayer":{{"taxCode":"{PERSON}","person":{{"personalData":{{"surname":"FIERAMOSCA","name":"ETTORE","birthDate":"06-08-1976","sex":"M"}}}}}},{inside}}}}}"#
        )
    };
    let row = r#""applyCost":true,"taxType":"3944","year":"2025","debit":1000"#;
    bytes(&[
        &form(
            "f24Standard",
            &format!(
                r#""treasury":{{"records":[{{{row}}}]}},"inps":{{"records":[{{"applyCost":false,"office":"1234","reason":"CXX","inps":"1","credit":"5"}}]}}"#
            ),
        ),
        &form(
            "f24Simplified",
            &format!(r#""payments":{{"records":[{{"section":"EL","municipality":"F205",{row}}}]}}"#),
        ),
        &form(
            "f24Excise",
            &format!(r#""excise":{{"records":[{{"institution":"D","province":"RM","id":"x",{row}}}]}}"#),
        ),
        &form(
            "f24Elid",
            r#""treasury":{"records":[{"applyCost":false,"taxType":"1500","type":"I","id":"x","year":"2025","debit":5}]}"#,
        ),
        "",
    ])
}

/// A whole file of one page, its cross-references as a table.
fn small_pdf(extra: &str) -> Vec<u8> {
    let objects = [
        "<</Type/Catalog/Pages 2 0 R/Metadata 4 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>",
        "<</Type/Metadata/Length 44>>\nstream\n<pdfaid:part>2</pdfaid:part><x>..........</x>\nendstream",
        extra,
    ];
    let mut file = String::from("%PDF-1.7\n");
    let mut places = Vec::new();
    for (index, object) in objects.iter().enumerate() {
        places.push(file.len());
        file.push_str(&format!("{} 0 obj\n{object}\nendobj\n", index + 1));
    }
    let xref = file.len();
    file.push_str(&format!("xref\n0 {}\n0000000000 65535 f \n", places.len() + 1));
    places.iter().for_each(|place| file.push_str(&format!("{place:010} 00000 n \n")));
    file.push_str(&format!("trailer\n<</Size {}/Root 1 0 R>>\nstartxref\n{xref}\n%%EOF\n", places.len() + 1));
    file.into_bytes()
}

pub(super) fn pdf() -> Vec<Vec<u8>> {
    let signature = "<</Type/Sig/SubFilter/ETSI.CAdES.detached/ByteRange[0 10 20 30]/Contents<3082000630800201>>>";
    let mut seeds = vec![small_pdf("null"), small_pdf(signature), small_pdf("<</Filter/Standard/V 4>>")];
    seeds.extend(bytes(&[
        "",
        "%PDF-1.7\n1 0 obj <</Type/XRef/W[1 2 1]/Index[0 1]/Size 1/Length 4>> stream\n1234\nendstream endobj\nstartxref\n9\n%%EOF",
        "\u{feff}%PDF-1.4\n%%EOF",
        "-----BEGIN PKCS7-----\nMIIF",
    ]));
    seeds
}

pub(super) fn events() -> Vec<Vec<u8>> {
    let page = |elements: Vec<String>| {
        let event = |(index, element): (usize, &String)| {
            format!(
                r#"{{"eventId":"{index:038}","notificationRequestId":"R1BURy1ORVBHLVpURVQtMjAyNDAyLUUtMQ==","iun":"GPTG-NEPG-ZTET-202402-E-1","newStatus":"DELIVERING","element":{element}}}"#
            )
        };
        format!("[{}]", elements.iter().enumerate().map(event).collect::<Vec<_>>().join(","))
    };
    let mut backwards = elements();
    backwards.reverse();
    bytes(&[
        &page(elements()),
        &page(backwards),
        &page(elements().into_iter().take(2).collect()),
        "[]",
        r#"[{"eventId":"1"}]"#,
    ])
}
