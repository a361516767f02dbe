//! Tax identifiers of Italy.

use super::identifier;
use crate::argument::one_of;
use crate::enums::Value;
use crate::invalid::Invalid;
use crate::language::Language;
use pyo3::prelude::*;
use send_core::tax;
use send_core::time::Date;

identifier! {
    /// The fiscal code of a natural person (codice fiscale), in canonical form: 16 capital letters and digits.
    ///
    /// Formally valid, with the right control character; the state registers are not asked. `repr` does not show it.
    ///
    /// ```python
    /// code = FiscalCode("QRZFCN84S63H501H")
    /// assert (code.year2, code.month, code.day, code.sex) == (84, 11, 23, "F")
    /// ```
    ///
    /// Raises `ValidationError` with `reason` and `position`.
    FiscalCode of tax::FiscalCode;

    /// Reads a code after dropping ASCII spaces, tabs and line ends, and with letters in any case.
    #[staticmethod]
    #[pyo3(signature = (text, /))]
    fn parse_lenient(text: &str) -> PyResult<Self> {
        Ok(tax::FiscalCode::parse_lenient(text).map(Self).map_err(Invalid::from)?)
    }

    /// The three letters of the surname.
    #[getter]
    fn surname_code(&self) -> String {
        self.0.surname_code().to_string()
    }

    /// The three letters of the name.
    #[getter]
    fn name_code(&self) -> String {
        self.0.name_code().to_string()
    }

    /// The last two digits of the year of birth. The century is not in the code.
    #[getter]
    fn year2(&self) -> u8 {
        self.0.year2()
    }

    /// The month of birth, 1-12.
    #[getter]
    fn month(&self) -> u8 {
        self.0.month()
    }

    /// The day of birth, 1-31.
    #[getter]
    fn day(&self) -> u8 {
        self.0.day()
    }

    /// The sex declared at birth: `F` or `M`.
    #[getter]
    fn sex(&self) -> char {
        self.0.sex().letter()
    }

    /// The dates of birth it can mean, in the 1900s and in the 2000s, earlier first.
    ///
    /// Centenarians exist: never take a legal age from one of them in silence.
    #[getter]
    fn birth_dates(&self) -> Vec<Date> {
        self.0.birth_dates().collect()
    }

    /// The place of birth, with its digits restored: a municipality such as `H501`, or a foreign state (`Z…`).
    #[getter]
    fn place_code(&self) -> String {
        self.0.place_code().to_string()
    }

    /// True if the place of birth is abroad.
    #[getter]
    fn is_born_abroad(&self) -> bool {
        self.0.place_code().is_foreign()
    }

    /// True if the place of birth exists or has existed, by a table with a date (`send_sdk.tax.PLACES_AS_OF`). Advice only.
    #[getter]
    fn is_place_known(&self) -> bool {
        tax::place::is_known(self.0.place_code())
    }

    /// Which letters no name can give: `surname_shape`, `name_shape`. The code is valid all the same.
    #[getter]
    fn name_shape_warnings(&self) -> Vec<&'static str> {
        self.0.name_shape_warnings().map(|warning| warning.reason()).collect()
    }

    /// True if letters stand for some of its digits (omocodia).
    #[getter]
    fn is_omocodic(&self) -> bool {
        self.0.is_omocodic()
    }

    /// What it would be without omocodia.
    #[getter]
    fn base(&self) -> Self {
        Self(self.0.base())
    }

    /// Which digits have been replaced by letters: bit 0 is position 15 (the rightmost), then 14, 13, 11, 10, 8, 7.
    #[getter]
    fn omocodia_mask(&self) -> u8 {
        self.0.omocodia_mask()
    }

    /// The same code with the digits of `mask` (0-127) replaced by letters, and the control character of that.
    #[pyo3(signature = (mask: "int", /))]
    fn with_omocodia(&self, mask: u8) -> Self {
        Self(self.0.with_omocodia(mask))
    }

    /// The control character.
    #[getter]
    fn control_character(&self) -> char {
        self.0.control_character()
    }
}

identifier! {
    /// A tax id of 11 digits: a company, a body, or a person with a provisional code. `repr` does not show it.
    ///
    /// Raises `ValidationError` with `reason` and `position`.
    NumericTaxId of tax::NumericTaxId;

    /// Reads a number after dropping ASCII spaces, tabs and line ends.
    #[staticmethod]
    #[pyo3(signature = (text, /))]
    fn parse_lenient(text: &str) -> PyResult<Self> {
        Ok(tax::NumericTaxId::parse_lenient(text).map(Self).map_err(Invalid::from)?)
    }

    /// What the Revenue Agency takes it for.
    #[getter]
    fn kind(&self) -> Value<tax::NumericTaxIdKind> {
        Value(self.0.kind())
    }

    /// True for the provisional code of a person. SEND takes 16 characters for a person.
    #[getter]
    fn is_provisional(&self) -> bool {
        self.0.kind().is_provisional()
    }

    /// What the class is, and what it means for SEND, in English (`"en"`) or Italian (`"it"`).
    #[pyo3(signature = (lang = Language::ENGLISH))]
    fn explain(&self, lang: Language) -> &'static str {
        self.0.kind().explain(lang.0)
    }

    /// The serial number: digits 1-7.
    #[getter]
    fn serial(&self) -> &str {
        self.0.serial()
    }

    /// The office that gave it: digits 8-10.
    #[getter]
    fn office(&self) -> &str {
        self.0.office()
    }
}

identifier! {
    /// A VAT number (partita IVA), in canonical form: 11 digits. `repr` does not show it.
    ///
    /// Raises `ValidationError` with `reason` and `position`.
    VatNumber of tax::VatNumber;

    /// Reads a number after dropping ASCII spaces, tabs and line ends, and one `IT` in front.
    #[staticmethod]
    #[pyo3(signature = (text, /))]
    fn parse_lenient(text: &str) -> PyResult<Self> {
        Ok(tax::VatNumber::parse_lenient(text).map(Self).map_err(Invalid::from)?)
    }

    /// The same as a tax id.
    #[getter]
    fn tax_id(&self) -> NumericTaxId {
        NumericTaxId(self.0.into())
    }
}

identifier! {
    /// The tax id of a public body as SEND takes it for senders and creditors: 11 digits, and nobody checks more.
    ///
    /// `repr` does not show it. Raises `ValidationError` with `reason` and `position`.
    PaTaxId of tax::PaTaxId;

    /// Reads a number after dropping ASCII spaces, tabs and line ends.
    #[staticmethod]
    #[pyo3(signature = (text, /))]
    fn parse_lenient(text: &str) -> PyResult<Self> {
        Ok(tax::PaTaxId::parse_lenient(text).map(Self).map_err(Invalid::from)?)
    }

    /// The formal rule that SEND does not apply: a tax id that somebody can have.
    ///
    /// Raises `ValidationError` with the rule that is broken.
    fn check(&self) -> PyResult<NumericTaxId> {
        Ok(self.0.check().map(NumericTaxId).map_err(Invalid::from)?)
    }
}

/// Reads a tax id of either form: 16 characters make a `FiscalCode`, 11 digits a `NumericTaxId`.
///
/// With `lenient`, ASCII spaces, tabs and line ends are dropped first, and letters may be in any case.
///
/// Raises `ValidationError` with `reason` and `position`.
#[pyfunction]
#[pyo3(signature = (text, /, *, lenient = false))]
pub(crate) fn parse_tax_id(text: &str, lenient: bool) -> PyResult<TaxId> {
    let parsed = if lenient { tax::TaxId::parse_lenient(text) } else { tax::TaxId::parse(text) };
    Ok(parsed.map(TaxId::from).map_err(Invalid::from)?)
}

/// A tax id of either form, as Python sees it.
#[derive(IntoPyObject)]
pub(crate) enum TaxId {
    FiscalCode(FiscalCode),
    Numeric(NumericTaxId),
}

impl From<tax::TaxId> for TaxId {
    fn from(id: tax::TaxId) -> Self {
        match id {
            tax::TaxId::FiscalCode(code) => Self::FiscalCode(code.into()),
            tax::TaxId::Numeric(id) => Self::Numeric(id.into()),
        }
    }
}

one_of! {
    /// A tax id as an argument: made already, or text.
    pub(crate) enum TaxIdArgument<'py> as "a tax id, or its text," {
        FiscalCode(PyRef<'py, FiscalCode>),
        Numeric(PyRef<'py, NumericTaxId>),
        Vat(PyRef<'py, VatNumber>),
        Text(String),
    }
}

impl TaxIdArgument<'_> {
    pub(crate) fn read(self, argument: &str) -> Result<tax::TaxId, Invalid> {
        match self {
            Self::FiscalCode(code) => Ok(code.0.into()),
            Self::Numeric(id) => Ok(id.0.into()),
            Self::Vat(number) => Ok(number.0.into()),
            Self::Text(text) => tax::TaxId::parse(&text).map_err(|error| Invalid::from(error).of_field(argument)),
        }
    }
}
