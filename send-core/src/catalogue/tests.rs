use super::*;
use crate::ident::{Lang, Localized};
use std::collections::BTreeSet;

const LANGUAGES: [Lang; 2] = [Lang::It, Lang::En];

fn codes(kind: Kind) -> Vec<&'static str> {
    all().filter(|entry| entry.kind() == kind).map(|entry| entry.code()).collect()
}

#[test]
fn the_tables_are_whole_and_sorted() {
    let counts = Kind::ALL.iter().map(|kind| codes(*kind).len());
    // 18 refusal codes of @051011d1 and the one that came later.
    assert_eq!(counts.collect::<Vec<_>>(), [56, 11, 131, 22, 19, 87, 8]);
    for kind in Kind::ALL {
        assert!(codes(*kind).is_sorted_by(|a, b| a < b), "{kind}");
    }
}

#[test]
fn what_answers_carry_is_explained_and_nothing_else() {
    fn known<'a>(all: impl Iterator<Item = &'a str>) -> BTreeSet<&'a str> {
        all.collect()
    }
    assert_eq!(known(TimelineCategory::ALL.iter().map(|it| it.as_str())), BTreeSet::from_iter(codes(Kind::Category)));
    assert_eq!(known(NotificationStatus::ALL.iter().map(|it| it.as_str())), BTreeSet::from_iter(codes(Kind::Status)));
    assert_eq!(known(LegalFactCategory::ALL.iter().map(|it| it.as_str())), BTreeSet::from_iter(codes(Kind::LegalFact)));
    for entry in categories() {
        assert_eq!(entry.category().explain(), Some(entry));
        assert_eq!(entry.public, entry.category().is_public(), "{}", entry.code);
    }
    assert_eq!(TimelineCategory::from("NEW").explain(), None);
}

#[test]
fn every_entry_is_told_in_both_languages() {
    for entry in all() {
        assert!(explanations(entry.code()).any(|other| other == entry));
        for lang in LANGUAGES {
            assert!(!entry.meaning(lang).is_empty(), "{entry:?}");
            assert!(entry.what_to_do(lang) != Some(""), "{entry:?}");
            let facts = entry.facts(lang);
            assert!(!facts.is_empty() && facts.iter().all(|fact| !fact.label.is_empty()), "{entry:?}");
            let text = entry.text(lang);
            assert!(text.starts_with(entry.code()) && text.contains(entry.meaning(lang)));
        }
        // Labels differ by language, and a fact that is told in one is told in the other.
        assert_eq!(entry.facts(Lang::It).len(), entry.facts(Lang::En).len());
        let failure = matches!(entry.kind(), Kind::Refusal | Kind::Error);
        assert_eq!(entry.what_to_do(Lang::It).is_some(), failure);
    }
}

#[test]
fn italian_has_its_accents() {
    const BARE: [&str; 12] = [
        "disponibilita",
        "irreperibilita",
        "materialita",
        "autorita",
        "modalita",
        "identita",
        "perche",
        "piu",
        "gia",
        "puo",
        "sara",
        "cioe",
    ];
    for entry in all() {
        let text = entry.text(Lang::It).to_lowercase();
        let words: Vec<&str> = text.split(|c: char| !c.is_alphabetic()).collect();
        assert!(BARE.iter().all(|bare| !words.contains(bare)), "{text}");
    }
}

#[test]
fn codes_that_entries_name_exist() {
    for code in event_codes() {
        assert!(code.failure_causes.iter().all(|cause| failure_cause(cause).is_some()), "{}", code.code);
        assert!(!code.products.is_empty());
        assert_eq!(code.carriers().next().is_none(), !code.in_progress && !code.in_feedback);
    }
    for category in categories() {
        assert!(category.legal_fact.is_none_or(|fact| legal_fact(fact).is_some()), "{}", category.code);
    }
    for fact in legal_facts() {
        assert!(fact.carriers().next().is_some(), "{}", fact.code);
    }
}

#[test]
fn whatever_preflight_foresees_is_explained() {
    let known = |rule: &&crate::preflight::Rule| {
        let expected = if rule.http_status().is_some() { Kind::Error } else { Kind::Refusal };
        rule.code().is_empty() || explain(rule.code()).is_some_and(|explanation| explanation.kind() == expected)
    };
    let unknown = crate::preflight::rules().iter().filter(|rule| !known(rule));
    assert_eq!(unknown.map(|rule| (rule.id(), rule.code())).collect::<Vec<_>>(), []);
}

#[test]
fn outcomes_follow_the_cause() {
    for (code, cause, outcome) in [
        ("RECRN002C", "M02", Outcome::Ok),
        ("RECAG003C", "M05", Outcome::Ok),
        ("RECAG003C", "M06", Outcome::Ko),
        ("RECRI004C", "M05", Outcome::Ko),
        ("RECRN002F", "M01", Outcome::Ko),
        ("RECRN002C", "NEW", Outcome::OkOrKo),
    ] {
        assert_eq!(event_code(code).map(|code| code.outcome_with(cause)), Some(outcome), "{code} {cause}");
    }
}

#[test]
fn what_is_of_two_kinds_is_told_twice() {
    let kinds: Vec<_> = explanations("NOTIFICATION_CANCELLED").map(|it| it.kind()).collect();
    assert_eq!(kinds, [Kind::Category, Kind::LegalFact]);
    assert!(explain("notification_cancelled").is_none() && explain("").is_none());
}

#[test]
fn the_documents_name_every_code() {
    let json: serde_json::Value = serde_json::from_str(&to_json()).unwrap();
    let lists = ["categories", "statuses", "eventCodes", "failureCauses", "refusals", "errors", "legalFacts"];
    let in_json = lists.iter().flat_map(|list| json[list].as_array().unwrap()).map(|entry| &entry["code"]);
    assert!(in_json.eq(all().map(|entry| entry.code()).collect::<Vec<_>>()));
    assert_eq!(json["statuses"][1]["meaning"]["it"], "annullata dal mittente");
    for lang in LANGUAGES {
        let page = to_markdown(lang);
        assert!(all().all(|entry| page.contains(&format!("| `{}` | ", entry.code()))));
        // Every row of a table has the same number of cells.
        for table in page.split("\n\n").filter(|part| part.starts_with('|')) {
            let bars: BTreeSet<_> = table.lines().map(|line| line.replace("\\|", "").matches('|').count()).collect();
            assert_eq!(bars.len(), 1, "{table}");
        }
    }
}
