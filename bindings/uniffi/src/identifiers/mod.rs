//! Identifiers: read one by one, what each tells when that is asked for, and many of them in one call.

mod facts;
mod many;

pub use facts::{FiscalCodeData, IunData, NoticeCodeData, NumericTaxIdData, TaxIdData, TaxonomyCodeData};
pub use many::{CheckFailureData, IdentifierKind, check_identifiers};

use crate::error::NativeError;
use crate::file::unreadable;
use send_core::digest::Sha256Digest;
use send_core::iun::{Iun, RequestId};
use send_core::notice::NoticeCode;
use send_core::tax::{FiscalCode, NumericTaxId, PaTaxId, TaxId, VatNumber};
use send_core::taxonomy::TaxonomyCode;

/// Functions that read an identifier and give its canonical text; what it tells is asked for apart, as few who read one do.
macro_rules! readers {
    ($($(#[$docs:meta])* $name:ident: $Type:ident, facts $facts:ident -> $Data:ident;)*) => {
        $(
            $(#[$docs])*
            #[uniffi::export]
            pub fn $name(text: String) -> Result<String, NativeError> {
                Ok($Type::parse(&text)?.to_string())
            }

            /// What it tells.
            #[uniffi::export]
            pub fn $facts(text: String) -> Result<$Data, NativeError> {
                Ok($Type::parse(&text)?.into())
            }
        )*
    };
}

readers! {
    /// Reads an IUN: its form.
    parse_iun: Iun, facts iun_facts -> IunData;
    /// Reads a notice code: its form.
    parse_notice_code: NoticeCode, facts notice_code_facts -> NoticeCodeData;
    /// Reads a taxonomy code: its form.
    parse_taxonomy_code: TaxonomyCode, facts taxonomy_code_facts -> TaxonomyCodeData;
    /// Reads a fiscal code in canonical form.
    parse_fiscal_code: FiscalCode, facts fiscal_code_facts -> FiscalCodeData;
    /// Reads a tax id of 11 digits.
    parse_numeric_tax_id: NumericTaxId, facts numeric_tax_id_facts -> NumericTaxIdData;
}

/// Reads a fiscal code, forgiving blanks and small letters.
#[uniffi::export]
pub fn parse_fiscal_code_lenient(text: String) -> Result<String, NativeError> {
    Ok(FiscalCode::parse_lenient(&text)?.to_string())
}

/// Reads a tax id of 11 digits, forgiving blanks.
#[uniffi::export]
pub fn parse_numeric_tax_id_lenient(text: String) -> Result<String, NativeError> {
    Ok(NumericTaxId::parse_lenient(&text)?.to_string())
}

/// Reads a VAT number; `lenient` forgives blanks and `IT` in front. Its canonical text.
#[uniffi::export]
pub fn parse_vat_number(text: String, lenient: bool) -> Result<String, NativeError> {
    let number = if lenient { VatNumber::parse_lenient(&text) } else { VatNumber::parse(&text) };
    Ok(number?.to_string())
}

/// Reads a tax id of either form.
#[uniffi::export]
pub fn parse_tax_id(text: String, lenient: bool) -> Result<TaxIdData, NativeError> {
    let id = if lenient { TaxId::parse_lenient(&text) } else { TaxId::parse(&text) };
    Ok(id?.into())
}

/// Reads the tax id of a public body; `lenient` forgives blanks. Its canonical text.
#[uniffi::export]
pub fn parse_pa_tax_id(text: String, lenient: bool) -> Result<String, NativeError> {
    let id = if lenient { PaTaxId::parse_lenient(&text) } else { PaTaxId::parse(&text) };
    Ok(id?.to_string())
}

/// The formal rule for a public body's tax id that SEND does not apply.
#[uniffi::export]
pub fn check_pa_tax_id(text: String) -> Result<(), NativeError> {
    PaTaxId::parse(&text)?.check()?;
    Ok(())
}

/// The strict rule for an IUN.
#[uniffi::export]
pub fn check_iun(text: String) -> Result<(), NativeError> {
    Ok(Iun::parse(&text)?.check()?)
}

/// Reads a request id. Its text.
#[uniffi::export]
pub fn parse_request_id(text: String) -> Result<String, NativeError> {
    Ok(RequestId::parse(&text)?.to_string())
}

/// The IUN that a request id encodes.
#[uniffi::export]
pub fn iun_of_request_id(text: String) -> Result<String, NativeError> {
    Ok(RequestId::parse(&text)?.iun()?.to_string())
}

/// The rule of the payment network for a notice code.
#[uniffi::export]
pub fn check_notice_code(text: String) -> Result<(), NativeError> {
    Ok(NoticeCode::parse(&text)?.check()?)
}

/// Reads a digest. Its canonical text.
#[uniffi::export]
pub fn parse_sha256(text: String) -> Result<String, NativeError> {
    Ok(Sha256Digest::parse(&text)?.to_string())
}

/// The digest of bytes.
#[uniffi::export]
pub fn sha256_of(content: &[u8]) -> String {
    Sha256Digest::of(content).to_string()
}

/// The digest of a file, in one pass.
#[uniffi::export]
pub fn sha256_of_file(path: String) -> Result<String, NativeError> {
    let digest = std::fs::File::open(&path).and_then(Sha256Digest::from_reader);
    Ok(digest.map_err(|error| unreadable(&path, &error))?.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_file_is_named() {
        let NativeError::Failure { detail } = sha256_of_file("no/such/file".to_owned()).unwrap_err();
        assert_eq!((detail.kind.as_str(), detail.path.as_deref()), ("FILE", Some("no/such/file")));
    }
}
