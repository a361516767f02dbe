//! The classes of 11-digit tax ids, told to people.
//!
//! Sources: those of [`NumericTaxIdKind`].

use super::NumericTaxIdKind;
use crate::ident::{Lang, Localized};
use std::fmt;

impl NumericTaxIdKind {
    /// What the class is, and what it means for SEND.
    ///
    /// ```
    /// use send_core::ident::Lang;
    /// let inps: send_core::tax::NumericTaxId = "80078750587".parse()?;
    /// assert!(inps.kind().explain(Lang::En).starts_with("tax id of a body that is no VAT subject"));
    /// # Ok::<(), send_core::tax::NumericTaxIdError>(())
    /// ```
    #[must_use]
    pub const fn explain(self, lang: Lang) -> &'static str {
        let [italian, english] = match self {
            Self::VatOrEntity => [
                "partita IVA, o codice fiscale di una società o di un ente con partita IVA",
                "VAT number, or tax id of a company or body that is a VAT subject",
            ],
            Self::EntityNonVat => [
                "codice fiscale di un ente senza partita IVA: comuni, associazioni, condomini",
                "tax id of a body that is no VAT subject: municipalities, associations, condominiums",
            ],
            Self::ProvisionalIntendenza => [
                "codice provvisorio di una persona, dato da un'Intendenza di finanza: SEND per una persona vuole 16 caratteri",
                "provisional code of a person, given by an Intendenza di finanza: SEND takes 16 characters for a person",
            ],
            Self::ProvisionalTaxOffice => [
                "codice provvisorio di una persona, dato da un ufficio delle imposte: SEND per una persona vuole 16 caratteri",
                "provisional code of a person, given by a tax office: SEND takes 16 characters for a person",
            ],
            Self::ProvisionalExOfficio => [
                "vecchio codice provvisorio dato d'ufficio: SEND per una persona vuole 16 caratteri",
                "old provisional code given ex officio: SEND takes 16 characters for a person",
            ],
            Self::ProvisionalExOfficioUnchecked => [
                "vecchissimo codice provvisorio dato d'ufficio, la cui ultima cifra non controlla niente: SEND per una persona vuole 16 caratteri",
                "very old provisional code given ex officio, whose last digit checks nothing: SEND takes 16 characters for a person",
            ],
        };
        match lang {
            Lang::It => italian,
            Lang::En => english,
        }
    }
}

/// English.
impl fmt::Display for NumericTaxIdKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.explain(Lang::En))
    }
}

impl Localized for NumericTaxIdKind {
    fn text(&self, lang: Lang) -> String {
        self.explain(lang).to_owned()
    }
}
