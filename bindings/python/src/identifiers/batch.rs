//! Many identifiers in one call: a call for each of a million rows costs more than the check.

use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyList, PyString};
use send_core::iun::Iun;
use send_core::notice::NoticeCode;
use send_core::tax::{FiscalCode, NumericTaxId, TaxId, VatNumber};
use std::collections::HashMap;

/// What is wrong with a text, if anything.
type Check = fn(&str) -> Option<&'static str>;

/// Checks texts in one pass: a reason for each that is wrong, `None` for each that is right.
fn check_all<'py>(texts: &Bound<'py, PyAny>, check: Check) -> PyResult<Bound<'py, PyList>> {
    let py = texts.py();
    if texts.is_instance_of::<PyString>() {
        return Err(PyTypeError::new_err("a list of texts is needed, not one text"));
    }
    // Joined in Python, the texts become one: reading a million strings one by one is what would take the time.
    let joined = PyString::intern(py, "\n").call_method1("join", (texts,))?.cast_into::<PyString>()?;
    let count = texts.len()?;
    let mut reasons = Vec::with_capacity(count);
    if let Ok(bytes) = joined.encode_utf8() {
        let bytes = bytes.as_bytes();
        py.detach(|| reasons.extend(std::str::from_utf8(bytes).unwrap_or_default().split('\n').map(check)));
    }
    if count == 0 {
        reasons.clear();
    } else if reasons.len() != count {
        // A text with a line end of its own, or with half a character: one by one.
        reasons.clear();
        for text in texts.try_iter()? {
            reasons.push(check(&text?.cast_into::<PyString>()?.to_string_lossy()));
        }
    }
    let mut words: HashMap<&'static str, Bound<'py, PyString>> = HashMap::new();
    PyList::new(
        py,
        reasons.into_iter().map(|reason| {
            reason.map(|reason| words.entry(reason).or_insert_with(|| PyString::intern(py, reason)).clone())
        }),
    )
}

macro_rules! checks {
    ($($(#[$doc:meta])* $name:ident: $Type:ident;)*) => {
        $(
            $(#[$doc])*
            ///
            /// The answer has a place for each text: `None` if it is right, else the `reason` that the error would have.
            /// Other threads run meanwhile.
            #[pyfunction]
            #[pyo3(signature = (texts: "Sequence[str]", /) -> "list[str | None]")]
            pub(crate) fn $name<'py>(texts: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyList>> {
                check_all(texts, |text| $Type::parse(text).err().map(|error| error.reason()))
            }
        )*
    };
}

checks! {
    /// Checks many fiscal codes in one call.
    check_fiscal_codes: FiscalCode;
    /// Checks many tax ids of 11 digits in one call.
    check_numeric_tax_ids: NumericTaxId;
    /// Checks many VAT numbers in one call.
    check_vat_numbers: VatNumber;
    /// Checks many tax ids of either form in one call.
    check_tax_ids: TaxId;
    /// Checks the form of many IUNs in one call.
    check_iuns: Iun;
    /// Checks the form of many notice codes in one call.
    check_notice_codes: NoticeCode;
}
