//! The status history of 200 timeline elements: from parsed timestamps, from their texts, from instants of writing.
#![allow(missing_docs, clippy::expect_used)]

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use send_benches::sample;
use send_core::lifecycle::{Event, NotificationView, Regime, Terms, Tracker, history};
use send_core::model::{FullSentNotification, StreamEvent, TimelineCategory, TimelineElement};
use std::hint::black_box;

fn lifecycle(criterion: &mut Criterion) {
    let body = sample::notification(200);
    let notification: FullSentNotification = send_core::wire::decode(&body).expect("a notification");
    let (timeline, recipients) = (&notification.timeline, notification.recipients.len());
    let sent_at = notification.sent_at.instant().expect("a date");
    let sorted = Event::from_timeline(timeline).expect("readable elements");
    // Every 77th of a ring of 200: each once, far from its place.
    let shuffled: Vec<Event<'_>> = (0..sorted.len()).map(|n| sorted[n * 77 % sorted.len()]).collect();

    let mut group = criterion.benchmark_group("history_200_elements");
    group.throughput(Throughput::Elements(sorted.len() as u64));
    group.bench_function("in_order", |bencher| {
        bencher.iter(|| history(black_box(&sorted), recipients, sent_at));
    });
    group.bench_function("shuffled", |bencher| {
        bencher.iter(|| history(black_box(&shuffled), recipients, sent_at));
    });
    group.bench_function("from_texts", |bencher| {
        bencher.iter(|| {
            let events = Event::from_timeline(black_box(timeline)).expect("readable elements");
            history(&events, recipients, sent_at).status().clone()
        });
    });
    // The sample has no SCHEDULE_REFINEMENT, from which a REFINEMENT takes its time.
    let mut written = timeline.to_vec();
    written.retain(|element| element.category != Some(TimelineCategory::Refinement));
    group.bench_function("from_instants_of_writing", |bencher| {
        bencher.iter(|| {
            let events = Event::from_raw(black_box(&written), Regime::BeforeFix).expect("a whole timeline");
            history(&events, recipients, sent_at).status().clone()
        });
    });
    group.finish();

    let mut group = criterion.benchmark_group("view_200_elements");
    group.bench_function("per_recipient", |bencher| {
        bencher.iter(|| NotificationView::of(black_box(&notification), &Terms::default()).expect("readable elements"));
    });
    group.finish();

    let event = |(n, element): (usize, &TimelineElement)| {
        let mut event = StreamEvent::new(format!("{n:038}"));
        event.element = Some(element.clone());
        event
    };
    let events: Vec<StreamEvent> = written.iter().enumerate().map(event).collect();
    let mut group = criterion.benchmark_group("tracker");
    group.bench_function("200_events_one_by_one", |bencher| {
        bencher.iter(|| {
            let mut tracker = Tracker::new(recipients);
            black_box(&events).iter().for_each(|event| drop(tracker.feed(event)));
            tracker.status().clone()
        });
    });
    group.finish();
}

criterion_group!(benches, lifecycle);
criterion_main!(benches);
