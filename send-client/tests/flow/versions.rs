//! The versions that the platform still serves, older and newer than production's: the same life through each of them.

use crate::scene::{Scene, builder};
use crate::streams::{all, stream};
use crate::watch::Failing as _;
use send_client::ErrorKind;
use send_client::streams::MemoryCheckpoint;
use send_core::api::{Resource, Version};
use send_core::model::PhysicalAddress;

#[tokio::test]
async fn a_life_can_be_followed_through_every_version() {
    let minors = |minors: &'static [u8]| minors.iter().map(|minor| Version::new(2, *minor));
    let requests = minors(&[3, 4, 5, 6]).cycle();
    let sent = minors(&[3, 4, 5, 6, 7, 8, 9]);
    let streams = minors(&[3, 4, 5, 6, 7, 8, 9]);
    for ((requests, sent), streams) in requests.zip(sent).zip(streams) {
        let mut scene = Scene::new().await;
        scene.client = builder(&scene.emulator)
            .version(Resource::Requests, requests)
            .version(Resource::Sent, sent)
            .version(Resource::Streams, streams)
            .build()
            .unwrap();
        let client = scene.client.clone();
        let id = stream(&scene, "followed").await;
        let mut request = scene.request("P-1").await;
        if requests < Version::new(2, 5) {
            // What older versions want beyond the newest is told before anything is sent.
            let error = client.notifications().send(request.clone()).await.failure();
            assert_eq!(
                (error.kind(), error.issues()[0].path()),
                (ErrorKind::InvalidInput, "recipients[0].physicalAddress")
            );
            assert_eq!(scene.calls("send_notification"), 0);
        }
        let address = PhysicalAddress::new("Via Roma 1", "Milano").zip("20100").province("MI");
        request.recipients[0].physical_address = Some(address);
        let submitted = client.notifications().send(request).await.unwrap();
        let iun = client.notifications().wait_accepted(&submitted.request_id).await.unwrap();
        scene.emulator.advance(std::time::Duration::from_secs(3600));
        let mut consumer = client.streams().consumer(&id, MemoryCheckpoint::default());
        let told = all(&mut consumer).await;
        assert!(told.iter().any(|element| element.contains("REQUEST_ACCEPTED")), "streams {streams}: {told:?}");
        let notification = client.notifications().get(&iun).await.unwrap();
        assert_eq!(notification.iun, iun.to_string(), "sent {sent}");
        // What was asked for is what was called.
        let calls = scene.emulator.journal().entries();
        for (operation, version) in
            [("send_notification", requests), ("get_sent_notification", sent), ("read_events", streams)]
        {
            let called = calls.iter().find(|call| call.target.as_str() == operation).and_then(|call| call.version);
            assert_eq!(called, Some(version), "{operation}");
        }
    }
}
