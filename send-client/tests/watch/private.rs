//! Everything personal and everything secret that the tests of this crate use.
//!
//! Values, and shapes for what is made anew each time (links, tokens, secrets of storage) or has a form of its own (tax codes,
//! addresses of mail). [`harvest`](super::harvest) fails a test whose calls it looks into if it uses something else: put it here
//! then.

use regex::Regex;
use std::sync::LazyLock;

/// Values, each where a word begins: inside a number or a digest that is written as text they mean nothing.
const VALUES: &[&str] = &[
    // API keys, vouchers, virtual keys, passwords: what of them is not spelled like words is enough.
    "k3y-",
    "v0ucher",
    "p4ss",
    "s3cr3t",
    "send-emulator-key",
    "key-value",
    "v3rif",
    "09871",
    // People, and companies that receive.
    "Cleopatra",
    "Lucia Mondella",
    "Michelangelo",
    "Altra Azienda",
    "01199250158",
    "12345670157",
    // Where they live.
    "Via dei Faraoni",
    "Via Roma",
    "Via@",
    "VIA",
    "Cosenza",
    // Where the emulator's address book finds people.
    "MILANO",
    "Milano",
    "Roma",
    "ROMA",
    // What it is about.
    "Verbale",
    "xxxxxxxxxx",
    "Sollecito Tari",
    "Gentile cittadino",
];

/// Forms.
const SHAPES: &[&str] = &[
    // Tax codes of people, with the letters that stand for digits where two people would have the same.
    r"\b[A-Z]{6}[0-9LMNPQRSTUV]{2}[A-EHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]\b",
    // Addresses of mail.
    r"[A-Za-z0-9._+-]+@[a-z0-9-]+\.[a-z]",
    // Telephone numbers, as the platform wants them: with the country.
    r"\+[0-9]{10,15}\b",
    // Notice codes, alone or in a path.
    r"\b3[0-9]{17}\b",
    // What of a presigned link makes it one.
    r"X-Amz-(?:Signature|Credential|Security-Token)",
    // Tokens that are signed, and headers that carry one.
    r"\beyJ[A-Za-z0-9_-]{8}",
    r"Bearer [A-Za-z0-9]",
    r"voucher-[0-9]",
    // Secrets of uploads: a Java list written as text.
    r"\[[A-Za-z0-9_-]{24,}\]",
    // Private keys.
    r"BEGIN [A-Z ]*PRIVATE KEY",
];

/// The first private thing in a text.
pub(crate) fn found_in(text: &str) -> Option<&str> {
    static ALL: LazyLock<Regex> = LazyLock::new(|| {
        let values = VALUES.iter().map(|value| format!(r"\b{}", regex::escape(value)));
        let all: Vec<String> = values.chain(SHAPES.iter().map(|shape| (*shape).to_owned())).collect();
        Regex::new(&all.join("|")).unwrap()
    });
    ALL.find(text).map(|found| found.as_str())
}
