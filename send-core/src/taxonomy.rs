//! The taxonomy code (tassonomia SEND) that says what act a notification carries.
//!
//! Seven characters: type of sender, area and act, two digits each, then `P` (with payment) or `N` (without). The
//! platform looks the code up in a table that grows without a new version of the API, so a code that is not
//! [known](TaxonomyCode::known) here is a reason for advice and never for a refusal.
//!
//! Sources: pagopa/devportal-docs-translations `tassonomia-send.md` (v2.5 of 2025-05-12, 62 codes) and pagopa/pn-delivery
//! `scripts/codici_tassonomici.txt` (2024-12-09, 54 codes); the two differ, and each entry says who lists it. Do not
//! confuse it with the pagoPA collection taxonomy (`9/0101002IM/`).

use crate::ident::{self, Lang, Localized, Shape, ShapeError};

const SHAPE: Shape<7> = Shape::new(b"999999A");

/// A taxonomy code: six digits and a capital letter.
///
/// # Example
/// ```
/// use send_core::taxonomy::TaxonomyCode;
///
/// let fines: TaxonomyCode = "010101P".parse()?;
/// assert_eq!(fines.with_payment(), Some(true));
/// let entry = fines.known().ok_or("not in the table")?;
/// assert_eq!((entry.entity(), entry.area()), ("Comune", "Polizia Locale"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TaxonomyCode([u8; 7]);

impl TaxonomyCode {
    /// Reads a taxonomy code. Only the form counts.
    ///
    /// # Errors
    /// [`TaxonomyCodeError`] if it is not six digits and a capital letter.
    pub fn parse(text: &str) -> Result<Self, TaxonomyCodeError> {
        SHAPE.read(text).map(Self).map_err(TaxonomyCodeError)
    }

    /// The seven characters.
    pub fn as_str(&self) -> &str {
        ident::ascii(&self.0)
    }

    /// The type of sender: the first two digits, `01` for a municipality.
    pub fn entity_code(&self) -> &str {
        ident::ascii(&self.0[..2])
    }

    /// True if the act carries a payment (`P`), false if not (`N`), `None` for any other letter.
    ///
    /// The platform does not compare it with the payments of the request.
    pub const fn with_payment(&self) -> Option<bool> {
        match self.0[6] {
            b'P' => Some(true),
            b'N' => Some(false),
            _ => None,
        }
    }

    /// What is published about this code; `None` if it is in no list we have seen.
    pub fn known(&self) -> Option<&'static TaxonomyEntry> {
        let row = TABLE.binary_search_by(|entry| entry.code.cmp(self.as_str())).ok()?;
        TABLE.get(row)
    }
}

ident::text_identifier!(TaxonomyCode, TaxonomyCodeError, "a taxonomy code of 7 characters");
ident::shown_debug!(TaxonomyCode);

/// Why a text is no taxonomy code: it is not six digits and a capital letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[error("not a taxonomy code: {0}; it is made of six digits and a capital letter, such as 010101P")]
pub struct TaxonomyCodeError(ShapeError);

impl TaxonomyCodeError {
    /// How the text differs from six digits and a capital letter.
    pub const fn shape(&self) -> ShapeError {
        self.0
    }

    /// A stable word for programs: `length` or `character`.
    pub const fn reason(&self) -> &'static str {
        self.0.reason()
    }

    /// The first wrong character, counted from 1; `None` if it is about the whole.
    pub const fn position(&self) -> Option<u8> {
        self.0.position()
    }
}

ident::identifier_error!(TaxonomyCodeError);

impl Localized for TaxonomyCodeError {
    fn text(&self, lang: Lang) -> String {
        match lang {
            Lang::En => self.to_string(),
            Lang::It => format!(
                "non è un codice tassonomico: {}; è composto da sei cifre e una lettera maiuscola, come 010101P",
                self.0.text(lang)
            ),
        }
    }
}

/// What is published about a taxonomy code. Texts are in Italian, as published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TaxonomyEntry {
    code: &'static str,
    area: &'static str,
    title: &'static str,
    lists: Lists,
}

impl TaxonomyEntry {
    /// Every code of the table, in order.
    pub fn all() -> impl Iterator<Item = &'static Self> {
        TABLE.iter()
    }

    /// The seven characters of the code.
    pub const fn code(&self) -> &'static str {
        self.code
    }

    /// The type of sender, such as `Comune`.
    pub fn entity(&self) -> &'static str {
        ENTITIES.iter().find(|(code, _)| self.code.starts_with(code)).map_or("", |(_, name)| name)
    }

    /// The area of the sender, such as `Polizia Locale`.
    pub const fn area(&self) -> &'static str {
        self.area
    }

    /// The act; `None` for the two codes that are listed without a description.
    pub fn title(&self) -> Option<&'static str> {
        Some(self.title).filter(|title| !title.is_empty())
    }

    /// True if the public documentation lists it (v2.5).
    pub const fn in_docs(&self) -> bool {
        self.lists.docs
    }

    /// True if the platform's own seed of its table has it.
    pub const fn in_seed(&self) -> bool {
        self.lists.seed
    }
}

/// Who lists a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Lists {
    docs: bool,
    seed: bool,
}

const BOTH: Lists = Lists { docs: true, seed: true };
const DOCS: Lists = Lists { docs: true, seed: false };
const SEED: Lists = Lists { docs: false, seed: true };

const ENTITIES: [(&str, &str); 12] = [
    ("01", "Comune"),
    ("02", "Regioni ed Enti Regionali"),
    ("03", "Riscossore"),
    ("04", "Ministeri"),
    ("05", "Previdenza"),
    ("06", "Servizio Sanitario Nazionale"),
    ("07", "Provincia"),
    ("08", "Universita / Scuola statale / Altri Enti"),
    ("09", "Camera di Commercio"),
    ("10", "Ordine Professionale"),
    ("11", "Gestore di Pubblico Servizio"),
    ("12", "Societa a Controllo Pubblico"),
];

const fn row(code: &'static str, area: &'static str, title: &'static str, lists: Lists) -> TaxonomyEntry {
    TaxonomyEntry { code, area, title, lists }
}

/// Sorted by code.
#[rustfmt::skip]
static TABLE: [TaxonomyEntry; 64] = [
    row("010101P", "Polizia Locale", "Notifiche Violazioni al Codice della Strada", BOTH),
    row("010102P", "Polizia Locale", "Notifiche Violazioni extra CdS", BOTH),
    row("010103N", "Polizia Locale", "Notifiche Violazioni al Codice della Strada", BOTH),
    row("010104N", "Polizia Locale", "Notifiche Violazioni extra CdS", BOTH),
    row("010201P", "Tributi", "Notifiche Riscossione Tributi con pagamento", BOTH),
    row("010202N", "Tributi", "Notifiche Riscossione Tributi senza pagamento", BOTH),
    row("010301P", "Patrimonio", "Notifiche riscossione entrate patrimoniali con pagamento", BOTH),
    row("010302N", "Patrimonio", "Notifiche riscossione entrate patrimoniali senza pagamento", BOTH),
    row("010401N", "Scuola", "Notifiche Atti Servizi Scolastici", BOTH),
    row("010401P", "Scuola", "Notifiche per sollecito pagamento servizi scolastici", BOTH),
    row("010501N", "Anagrafe", "Notifiche comunicazioni VL relative ad ufficio anagrafe", BOTH),
    row("010601N", "Ufficio Tecnico / SUAP", "Notifiche comunicazioni VL Ufficio Tecnico / SUAP", BOTH),
    row("010701P", "Ordinanze", "Ordinanze Comunali con pagamento", BOTH),
    row("010702N", "Ordinanze", "Ordinanze Comunali senza pagamento", BOTH),
    row("010801N", "Riscossione Coattiva", "Comunicazioni relative a riscossioni coattive e ingiunzioni fiscali", BOTH),
    row("010801P", "Riscossione Coattiva", "Comunicazioni relative a riscossioni coattive e ingiunzioni fiscali", DOCS),
    row("010901N", "Delegazioni", "notifica delegazioni di pagamento a tesoriere", BOTH),
    row("011001N", "Convocazioni", "notifica atti di convocazione consiglio comunale", BOTH),
    row("020101P", "Recupero Bolli non Pagati", "Notifiche Riscossione Bollo non pagato", BOTH),
    row("020401P", "Esenzioni Bolli Auto", "Notifiche Istanze di diniego/accettazione esenzione", BOTH),
    row("020402N", "Esenzioni Bolli Auto", "Notifiche Istanze di diniego/accettazione esenzione", BOTH),
    row("020403N", "Esenzioni Bolli Auto", "Notifica Tasse per Sospensione Rivenditori", DOCS),
    row("030101P", "Tributi", "Notifiche Riscossione Tributi con pagamento", BOTH),
    row("030102N", "Tributi", "Notifiche Riscossione Tributi senza pagamento", BOTH),
    row("030201P", "Patrimonio", "Notifiche riscossione entrate patrimoniali con pagamento", BOTH),
    row("030202N", "Patrimonio", "Notifiche riscossione entrate patrimoniali senza pagamento", BOTH),
    row("030301P", "Riscossione Coattiva", "Comunicazioni relative a riscossioni coattive e ingiunzioni fiscali", BOTH),
    row("030302N", "Riscossione Coattiva", "Comunicazioni relative a riscossioni coattive e ingiunzioni fiscali", BOTH),
    row("030401P", "Accesso agli Atti", "Comunicazioni relative a processi amministrativi di accesso agli atti", BOTH),
    row("030402N", "Accesso agli Atti", "Comunicazioni relative a processi amministrativi di accesso agli atti", BOTH),
    row("030501N", "Commercio e SUAP", "Comunicazioni relative ad ufficio SUAP e Commercio", BOTH),
    row("030601P", "Recupero Bolli non Pagati", "Notifiche Riscossione Bollo non pagato", BOTH),
    row("040101N", "Decreto", "Notifica di concessione/diniego di cittadinanza", BOTH),
    row("040201N", "Esercito Italiano", "Comunicazione di avvio del procedimento", DOCS),
    row("050101P", "Contributi", "Notifiche relative a Contributi verso l'ente previdenziale", BOTH),
    row("050201N", "Provvedimenti", "Notifiche dei Provvedimenti dei prodotti/servizi", DOCS),
    row("050201P", "Provvedimenti", "Notifiche dei Provvedimenti dei prodotti/servizi", DOCS),
    row("050301N", "Recupero indebiti", "Notifiche dei provvedimenti di recupero indebiti", DOCS),
    row("050301P", "Recupero indebiti", "Notifiche dei provvedimenti di recupero indebiti", DOCS),
    row("050401P", "Avvisi di addebito", "Notifiche dei provvedimenti di recupero del credito", DOCS),
    row("060101P", "Ticket", "Notifiche relative al Pagamento nei confronti della Sanità", BOTH),
    row("060201P", "Recupero ticket esenzione da reddito", "Notifiche recupero crediti in seguito ad errate dichiarazioni di esenzione da reddito", BOTH),
    row("070101P", "Polizia Provinciale", "Notifiche Violazioni al Codice della Strada", BOTH),
    row("070201P", "Violazioni", "Notifiche Violazioni extra CdS", BOTH),
    row("070202N", "Violazioni", "Notifiche Violazioni extra CdS", BOTH),
    row("070301N", "Ordinanze", "", SEED),
    row("070301P", "Ordinanze", "Ordinanze Provinciali", DOCS),
    row("070302N", "Ordinanze", "Ordinance Provinciali", DOCS),
    row("070302P", "Ordinanze", "", SEED),
    row("080101N", "Revoca benefici", "Revoca dei benefici per mancanza di requisiti", BOTH),
    row("080102N", "Revoca benefici", "Remissione del credito art. 1236 codice civile", BOTH),
    row("080201N", "Accertamenti", "Accertamento economico-patrimoniale", BOTH),
    row("090101P", "Verbali ed Ordinanze", "Servizio di notifiche digitali per Verbali e Ordinanze", BOTH),
    row("100101P", "Professionisti", "Tassa Iscrizione Annua", BOTH),
    row("100102N", "Professionisti", "Tassa Iscrizione Annua", BOTH),
    row("100103P", "Professionisti", "Notifiche relative al Pagamento nei confronti dell’Ordine", BOTH),
    row("100104N", "Professionisti", "Notifiche relative al Pagamento nei confronti dell’Ordine", BOTH),
    row("100105P", "Professionisti", "Notifiche atti amministrativi/contabili", BOTH),
    row("100106N", "Professionisti", "Notifiche atti amministrativi", BOTH),
    row("100107N", "Professionisti", "Avviso Morosità", BOTH),
    row("110101P", "Gestione Morosità", "Solleciti di Pagamento", BOTH),
    row("120101P", "Gestione misure agevolative", "Notifica Avviso di Pagamento", BOTH),
    row("120102P", "Gestione misure agevolative", "Notifica Solleciti di Pagamento", BOTH),
    row("120103P", "Gestione misure agevolative", "Notifica Atto di Ingiunzione", BOTH),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_agrees_with_the_codes() {
        assert!(TABLE.is_sorted_by(|a, b| a.code < b.code));
        for entry in TaxonomyEntry::all() {
            let code = TaxonomyCode::parse(entry.code());
            assert_eq!(code.map(|code| code.known()), Ok(Some(entry)));
            assert!(code.is_ok_and(|code| code.with_payment().is_some()) && !entry.entity().is_empty());
        }
        assert_eq!(TaxonomyEntry::all().filter(|entry| entry.in_docs()).count(), 62);
        assert_eq!(TaxonomyEntry::all().filter(|entry| entry.in_seed()).count(), 54);
    }

    #[test]
    fn an_unknown_code_is_a_code() {
        assert_eq!("999999Z".parse::<TaxonomyCode>().map(|code| (code.known(), code.with_payment())), Ok((None, None)));
        assert!("010101p".parse::<TaxonomyCode>().is_err());
    }
}
