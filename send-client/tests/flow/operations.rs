//! Every operation of senders has a method of its own here, and each is called: what no test calls is not there.

use crate::scene::{Scene, pdf, request};
use crate::watch::Failing as _;
use send_client::{Attachment, ErrorKind};
use send_core::api::{PaymentAttachment, ROUTES};
use send_core::iun::Iun;
use send_core::model::*;
use std::time::Duration;

const CREDITOR: &str = "77777777777";
const NOTICE: &str = "302000100000019421";
const DAY: Duration = Duration::from_secs(24 * 3600);

/// Sends a notification with a payment whose notice is attached, and waits until it is accepted.
async fn send(scene: &Scene) -> Iun {
    let files = [pdf("Verbale"), pdf("Avviso")].map(Attachment::pdf_bytes);
    let [document, notice] = scene.client.attachments().upload_all(files).await.unwrap().try_into().unwrap();
    let mut request = request("P-1", document);
    let payment = PagoPaPayment::new(CREDITOR.parse().unwrap(), NOTICE.parse().unwrap()).attachment(notice);
    request.recipients = vec![request.recipients.remove(0).payment(payment)];
    let submitted = scene.client.notifications().send(request).await.unwrap();
    let status = scene.client.notifications().status(&submitted.request_id).await.unwrap();
    assert_eq!(status.notification_request_id, submitted.request_id.to_string());
    scene.client.notifications().wait_accepted(&submitted.request_id).await.unwrap()
}

async fn streams(scene: &Scene) {
    let streams = scene.client.streams();
    let made = streams.create(&StreamCreation::new("all", StreamEventType::Status)).await.unwrap();
    assert_eq!(streams.list().await.unwrap().len(), 1);
    assert_eq!(streams.get(&made.stream_id).await.unwrap().title.as_deref(), Some("all"));
    let changed = streams.update(&made.stream_id, &StreamUpdate::new("some", StreamEventType::Status)).await.unwrap();
    assert_eq!(changed.title.as_deref(), Some("some"));
    assert_eq!(streams.read(&made.stream_id, None).await.unwrap().events.len(), 0);
    assert!(streams.disable(&made.stream_id).await.unwrap().disabled_date.is_some());
    streams.delete(&made.stream_id).await.unwrap();
}

async fn files(scene: &Scene, iun: &Iun) {
    let (notifications, legal_facts) = (scene.client.notifications(), scene.client.legal_facts());
    notifications.document(iun, 0).await.unwrap().bytes().await.unwrap();
    let notice = notifications.payment_attachment(iun, 0, PaymentAttachment::PagoPa, None).await.unwrap();
    assert_eq!(notice.bytes().await.unwrap(), pdf("Avviso"));
    let facts = legal_facts.list(iun).await.unwrap();
    legal_facts.get(iun, &facts[0].legal_facts_id.key).await.unwrap().bytes().await.unwrap();
    let notification = notifications.get(iun).await.unwrap();
    let aar = notification.timeline.iter().find_map(|element| match element.typed_details() {
        Ok(details::Details::AarGeneration(details)) => details.generated_aar_url,
        _ => None,
    });
    legal_facts.aar(iun, &aar.unwrap()).await.unwrap().bytes().await.unwrap();
}

async fn payments(scene: &Scene, iun: &Iun) {
    let payments = scene.client.payments();
    let price = payments.price(&CREDITOR.parse().unwrap(), &NOTICE.parse().unwrap()).await.unwrap();
    assert_eq!(price.iun.as_deref(), Some(iun.to_string().as_str()));
    let now = scene.emulator.now();
    let mut paid = PagoPaEvent::new(NOTICE, CREDITOR, now);
    paid.amount = Some(100);
    payments.report_pagopa(vec![paid]).await.unwrap();
    // The platform itself answers 501 to these.
    let mut form = F24Event::new(iun.to_string(), now, "FLPCPT69A65Z336P", "PF");
    form.amount = Some(100);
    assert_eq!(payments.report_f24(vec![form]).await.failure().status(), Some(501));
}

async fn platform(scene: &Scene) {
    let platform = scene.client.platform();
    scene.emulator.platform().down(&Functionality::NotificationCreate);
    assert_eq!(platform.status().await.unwrap().open_incidents.len(), 1);
    scene.emulator.advance(Duration::from_secs(3600));
    scene.emulator.platform().up(&Functionality::NotificationCreate);
    scene.emulator.advance(DAY);
    let day = scene.emulator.now().to_string();
    let (year, month) = (day[..4].parse().unwrap(), day[5..7].parse().unwrap());
    let past = platform.downtimes(year, month).await.unwrap();
    let proof = platform.downtime_legal_fact(past.result[0].legal_fact_id.as_deref().unwrap()).await.unwrap();
    assert!(proof.unwrap().bytes().await.unwrap().starts_with(b"%PDF-"));
}

#[tokio::test]
async fn every_operation_of_senders_is_called_by_a_method_of_its_own() {
    let scene = Scene::new().await;
    streams(&scene).await;
    let iun = send(&scene).await;
    scene.emulator.advance(8 * DAY);
    files(&scene, &iun).await;
    payments(&scene, &iun).await;
    platform(&scene).await;
    scene.client.groups().list(None).await.unwrap();
    scene.client.notifications().cancel(&iun).await.unwrap();
    let nobody = scene.client.notifications().get(&"GPTG-NEPG-ZTET-202402-E-1".parse().unwrap()).await;
    assert_eq!(nobody.failure().kind(), ErrorKind::NotFound);

    let missing: Vec<_> = ROUTES.iter().map(|route| route.name).filter(|name| scene.calls(name) == 0).collect();
    assert_eq!(missing, [""; 0], "no public method calls these, or no test calls the method");
}
