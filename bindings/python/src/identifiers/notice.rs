//! The notice code and the taxonomy code.

use super::identifier;
use crate::invalid::Invalid;
use pyo3::prelude::*;
use send_core::{notice, taxonomy};

identifier! {
    /// A pagoPA notice code (numero avviso): 18 digits.
    ///
    /// That is all SEND asks; `check()` is the rule of the payment network.
    ///
    /// Raises `ValidationError` with `reason` and `position`.
    NoticeCode of notice::NoticeCode;

    /// The auxiliary digit, which decides the layout of the others. 3 is the only one issued since 2023.
    #[getter]
    fn aux(&self) -> u8 {
        self.0.aux()
    }

    /// The IUV, the payment's own number.
    #[getter]
    fn iuv(&self) -> &str {
        self.0.iuv()
    }

    /// The application code (two digits), which only auxiliary digit 0 has.
    #[getter]
    fn application_code(&self) -> Option<&str> {
        self.0.application_code()
    }

    /// The segregation code (two digits), which only auxiliary digit 3 has.
    #[getter]
    fn segregation(&self) -> Option<&str> {
        self.0.segregation()
    }

    /// The last two digits where they are check digits: auxiliary digits 0, 2 and 3.
    #[getter]
    fn check_digits(&self) -> Option<&str> {
        self.0.check_digits()
    }

    /// The check digits that the first 16 digits ask for, as a number from 0 to 92; `None` where there are none.
    #[getter]
    fn expected_check_digits(&self) -> Option<u8> {
        self.0.expected_check_digits()
    }

    /// True for auxiliary digit 3, the only one that may be issued since 2023. Old notices still circulate.
    #[getter]
    fn is_current_spec(&self) -> bool {
        self.0.is_current_spec()
    }

    /// The IUV without check digits; `None` for an auxiliary digit that does not exist.
    #[getter]
    fn iuv_base(&self) -> Option<&str> {
        self.0.iuv_base()
    }

    /// The rule of the payment network: an auxiliary digit that exists, and right check digits.
    ///
    /// Raises `ValidationError` with the rule that is broken.
    fn check(&self) -> PyResult<()> {
        Ok(self.0.check().map_err(Invalid::from)?)
    }
}

identifier! {
    /// The taxonomy code that says what act a notification carries: six digits, then `P` (with payment) or `N` (without).
    ///
    /// Only the form counts: the platform's table grows. `title` and `area` are there for the codes that are published.
    ///
    /// Raises `ValidationError` with `reason` and `position`.
    TaxonomyCode of taxonomy::TaxonomyCode;

    /// True if the act carries a payment, false if not, `None` for another last letter.
    #[getter]
    fn with_payment(&self) -> Option<bool> {
        self.0.with_payment()
    }

    /// True if the code is published.
    #[getter]
    fn is_known(&self) -> bool {
        self.0.known().is_some()
    }

    /// The type of sender, such as `Comune`; `None` if the code is not published.
    #[getter]
    fn entity(&self) -> Option<&'static str> {
        self.0.known().map(taxonomy::TaxonomyEntry::entity)
    }

    /// The area of the sender, such as `Polizia Locale`; `None` if the code is not published.
    #[getter]
    fn area(&self) -> Option<&'static str> {
        self.0.known().map(taxonomy::TaxonomyEntry::area)
    }

    /// The act, in Italian; `None` if the code is not published, or without a description.
    #[getter]
    fn title(&self) -> Option<&'static str> {
        self.0.known()?.title()
    }
}
