//! The status history of 200 timeline elements: from parsed timestamps, from their texts, from instants of writing.
#![allow(missing_docs)]

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use send_benches::sample;
use send_core::lifecycle::{Event, Regime, history};
use send_core::model::FullSentNotification;
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
    group.bench_function("from_instants_of_writing", |bencher| {
        bencher.iter(|| {
            let events = Event::from_raw(black_box(timeline), Regime::BeforeFix).map(|events| events.len());
            black_box(events).ok()
        });
    });
    group.finish();
}

criterion_group!(benches, lifecycle);
criterion_main!(benches);
