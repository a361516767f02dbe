//! No status is final: the platform takes back a part of a timeline, and the consumer tells it.

use crate::scene::Scene;
use crate::streams::{all, stream};
use send_client::streams::{Delivery, MemoryCheckpoint};
use send_core::lifecycle::Tracker;
use send_core::model::*;
use send_emulator::Rework;
use std::time::Duration;

const DAY: Duration = Duration::from_secs(24 * 3600);

#[tokio::test]
async fn a_rework_after_the_effective_date_is_told_and_recomputed() {
    let scene = Scene::new().await;
    let id = stream(&scene, "followed").await;
    let mut request = scene.request("P-1").await;
    request.physical_communication = PhysicalCommunication::RegisteredLetterAr;
    let address = PhysicalAddress::new("Via@FAIL_IRREP_RESTART_1_CONS_AT1_AR", "Milano").zip("20100").province("MI");
    request.recipients =
        vec![Recipient::person("BNRMHL75C06G702B".parse().unwrap(), "Michelangelo").physical_address(address)];
    let submitted = scene.client.notifications().send(request).await.unwrap();
    let iun = scene.client.notifications().wait_accepted(&submitted.request_id).await.unwrap();
    let mut consumer = scene.client.streams().consumer(&id, MemoryCheckpoint::default());
    let mut tracker = Tracker::new(1);
    let mut marks = 0;
    let mut seen = Vec::new();
    for day in 0..120 {
        scene.emulator.advance(DAY);
        while let Some(delivery) = consumer.next_if_any().await.unwrap() {
            let Delivery::Event(event) = delivery else { panic!("a gap") };
            let element = event.element.as_ref().unwrap();
            marks += usize::from(element.element_id.as_ref().unwrap().ends_with(".REWORK_0"));
            seen.extend(element.category.clone());
            tracker.feed(&event);
        }
        let notification = scene.client.notifications().get(&iun).await.unwrap();
        assert_eq!(tracker.status(), &notification.notification_status, "day {day}");
        let is_reworked = seen.contains(&TimelineCategory::NotificationTimelineReworked);
        if !is_reworked && tracker.status() == &NotificationStatus::EffectiveDate {
            scene.emulator.notification(iun).unwrap().rework(0, 0, Rework::Restart).unwrap();
        }
        if is_reworked && tracker.status() == &NotificationStatus::EffectiveDate {
            assert!(marks > 3, "what was done again has ids of its own: {marks}");
            assert!(all(&mut consumer).await.is_empty());
            return;
        }
    }
    panic!("it was never final again: {seen:?}");
}
