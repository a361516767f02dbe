//! What SEND accepts as a tax id, which is not the same as what is valid.
//!
//! These functions answer questions about the platform ("would this be refused at once?"); they make no value and replace
//! no check. The platform takes some codes that no person has (a day 00, a place 000, an office that does not exist) and
//! refuses some that are valid (a person's provisional number, a code with spaces). A code it takes may still be refused
//! later, when the Revenue Agency is asked.
//!
//! Sources: pagopa/pn-delivery `docs/openapi/schemas-pn-notification.yaml` (`taxId`) and
//! `NotificationReceiverValidator.java` (a company has a number); pagopa/pn-commons `utils/ValidateUtils.java` (`isPf`),
//! with empty lists of exceptions.

use super::fiscal_check::{self, NUMERIC_POSITIONS, Reading};
use super::pa::PaTaxId;
use crate::ident;

/// True if the pattern of `taxId` in the API takes the text: the form of 16 characters (any letter for the month and the
/// place) or 11 digits.
pub fn send_openapi(text: &str) -> bool {
    <&[u8; 16]>::try_from(text.as_bytes()).is_ok_and(has_form) || PaTaxId::parse(text).is_ok()
}

/// True if SEND takes the text as the tax id of a person (recipient type PF) when the request is sent.
///
/// # Example
/// ```
/// use send_core::tax::{FiscalCode, profile};
///
/// // A place that does not exist: the platform sees the right control character and goes on.
/// assert!(profile::send_accepts_person("QRZFCN85A10H000B"));
/// assert!(FiscalCode::parse("QRZFCN85A10H000B").is_err());
/// ```
pub fn send_accepts_person(text: &str) -> bool {
    send_openapi(text) && send_commons_person(text)
}

/// True if SEND takes the text as the tax id of a company or body (recipient type PG): 11 digits with a right check digit,
/// whatever the office. Never 16 characters, so a sole trader is notified as a person.
///
/// # Example
/// ```
/// use send_core::tax::profile;
///
/// assert!(profile::send_accepts_company("00000000000"));
/// assert!(!profile::send_accepts_company("RSSMRA80A01H501U"));
/// ```
pub fn send_accepts_company(text: &str) -> bool {
    PaTaxId::parse(text).is_ok_and(|id| id.control_ok())
}

/// True if SEND takes the text as `senderTaxId` or `creditorTaxId`: 11 digits.
pub fn send_accepts_public_body(text: &str) -> bool {
    PaTaxId::parse(text).is_ok()
}

/// The platform's own check of a person's code, apart from the pattern of the API: blanks are dropped, letters put in
/// upper case the Unicode way (so `ſ` is an S and `ß` two), then form, month letter and control character. No dates.
pub fn send_commons_person(text: &str) -> bool {
    commons_text::<16>(text).is_some_and(|code| {
        has_form(&code) && fiscal_check::MONTHS.contains(&code[8]) && Reading::of(&code).control() == code[15]
    })
}

/// The platform's own check of a company's code, apart from the other rules: 11 digits are summed, 16 characters are
/// checked as a person's.
pub fn send_commons_company(text: &str) -> bool {
    commons_text::<11>(text).is_some_and(|digits| send_accepts_company(ident::ascii(&digits)))
        || send_commons_person(text)
}

/// The text as `ValidateUtils` sees it, if that is `N` ASCII characters.
fn commons_text<const N: usize>(text: &str) -> Option<[u8; N]> {
    let mut code = [0; N];
    let mut count = 0;
    let kept = text.chars().filter(|c| !matches!(c, ' ' | '\t' | '\r' | '\n'));
    for c in kept.flat_map(char::to_uppercase) {
        *code.get_mut(count)? = u8::try_from(c).ok().filter(u8::is_ascii)?;
        count += 1;
    }
    (count == N).then_some(code)
}

/// Letters and digits where the API's pattern wants them: omocodia letters may stand for digits.
fn has_form(code: &[u8; 16]) -> bool {
    code.iter().enumerate().all(|(i, c)| {
        if NUMERIC_POSITIONS.contains(&i) {
            c.is_ascii_digit() || fiscal_check::OMOCODIA.contains(c)
        } else {
            c.is_ascii_uppercase()
        }
    })
}
