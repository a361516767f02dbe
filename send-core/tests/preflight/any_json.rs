//! Whatever is sent, nothing panics.

use proptest::prelude::*;
use send_core::api::Version;
use send_core::ident::Lang;
use send_core::preflight::{Environment, Report, check_json, check_preload_json};
use serde_json::Value;

use crate::gateway::PROPERTIES;
use crate::sample::{DIGEST, V2_6, base, change, environment};

fn value() -> impl Strategy<Value = Value> {
    let names = prop_oneof![
        proptest::sample::select(vec![
            "recipients",
            "taxId",
            "payments",
            "pagoPa",
            "documents",
            "ref",
            "digests",
            "key"
        ]),
        Just("x"),
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,50}".prop_map(Value::from),
        proptest::sample::select(vec!["PF", "PG", "DELIVERY_MODE", "FLAT_RATE", "ITALIA", "FRMTTR76M06B715E", DIGEST])
            .prop_map(Value::from),
    ];
    leaf.prop_recursive(6, 60, 6, move |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            proptest::collection::vec((names.clone(), inner), 0..6)
                .prop_map(|entries| entries.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()),
        ]
    })
}

/// Everything that can be asked of a report.
fn exercise(report: &Report, body: &[u8]) {
    let _ = (report.to_string(), report.text(Lang::It), format!("{report:?}"));
    for issue in report {
        let _ = (issue.detail(Some(body)), issue.element(Some(body)), issue.local_code());
    }
    assert_eq!(report.answer().is_none(), report.is_ok());
    if let Some(answer) = report.answer() {
        assert!(!answer.errors(Some(body)).is_empty());
    }
}

fn exercise_all(body: &[u8]) {
    for minor in 0..=6 {
        for environment in [Environment::production(), Environment::development()] {
            exercise(&check_json(body, Version::new(2, minor), &environment), body);
        }
    }
    exercise(&check_preload_json(body), body);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_json_makes_it_panic(value in value()) {
        exercise_all(value.to_string().as_bytes());
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        exercise_all(&bytes);
    }

    #[test]
    fn no_change_of_a_request_makes_it_panic(place in 1..PROPERTIES.len(), value in value()) {
        exercise_all(change(base(), &[(PROPERTIES[place].1, value)]).to_string().as_bytes());
    }

    #[test]
    fn the_end_of_a_request_makes_it_no_request(length in 0_usize..1000) {
        let body = base().to_string();
        let cut = body.get(..length).unwrap_or("{").as_bytes();
        let report = check_json(cut, V2_6, &environment());
        prop_assert_eq!(report.issues()[0].id(), "G-00");
        exercise(&report, cut);
    }
}
