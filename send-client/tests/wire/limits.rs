//! The shared limiter: rate, day, streams, and callers that give up.

use crate::script::{Script, Ticks, answer, builder};
use crate::watch::Failing as _;
use async_trait::async_trait;
use futures_util::future::join_all;
use send_client::{Clock, ErrorKind, Limiter, RateLimit, Waits};
use send_core::time::Instant;
use std::sync::Arc;
use std::time::Duration;

fn groups(count: usize) -> Script {
    Script::new((0..count).map(|_| answer(200, "[]")))
}

#[tokio::test]
async fn twenty_at_once_then_ten_a_second_for_all_clones_together() {
    let (script, ticks) = (groups(30), Ticks::default());
    let client = builder(&script, &ticks).build().unwrap();
    for _ in 0..25 {
        client.clone().groups().list(None).await.unwrap();
    }
    assert_eq!(ticks.waits(), [100; 5].map(Duration::from_millis));
    ticks.advance(Duration::from_secs(60));
    client.groups().list(None).await.unwrap();
    assert_eq!(ticks.waits().len(), 5);
}

#[tokio::test]
async fn clients_of_one_aggregate_share_a_limiter() {
    let ticks = Ticks::default();
    let limiter = Limiter::new(RateLimit::default().per_second(2.0).burst(1));
    for _ in 0..3 {
        let client = builder(&groups(1), &ticks).limiter(limiter.clone()).build().unwrap();
        client.groups().list(None).await.unwrap();
    }
    assert_eq!(ticks.waits(), [500; 2].map(Duration::from_millis));
}

#[tokio::test]
async fn the_end_of_the_day_is_kept_for_streams_and_ends_at_midnight() {
    let (script, ticks) = (groups(20), Ticks::default());
    let limit = RateLimit::default().per_second(1000.0).per_day(5).reserve_for_streams(2);
    let client = builder(&script, &ticks).rate_limit(limit).build().unwrap();
    for _ in 0..3 {
        client.groups().list(None).await.unwrap();
    }
    let error = client.groups().list(None).await.failure();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::QuotaExhausted, 0));
    assert!(error.to_string().contains("kept for streams"), "{error}");
    client.streams().list().await.unwrap();
    client.streams().list().await.unwrap();
    assert_eq!(client.streams().list().await.failure().kind(), ErrorKind::QuotaExhausted);
    // The public operations take no key, and so no quota.
    let status = client.platform().status().await;
    assert_ne!(status.err().map(|error| error.kind()), Some(ErrorKind::QuotaExhausted));
    ticks.advance(Duration::from_secs(15 * 3600));
    client.groups().list(None).await.unwrap();
    let usage = client.limiter().unwrap().usage(ticks.now());
    assert_eq!((usage.today, usage.left, usage.left_for_streams), (1, 2, 4));
}

#[tokio::test]
async fn a_restart_does_not_begin_the_day_again() {
    let (script, ticks) = (groups(1), Ticks::default());
    let limiter = Limiter::new(RateLimit::default().per_day(10_000)).having_made(9_000, ticks.now());
    let client = builder(&script, &ticks).limiter(limiter).build().unwrap();
    assert_eq!(client.groups().list(None).await.failure().kind(), ErrorKind::QuotaExhausted);
}

/// Waiting lets others go on.
#[derive(Debug, Clone, Default)]
struct Yielding(Ticks);

#[async_trait]
impl Clock for Yielding {
    fn now(&self) -> Instant {
        self.0.now()
    }

    async fn sleep(&self, duration: Duration) {
        tokio::task::yield_now().await;
        self.0.sleep(duration).await;
    }
}

#[tokio::test]
async fn those_who_stand_in_line_do_not_use_more_than_the_day_has() {
    let (script, clock) = (groups(100), Yielding::default());
    let limit = RateLimit::default().per_second(10.0).burst(1).per_day(30).reserve_for_streams(10);
    let client = builder(&script, &clock.0).clock(clock.clone()).rate_limit(limit).build().unwrap();
    let ends = join_all((0..50).map(|_| async { client.groups().list(None).await })).await;
    let failed: Vec<_> = ends.into_iter().filter(Result::is_err).map(|end| end.failure().kind()).collect();
    assert_eq!((failed.len(), script.calls()), (30, 20));
    assert!(failed.iter().all(|kind| *kind == ErrorKind::QuotaExhausted), "{failed:?}");
    let usage = client.limiter().unwrap().usage(clock.now());
    assert_eq!((usage.left, usage.left_for_streams), (0, 10));
}

/// A clock that stands still: who waits, waits.
#[derive(Debug, Default)]
pub(crate) struct Frozen;

#[async_trait]
impl Clock for Frozen {
    fn now(&self) -> Instant {
        Instant::UNIX_EPOCH
    }

    async fn sleep(&self, _: Duration) {
        std::future::pending().await
    }
}

#[tokio::test]
async fn who_gives_up_waiting_leaves_nothing_behind() {
    let script = groups(100);
    let limiter = Limiter::new(RateLimit::default().burst(1));
    let client = builder(&script, &Ticks::default()).clock(Frozen).limiter(limiter.clone()).build().unwrap();
    client.groups().list(None).await.unwrap();
    for _ in 0..50 {
        let call = async { client.groups().list(None).await };
        assert!(tokio::time::timeout(Duration::from_millis(1), call).await.is_err());
    }
    assert_eq!((script.calls(), limiter.usage(Instant::UNIX_EPOCH).today), (1, 1));
    // Had the fifty left anything, the next turn would come five seconds later.
    let ticks = Ticks::default();
    let late = builder(&script, &ticks).limiter(limiter).build().unwrap();
    late.groups().list(None).await.unwrap();
    assert!(ticks.waits().is_empty());
}

#[tokio::test]
async fn a_job_does_not_wait_in_line_beyond_its_deadline() {
    let client = builder(&groups(9), &Ticks::default()).clock(Frozen).rate_limit(RateLimit::default().burst(1));
    let client = Arc::new(client.build().unwrap());
    client.groups().list(None).await.unwrap();
    let waiting = Arc::clone(&client);
    let line = tokio::spawn(async move { waiting.groups().list(None).await });
    tokio::task::yield_now().await;
    let error = client.within(Duration::from_millis(150)).groups().list(None).await.failure();
    assert_eq!(error.kind(), ErrorKind::Timeout);
    line.abort();
}

/// Somebody waits for a file out of the archive, which takes five hours: who has less time is told so, and the platform is not
/// asked again before what it said is over.
#[tokio::test]
async fn nobody_waits_behind_somebody_more_patient() {
    let script = Script::new((0..9).map(|_| answer(200, r#"{"filename":"f.pdf","retryAfter":18000}"#)));
    let client = builder(&script, &Ticks::default()).clock(Frozen).build().unwrap();
    let patient = client.clone();
    let first = tokio::spawn(async move {
        let waits = Waits::patient();
        patient.legal_facts().get_with(&crate::script::iun(), "PN_LEGAL_FACTS-1.pdf", &waits).await.map(drop)
    });
    while script.calls() == 0 {
        tokio::task::yield_now().await;
    }
    tokio::task::yield_now().await;
    for hasty in [client.clone(), client.within(Duration::from_secs(1))] {
        let (iun, facts) = (crate::script::iun(), hasty.legal_facts());
        let told = tokio::time::timeout(Duration::from_secs(5), facts.get(&iun, "PN_LEGAL_FACTS-1.pdf"));
        let error = told.await.expect("it waits for five hours").failure();
        assert_eq!((error.kind(), script.calls()), (ErrorKind::StillWaiting, 1), "{error}");
        assert_eq!(error.retry_after(), Some(Duration::from_secs(18_000)));
    }
    first.abort();
}

#[tokio::test]
async fn calls_of_streams_are_made_out_of_their_reserve_first() {
    let (script, ticks) = (groups(20), Ticks::default());
    let limit = RateLimit::default().per_second(1000.0).per_day(10).reserve_for_streams(4);
    let client = builder(&script, &ticks).rate_limit(limit).build().unwrap();
    let left = || {
        let usage = client.limiter().unwrap().usage(ticks.now());
        (usage.today, usage.left, usage.left_for_streams)
    };
    for made in 1..=3 {
        client.streams().list().await.unwrap();
        assert_eq!(left(), (made, 6, 10 - made));
    }
    client.groups().list(None).await.unwrap();
    assert_eq!(left(), (4, 5, 6));
    for _ in 0..3 {
        client.streams().list().await.unwrap();
    }
    // The reserve is used up: what streams take now is missing to the others.
    assert_eq!(left(), (7, 3, 3));
    for _ in 0..3 {
        client.groups().list(None).await.unwrap();
    }
    assert_eq!(client.groups().list(None).await.failure().kind(), ErrorKind::QuotaExhausted);
    assert_eq!(client.streams().list().await.failure().kind(), ErrorKind::QuotaExhausted);
}
