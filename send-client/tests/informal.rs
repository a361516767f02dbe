//! Informal notifications on the wire: every operation that the core knows, and one notification whatever the network does.
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "wire/script.rs"]
#[allow(dead_code)]
mod script;

#[path = "common/routes.rs"]
mod routes;

use watch::Failing as _;
mod watch;

use script::{KEY, Script, Sent, Step, Ticks, answer, builder, lost, with_header};
use send_client::send::SendOptions;
use send_client::{Attachment, Client, Environment, ErrorKind};
use send_core::api::INFORMAL_ROUTES;
use send_core::iun::{Iun, IunKind};
use send_core::model::*;
use send_emulator::{Clock, Emulator};

fn iun() -> Iun {
    Iun::assemble(b"XGHJQGEVYJHQ", 2026, 11, IunKind::Informal).unwrap()
}

fn client(steps: impl IntoIterator<Item = Step>) -> (Client, Script) {
    let script = Script::new(steps);
    (builder(&script, &Ticks::default()).build().unwrap(), script)
}

fn request() -> InformalNotification {
    let mut recipient = InformalRecipient::new();
    recipient.tax_id = Some("FLPCPT69A65Z336P".to_owned());
    recipient.message_id = Some("6f2d4a0e-0000-4000-8000-000000000000".to_owned());
    let mut request = InformalNotification::new();
    request.pa_protocol_number = Some("P-1".to_owned());
    request.idempotence_token = Some("T-1".to_owned());
    request.campaign_id = Some("tari-2026".to_owned());
    request.recipients = vec![recipient].into();
    request
}

fn accepted() -> String {
    format!(r#"{{"notificationRequestId":"{}","paProtocolNumber":"P-1"}}"#, iun().to_request_id())
}

fn found(change: (&str, &str)) -> Step {
    let body = format!(
        r#"{{"notificationRequestId":"{}","notificationRequestStatus":"WAITING","campaignId":"tari-2026",
        "recipients":[{{"taxId":"FLPCPT69A65Z336P","messageId":"6f2d4a0e-0000-4000-8000-000000000000"}}]}}"#,
        iun().to_request_id()
    );
    answer(200, body.replace(change.0, change.1))
}

const AS_IT_WAS: (&str, &str) = ("", "");

fn posts(script: &Script) -> Vec<Sent> {
    script.sent().into_iter().filter(|sent| sent.method == "POST").collect()
}

#[tokio::test]
async fn every_operation_of_the_core_can_be_called() {
    let link =
        r#"[{"preloadIdx":"0","key":"k.pdf","secret":"[s3cr3t]","httpMethod":"PUT","url":"https://storage.test/f"}]"#;
    let file = |name: &str| answer(200, format!(r#"{{"filename":"{name}","url":"https://storage.test/{name}"}}"#));
    let life = format!(
        r#"{{"iun":"{}","sentAt":"2026-11-01T10:00:00Z","notificationStatus":"COMPLETED_REACHED","timeline":[]}}"#,
        iun()
    );
    let (client, script) = client([
        answer(200, link),
        with_header(200, "", "x-amz-version-id", "v1"),
        answer(201, r#"{"messageId":"m-1"}"#),
        answer(200, r#"{"messageId":"m-1"}"#),
        answer(202, accepted()),
        found(AS_IT_WAS),
        answer(200, life),
        file("doc.pdf"),
        file("notice.pdf"),
        answer(202, r#"{"status":"OK","details":[{"code":"NOTIFICATION_TERMINATION_ACCEPTED"}]}"#),
    ]);
    let informal = client.informal();
    let pdf = send_emulator::pdf::simple_pdf("Avviso", &["Tari"]);
    let uploaded = informal.attachments().upload(Attachment::pdf_bytes(pdf)).await.unwrap();
    assert_eq!((uploaded.key.as_str(), uploaded.version_token.as_str()), ("k.pdf", "v1"));
    let text = MessageContent::new("Sollecito Tari", "Gentile cittadino, ...", MessageLanguage::Italian);
    let message = informal.create_message(&NewMessage::new(text)).await.unwrap();
    informal.message(message.message_id.as_deref().unwrap()).await.unwrap();
    let submitted = informal.send(request()).await.unwrap();
    assert_eq!((submitted.request_id.iun().unwrap(), submitted.recovered), (iun(), false));
    informal.status(&submitted.request_id).await.unwrap();
    let life = informal.get(&iun(), true).await.unwrap();
    assert_eq!(life.notification_status, InformalStatus::CompletedReached);
    assert_eq!(informal.document(&iun(), 0).await.unwrap().file_name(), "doc.pdf");
    assert_eq!(informal.payment_attachment(&iun(), 0, Some(1)).await.unwrap().file_name(), "notice.pdf");
    informal.terminate(&iun()).await.unwrap();

    let calls: Vec<Sent> = script.sent().into_iter().filter(|sent| !sent.url.contains("storage.test")).collect();
    for called in routes::all_of(INFORMAL_ROUTES, &calls) {
        assert_eq!(called.headers["x-api-key"], KEY, "{}", called.url);
    }
    assert_eq!(calls.len(), INFORMAL_ROUTES.len());
}

#[tokio::test]
async fn a_lost_answer_is_looked_up_and_what_was_not_written_is_sent_again() {
    let (there, script) = client([lost(), found(AS_IT_WAS)]);
    let submitted = there.informal().send(request()).await.unwrap();
    assert_eq!((submitted.recovered, posts(&script).len()), (true, 1));
    assert!(script.sent()[1].url.ends_with("/informal/delivery/v1/requests?paProtocolNumber=P-1&idempotenceToken=T-1"));

    let (gone, script) = client([lost(), answer(404, ""), answer(202, accepted())]);
    let submitted = gone.informal().send(request()).await.unwrap();
    let posts = posts(&script);
    assert_eq!((submitted.recovered, posts.len(), &posts[0].body), (false, 2, &posts[1].body));
}

#[tokio::test]
async fn a_request_of_somebody_else_under_the_same_token_is_no_success() {
    for (change, field) in [
        (("tari-2026", "tari-2025"), "campaignId"),
        (("FLPCPT69A65Z336P", "BNRMHL75C06G702B"), "recipients[0].taxId"),
        (("6f2d4a0e-0000-4000-8000-000000000000", "other"), "recipients[0].messageId"),
    ] {
        let (client, _) = client([lost(), found(change)]);
        let error = client.informal().send(request()).await.failure();
        assert_eq!((error.kind(), error.operation()), (ErrorKind::Duplicate, Some("send_informal")));
        assert!(error.to_string().contains(field), "{error}");
    }
}

#[tokio::test]
async fn a_process_that_died_asks_first_and_a_request_without_number_is_not_sent() {
    let (resuming, script) = client([found(AS_IT_WAS)]);
    let submitted = resuming.informal().send_with(request(), &SendOptions::new().resume()).await.unwrap();
    assert_eq!((submitted.recovered, posts(&script).len()), (true, 0));
    let (unsent, script) = client([]);
    let error = unsent.informal().send(InformalNotification::new()).await.failure();
    assert_eq!((error.kind(), script.calls()), (ErrorKind::InvalidInput, 0));
}

#[tokio::test]
async fn the_emulator_serves_every_operation() {
    let emulator = Emulator::builder().clock(Clock::manual()).start().await.unwrap();
    let environment = Environment::at(emulator.base_url()).unwrap();
    let client = watch::builder().environment(environment).api_key(emulator.api_key()).build().unwrap();
    let informal = client.informal();
    let pdf = send_emulator::pdf::simple_pdf("Avviso", &["Tari"]);
    let file = informal.attachments().upload(Attachment::pdf_bytes(pdf.clone())).await.unwrap();
    let text = MessageContent::new("Sollecito Tari", "Gentile cittadino, ".repeat(6), MessageLanguage::Italian);
    let message = informal.create_message(&NewMessage::new(text.clone())).await.unwrap();
    let message_id = message.message_id.unwrap();
    assert_eq!(informal.message(&message_id).await.unwrap().primary_message, Some(text.clone()));
    let attachment = serde_json::json!({
        "digests": { "sha256": file.sha256.to_string() }, "contentType": "application/pdf",
        "ref": { "key": file.key, "versionToken": file.version_token },
    });
    let body = serde_json::json!({
        "senderDenomination": "Comune di Palermo", "paProtocolNumber": "P-1", "campaignId": "tari-2026", "subject": "Tari",
        "documents": [attachment],
        "recipients": [{
            "recipientType": "PF", "taxId": "FLPCPT69A65Z336P", "denomination": "Cleopatra", "messageId": message_id,
            "email": "prova@pec.it",
            "payments": [{ "pagoPa": {
                "noticeCode": "302000100000019421", "creditorTaxId": "77777777777", "amount": 1200, "attachment": attachment,
            } }],
        }],
    });
    let request: InformalNotification = serde_json::from_value(body).unwrap();
    let submitted = informal.send(request.clone()).await.unwrap();
    let mut again = request;
    again.idempotence_token = Some(submitted.idempotence_token.clone());
    let resumed = informal.send_with(again, &SendOptions::new().resume()).await.unwrap();
    assert_eq!((resumed.recovered, &resumed.request_id), (true, &submitted.request_id));
    emulator.advance(std::time::Duration::from_secs(24 * 3600));
    let status = informal.status(&submitted.request_id).await.unwrap();
    assert_eq!(status.notification_request_status, RequestState::Accepted);
    let iun = submitted.request_id.iun().unwrap();
    let sent = informal.get(&iun, true).await.unwrap();
    assert_eq!(sent.notification_status, InformalStatus::CompletedReached);
    assert_eq!(sent.recipients[0].message.as_ref().map(|message| &message.primary_message), Some(&text));
    assert_eq!(informal.document(&iun, 0).await.unwrap().bytes().await.unwrap(), pdf);
    assert_eq!(informal.payment_attachment(&iun, 0, None).await.unwrap().bytes().await.unwrap(), pdf);
    let end = informal.terminate(&iun).await.unwrap();
    assert_eq!(end.details[0].code, "NOTIFICATION_ALREADY_TERMINATED");
}

#[tokio::test]
async fn a_request_that_may_have_been_sent_and_has_no_token_is_not_sent_again() {
    let (client, script) = client([]);
    let mut unknown = request();
    unknown.idempotence_token = None;
    let error = client.informal().send_with(unknown, &SendOptions::new().resume()).await.failure();
    assert_eq!((error.kind(), script.sent().len()), (ErrorKind::InvalidInput, 0));
}

#[tokio::test]
async fn a_request_that_was_refused_meanwhile_is_told_with_its_reasons() {
    let refused = r#"REFUSED","errors":[{"code":"TAXID_NOT_VALID","recIndex":0}],"x":""#;
    let (client, _) = client([found(("WAITING", refused))]);
    let error = client.informal().send_with(request(), &SendOptions::new().resume()).await.failure();
    assert_eq!((error.kind(), error.refusal_reasons()[0].code.as_str()), (ErrorKind::Refused, "TAXID_NOT_VALID"));
}
