//! Who can be reached where: the address book of SEND and the national registries, for the people of the test environment.
//!
//! Three sources of digital addresses are asked in turn: PLATFORM (the recipient gave it to SEND), SPECIAL (the sender gave it
//! with the request), GENERAL (the national registries, INAD for people and INI-PEC for companies). The registries also know
//! where somebody lives, which matters when a letter does not arrive. Contacts get a courtesy message.
//!
//! Sources: docs.pagopa.it "Simulare i casi di test in ambiente UAT" (people: public test identities and what they have).
//! Contacts of the test environment are private to it: those here are the emulator's own choice.

use send_core::model::{PhysicalAddressRead, RecipientRead};
use serde::Deserialize;
use std::fmt;

/// Where a digital address comes from, in the order in which sources are tried; after the last the first comes again.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Source {
    /// The recipient gave it to SEND.
    #[default]
    Platform,
    /// The sender gave it with the request.
    Special,
    /// A national registry has it.
    General,
}

impl Source {
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Platform => "PLATFORM",
            Self::Special => "SPECIAL",
            Self::General => "GENERAL",
        }
    }

    /// The source that is tried after this one.
    pub(crate) const fn next(self) -> Self {
        match self {
            Self::Platform => Self::Special,
            Self::Special => Self::General,
            Self::General => Self::Platform,
        }
    }
}

/// A way to tell somebody that there is something to read.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Contact {
    /// `EMAIL`, `SMS` or `APPIO`.
    pub(crate) kind: &'static str,
    pub(crate) address: String,
}

/// What SEND and the registries know of somebody, by tax code.
///
/// # Example
/// ```
/// use send_emulator::{Clock, Emulator, Persona};
///
/// // A company that has no address at SEND, and one that fails in the registry of companies.
/// let company = Persona::new("77777777777").general("azienda@fail.it").email("ufficio@azienda.it");
/// let emulator = Emulator::builder().clock(Clock::manual()).persona(company).start_blocking()?;
/// # Ok::<(), send_emulator::Error>(())
/// ```
#[derive(Clone, PartialEq, Deserialize)]
#[serde(from = "Form")]
#[must_use]
pub struct Persona {
    tax_id: String,
    platform: Option<String>,
    general: Option<String>,
    residence: Option<PhysicalAddressRead>,
    contacts: Vec<Contact>,
}

impl Persona {
    /// Somebody whom nobody knows yet.
    pub fn new(tax_id: impl Into<String>) -> Self {
        Self { tax_id: tax_id.into(), platform: None, general: None, residence: None, contacts: Vec::new() }
    }

    /// With a certified mail address given to SEND.
    pub fn platform(mut self, address: impl Into<String>) -> Self {
        self.platform = Some(address.into());
        self
    }

    /// With a certified mail address in a national registry.
    pub fn general(mut self, address: impl Into<String>) -> Self {
        self.general = Some(address.into());
        self
    }

    /// Living, by a national registry, at an address: it is tried when a letter does not arrive at the sender's.
    pub fn residence(mut self, address: PhysicalAddressRead) -> Self {
        self.residence = Some(address);
        self
    }

    /// Told by e-mail.
    pub fn email(self, address: impl Into<String>) -> Self {
        self.contact("EMAIL", address.into())
    }

    /// Told by a short message. Numbers that begin with 001 do not take any.
    pub fn sms(self, number: impl Into<String>) -> Self {
        self.contact("SMS", number.into())
    }

    /// Told by the app IO.
    pub fn app_io(self) -> Self {
        self.contact("APPIO", "..Appio..".to_owned())
    }

    fn contact(mut self, kind: &'static str, address: String) -> Self {
        self.contacts.retain(|contact| contact.kind != kind);
        self.contacts.push(Contact { kind, address });
        self
    }
}

/// Somebody as scenario files write them.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Form {
    tax_id: String,
    platform: Option<String>,
    general: Option<String>,
    residence: Option<Residence>,
    email: Option<String>,
    sms: Option<String>,
    #[serde(default)]
    app_io: bool,
}

/// An address in a scenario file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Residence {
    address: String,
    zip: Option<String>,
    municipality: String,
    province: Option<String>,
    foreign_state: Option<String>,
}

impl From<Form> for Persona {
    fn from(form: Form) -> Self {
        let mut persona = Self::new(form.tax_id);
        (persona.platform, persona.general) = (form.platform, form.general);
        persona.residence = form.residence.map(PhysicalAddressRead::from);
        if let Some(address) = form.email {
            persona = persona.email(address);
        }
        if let Some(number) = form.sms {
            persona = persona.sms(number);
        }
        if form.app_io { persona.app_io() } else { persona }
    }
}

impl From<Residence> for PhysicalAddressRead {
    fn from(residence: Residence) -> Self {
        let mut address = Self::new();
        address.address = Some(residence.address);
        address.zip = residence.zip;
        address.municipality = Some(residence.municipality);
        address.province = residence.province;
        address.foreign_state = residence.foreign_state;
        address
    }
}

/// Everybody who is known.
pub(crate) struct Personas(Vec<Persona>);

/// The recipient who looks with a mandate.
pub(crate) const DELEGATE: (&str, &str) = ("MNDLCU98T68C933T", "Lucia Mondella");

impl Default for Personas {
    fn default() -> Self {
        let cleopatra = Persona::new("FLPCPT69A65Z336P").platform("pectest@pec.pagopa.it");
        let lucia = Persona::new(DELEGATE.0).email("lucia@emulator.invalid").sms("+390000000000").app_io();
        Self(vec![cleopatra, lucia])
    }
}

impl Personas {
    /// Puts somebody in, in the place of whoever has the same tax code.
    pub(crate) fn put(&mut self, persona: Persona) {
        self.0.retain(|other| other.tax_id != persona.tax_id);
        self.0.push(persona);
    }

    fn of(&self, recipient: &RecipientRead) -> Option<&Persona> {
        let tax_id = recipient.tax_id.as_deref()?;
        self.0.iter().find(|persona| persona.tax_id.eq_ignore_ascii_case(tax_id))
    }

    /// The digital address of a recipient in a source.
    pub(crate) fn address<'a>(&'a self, recipient: &'a RecipientRead, source: Source) -> Option<&'a str> {
        match source {
            Source::Platform => self.of(recipient)?.platform.as_deref(),
            Source::Special => recipient.digital_domicile.as_ref()?.address.as_deref(),
            Source::General => self.of(recipient)?.general.as_deref(),
        }
        .filter(|address| !address.trim().is_empty())
    }

    /// Where a recipient lives, by the registries.
    pub(crate) fn residence(&self, recipient: &RecipientRead) -> Option<&PhysicalAddressRead> {
        self.of(recipient)?.residence.as_ref()
    }

    /// The contacts of a recipient.
    pub(crate) fn contacts(&self, recipient: &RecipientRead) -> &[Contact] {
        self.of(recipient).map_or(&[], |persona| &persona.contacts)
    }
}

/// Tax codes and addresses are personal data.
impl fmt::Debug for Persona {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Persona(..)")
    }
}

impl fmt::Debug for Personas {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Personas({})", self.0.len())
    }
}
