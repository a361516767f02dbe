//! Reading a sent notification of 200 timeline elements, whole and lean, beside plain typed serde and an untyped tree.
#![allow(missing_docs, clippy::expect_used)]

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use send_benches::{plain, sample};
use send_core::model::{FullSentNotification, LeanNotification};
use std::hint::black_box;

fn parse(criterion: &mut Criterion) {
    let body = sample::notification(200);
    let mut group = criterion.benchmark_group("parse_200_elements");
    group.throughput(Throughput::Bytes(body.len() as u64));
    group.bench_function("send_core", |bencher| {
        bencher.iter(|| send_core::wire::decode::<FullSentNotification>(black_box(&body)).expect("a notification"));
    });
    group.bench_function("send_core_lean", |bencher| {
        bencher.iter(|| LeanNotification::read(black_box(&body)).expect("a notification").timeline().len());
    });
    group.bench_function("plain_serde", |bencher| {
        bencher.iter(|| serde_json::from_slice::<plain::Notification>(black_box(&body)).expect("a notification"));
    });
    group.bench_function("untyped_tree", |bencher| {
        bencher.iter(|| serde_json::from_slice::<serde_json::Value>(black_box(&body)).expect("JSON"));
    });
    group.finish();

    let ours: FullSentNotification = send_core::wire::decode(&body).expect("a notification");
    let theirs: plain::Notification = serde_json::from_slice(&body).expect("a notification");
    let mut group = criterion.benchmark_group("write_200_elements");
    group.bench_function("send_core", |bencher| {
        bencher.iter(|| send_core::wire::encode(black_box(&ours)).expect("JSON"));
    });
    group.bench_function("plain_serde", |bencher| {
        bencher.iter(|| serde_json::to_vec(black_box(&theirs)).expect("JSON"));
    });
    group.finish();
}

criterion_group!(benches, parse);
criterion_main!(benches);
