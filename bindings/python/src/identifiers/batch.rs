//! Many identifiers in one call: a call for each of a million rows costs more than the check.

use crate::watch::Watch;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyList, PyString};
use send_core::iun::Iun;
use send_core::notice::NoticeCode;
use send_core::tax::{FiscalCode, NumericTaxId, TaxId, VatNumber};

/// What is wrong with a text, if anything.
type Check = fn(&str) -> Option<&'static str>;

/// How many are checked between two looks for Ctrl-C: a millisecond or so.
const ROWS: usize = 8192;

/// What was found of each text: 0 if it is right, else the place of the reason in a short list, counted from 1.
#[derive(Default)]
struct Found {
    rows: Vec<u8>,
    reasons: Vec<&'static str>,
}

impl Found {
    fn note(&mut self, reason: Option<&'static str>) {
        let row = reason.map_or(0, |reason| self.place_of(reason));
        self.rows.push(row);
    }

    /// There are a dozen reasons, and neighbours share them.
    fn place_of(&mut self, reason: &'static str) -> u8 {
        let known = self.reasons.iter().position(|known| *known == reason).unwrap_or_else(|| {
            self.reasons.push(reason);
            self.reasons.len() - 1
        });
        u8::try_from(known + 1).unwrap_or(u8::MAX)
    }

    /// Checks texts with line ends between them; `None` if one has a line end of its own.
    fn of_joined(joined: &str, count: usize, check: Check) -> PyResult<Option<Self>> {
        let mut watch = Watch::new();
        let mut found = Self { rows: Vec::with_capacity(count), reasons: Vec::new() };
        let width = joined.find('\n').unwrap_or(joined.len());
        let mut rest = joined;
        // As a rule all have the same length, and the end of each is where it is expected.
        while found.rows.len() < count {
            let mut end = match rest.as_bytes().get(width) {
                Some(b'\n') => width,
                _ => rest.find('\n').unwrap_or(rest.len()),
            };
            let mut reason = check(&rest[..end]);
            if let (Some(_), Some(earlier)) = (reason, rest[..end].find('\n')) {
                // A shorter one, whose end was not looked for.
                end = earlier;
                reason = check(&rest[..end]);
            }
            found.note(reason);
            if end == rest.len() {
                return Ok((found.rows.len() == count).then_some(found));
            }
            rest = &rest[end + 1..];
            if found.rows.len().is_multiple_of(ROWS) {
                watch.look()?;
            }
        }
        Ok(None)
    }
}

/// Checks texts in one pass.
fn find_all(texts: &Bound<'_, PyAny>, check: Check) -> PyResult<Found> {
    let py = texts.py();
    if texts.is_instance_of::<PyString>() {
        return Err(PyTypeError::new_err("a list of texts is needed, not one text"));
    }
    // Joined in Python, the texts become one: reading a million strings one by one is what would take the time.
    let joined = PyString::intern(py, "\n").call_method1("join", (texts,))?.cast_into::<PyString>()?;
    let count = texts.len()?;
    if count == 0 {
        return Ok(Found::default());
    }
    if let Ok(bytes) = joined.encode_utf8() {
        let bytes = bytes.as_bytes();
        let found = py.detach(|| Found::of_joined(std::str::from_utf8(bytes).unwrap_or_default(), count, check))?;
        if let Some(found) = found {
            return Ok(found);
        }
    }
    // A text with a line end of its own, or with half a character: one by one.
    let (mut found, mut watch) = (Found::default(), Watch::new());
    for text in texts.try_iter()? {
        watch.look()?;
        found.note(check(&text?.cast_into::<PyString>()?.to_string_lossy()));
    }
    Ok(found)
}

fn reasons_of<'py>(texts: &Bound<'py, PyAny>, check: Check) -> PyResult<Bound<'py, PyList>> {
    let py = texts.py();
    let Found { rows, reasons } = find_all(texts, check)?;
    let words: Vec<_> = std::iter::once(py.None().into_bound(py))
        .chain(reasons.into_iter().map(|reason| PyString::intern(py, reason).into_any()))
        .collect();
    PyList::new(py, rows.into_iter().map(|row| &words[usize::from(row)]))
}

fn verdicts_of<'py>(texts: &Bound<'py, PyAny>, check: Check) -> PyResult<Bound<'py, PyBytes>> {
    let mut rows = find_all(texts, check)?.rows;
    rows.iter_mut().for_each(|row| *row = u8::from(*row == 0));
    Ok(PyBytes::new(texts.py(), &rows))
}

macro_rules! checks {
    ($($what:literal: $reasons:ident $verdicts:ident of $Type:ident;)*) => {
        $(
            #[doc = concat!("Checks many ", $what, " in one call.")]
            ///
            /// The answer has a place for each text: `None` if it is right, else the `reason` that the error would have.
            /// Other threads run meanwhile.
            #[pyfunction]
            #[pyo3(signature = (texts: "Sequence[str]", /) -> "list[str | None]")]
            pub(crate) fn $reasons<'py>(texts: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyList>> {
                reasons_of(texts, |text| $Type::parse(text).err().map(|error| error.reason()))
            }

            #[doc = concat!("Which of many texts are ", $what, ": the quickest way, with no object for each.")]
            ///
            /// The answer has a byte for each text, 1 if it is right and 0 if not; `numpy.frombuffer(answer, bool)` reads it.
            /// Other threads run meanwhile.
            #[pyfunction]
            #[pyo3(signature = (texts: "Sequence[str]", /) -> "bytes")]
            pub(crate) fn $verdicts<'py>(texts: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyBytes>> {
                verdicts_of(texts, |text| $Type::parse(text).err().map(|error| error.reason()))
            }
        )*
    };
}

checks! {
    "fiscal codes": check_fiscal_codes are_fiscal_codes of FiscalCode;
    "tax ids of 11 digits": check_numeric_tax_ids are_numeric_tax_ids of NumericTaxId;
    "VAT numbers": check_vat_numbers are_vat_numbers of VatNumber;
    "tax ids of either form": check_tax_ids are_tax_ids of TaxId;
    "well-formed IUNs": check_iuns are_iuns of Iun;
    "well-formed notice codes": check_notice_codes are_notice_codes of NoticeCode;
}
