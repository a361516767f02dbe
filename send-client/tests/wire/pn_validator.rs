//! A client set up for PnValidator gets all its 40 checks: the examination before staging.

use crate::script::{Constant, HALF, Ticks};
use crate::validator::{HOST, KEY, SAMPLE, Validator};
use crate::watch::Failing as _;
use send_client::{Attachment, Client, Environment, ErrorKind, Polling};
use send_core::api::ApiVersions;
use send_core::model::*;

fn client(validator: &Validator, ticks: &Ticks) -> Client {
    crate::watch::builder()
        .environment(Environment::at(HOST).unwrap())
        .versions(ApiVersions::pn_validator())
        .api_key(KEY)
        .polling(Polling::default())
        .transport(validator.clone())
        .clock(ticks.clone())
        .entropy(Constant(HALF))
        .build()
        .unwrap()
}

fn request(files: &[UploadedFile]) -> NewNotification {
    let payment = PagoPaPayment::new("80016350821".parse().unwrap(), "302000100000019421".parse().unwrap())
        .attachment(files[1].clone());
    let recipient = Recipient::person("FLPCPT69A65Z336P".parse().unwrap(), "Cleopatra")
        .digital_domicile("prova@pec.it")
        .physical_address(PhysicalAddress::new("Via Roma 1", "Cosenza").zip("87100").province("CS"))
        .payment(payment);
    NewNotification::builder()
        .protocol_number("P-1")
        .subject("Verbale")
        .sender(Sender::new("Comune di Palermo", "80016350821".parse().unwrap()))
        .taxonomy_code("010101N".parse().unwrap())
        .fee_policy(FeePolicy::FlatRate)
        .physical_communication(PhysicalCommunication::RegisteredLetter890)
        .recipient(recipient)
        .document(Document::new(files[0].clone()).title("Verbale"))
        .build()
        .unwrap()
}

#[tokio::test]
async fn all_forty_checks_are_ok() {
    let ticks = Ticks::default();
    let validator = Validator::new(&ticks);
    assert!(
        validator.checklist().iter().filter(|(_, ok)| *ok).count() <= 1,
        "a checklist that is ok before anything was asked"
    );
    let client = client(&validator, &ticks);

    let stream = client.streams().create(&StreamCreation::new("all", StreamEventType::Timeline)).await.unwrap();
    let pdf = || Attachment::pdf_bytes(SAMPLE);
    let files = client.attachments().upload_all([pdf(), pdf()]).await.unwrap();
    let submitted = client.notifications().send(request(&files)).await.unwrap();
    let iun = client.notifications().wait_accepted(&submitted.request_id).await.unwrap();
    assert_eq!(submitted.request_id.iun().unwrap(), iun);

    let page = client.streams().read(&stream.stream_id, None).await.unwrap();
    assert!(page.events.iter().any(|event| event.new_status == Some(NotificationStatus::Accepted)));
    let sent = client.notifications().get(&iun).await.unwrap();
    assert_eq!(sent.notification_status, NotificationStatus::Accepted);
    client.pause(page.retry_after).await.unwrap();
    client.streams().read(&stream.stream_id, None).await.unwrap();

    let document = client.notifications().document(&iun, 0).await.unwrap();
    assert_eq!(document.bytes().await.unwrap(), SAMPLE);
    let which = send_core::api::PaymentAttachment::PagoPa;
    let notice = client.notifications().payment_attachment(&iun, 0, which, None).await.unwrap();
    assert_eq!(notice.bytes().await.unwrap(), SAMPLE);
    let fact = &sent.timeline[0].legal_facts_ids[0];
    let legal_fact = client.legal_facts().get(&iun, &fact.key).await.unwrap();
    // It announces ten bytes and sends its sample: the file is fetched, and found not to be what was announced.
    assert_eq!(legal_fact.bytes().await.failure().kind(), ErrorKind::Integrity);
    let (creditor, code) = ("80016350821".parse().unwrap(), "302000100000019421".parse().unwrap());
    assert_eq!(client.payments().price(&creditor, &code).await.unwrap().total_price, Some(300));
    client.notifications().cancel(&iun).await.unwrap();

    let checklist = validator.checklist();
    let failed: Vec<&str> = checklist.iter().filter(|(_, ok)| !ok).map(|(name, _)| name.as_str()).collect();
    assert_eq!((checklist.len(), failed.as_slice()), (40, [].as_slice()));
}

#[tokio::test]
async fn its_odd_errors_are_understood() {
    let ticks = Ticks::default();
    let validator = Validator::new(&ticks);
    let client = client(&validator, &ticks);
    let unknown = "ABCD-EFGH-ILMN-202611-X-1".parse().unwrap();
    assert_eq!(client.notifications().get(&unknown).await.failure().kind(), ErrorKind::NotFound);
    assert_eq!(client.streams().list().await.failure().status(), Some(404));
    let stranger = crate::watch::builder()
        .environment(Environment::at(HOST).unwrap())
        .versions(ApiVersions::pn_validator())
        .api_key("other")
        .transport(validator.clone())
        .clock(ticks)
        .build()
        .unwrap();
    assert_eq!(stranger.groups().list(None).await.failure().kind(), ErrorKind::Forbidden);
}
