//! What is wrong with an identifier, in one form for them all.
//!
//! The rules, their words and their places are the core's.

use crate::error::NativeError;
use send_core::digest::Sha256DigestError;
use send_core::ident::{IdentifierError, Lang};
use send_core::iun::{IunError, RequestIdError};
use send_core::notice::NoticeCodeError;
use send_core::tax::{FiscalCodeError, NumericTaxIdError, PaTaxIdError, TaxIdError, VatNumberError};
use send_core::taxonomy::TaxonomyCodeError;

/// What an error says, in English and in Italian.
pub(crate) fn both_texts(error: &dyn IdentifierError) -> [String; 2] {
    [error.text(Lang::En), error.text(Lang::It)]
}

impl NativeError {
    pub(crate) fn of_identifier(error: &dyn IdentifierError) -> Self {
        Self::invalid(error.reason(), error.position(), both_texts(error))
    }
}

/// The errors of the core's identifiers: each says by itself which rule is broken and where.
macro_rules! identifier_errors {
    ($($Error:ty),+ $(,)?) => {
        $(impl From<$Error> for NativeError {
            fn from(error: $Error) -> Self {
                Self::of_identifier(&error)
            }
        })+
    };
}

identifier_errors! {
    FiscalCodeError, IunError, NoticeCodeError, NumericTaxIdError, PaTaxIdError, RequestIdError, Sha256DigestError,
    TaxIdError, TaxonomyCodeError, VatNumberError,
}
