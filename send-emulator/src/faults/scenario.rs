//! Scenario files: who there is in a run, what letters cost, and what goes wrong, as TOML.

use super::{Fault, FaultError};
use crate::company::Company;
use crate::life::PostalPrices;
use crate::pdnd::PdndClient;
use crate::personas::Persona;
use crate::quotas::UsagePlan;
use crate::sender::{self, Sender};
use serde::Deserialize;
use std::str::FromStr;

/// What a scenario file says.
///
/// # Example
/// ```
/// use send_emulator::Scenario;
///
/// let scenario: Scenario = r#"
///     [[fault]]
///     on = "upload"
///     nth = 2
///     do = "strip-headers"
///     names = ["x-amz-version-id"]
/// "#.parse()?;
/// assert_eq!(scenario.faults().len(), 1);
/// # Ok::<(), send_emulator::FaultError>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    #[serde(default, rename = "fault")]
    faults: Vec<Fault>,
    #[serde(default, rename = "sender")]
    senders: Vec<Sender>,
    #[serde(default, rename = "pdnd_client")]
    pdnd_clients: Vec<PdndClient>,
    #[serde(default, rename = "company")]
    companies: Vec<Company>,
    #[serde(default, rename = "persona")]
    personas: Vec<Persona>,
    postal_prices: Option<PostalPrices>,
    usage_plan: Option<UsagePlan>,
    #[serde(default)]
    remembers_verdicts: bool,
    #[serde(default)]
    refuses_early_reads: bool,
}

impl Scenario {
    /// The faults, in the order of the file.
    pub fn faults(&self) -> &[Fault] {
        &self.faults
    }

    /// The public bodies, beside the one that is always there.
    pub fn senders(&self) -> &[Sender] {
        &self.senders
    }

    /// The clients to whom PDND gives vouchers.
    pub fn pdnd_clients(&self) -> &[PdndClient] {
        &self.pdnd_clients
    }

    /// The companies that read what they received.
    pub fn companies(&self) -> &[Company] {
        &self.companies
    }

    /// The people of whom SEND or the registries know something.
    pub fn personas(&self) -> &[Persona] {
        &self.personas
    }

    /// What letters cost.
    #[must_use]
    pub const fn postal_prices(&self) -> Option<PostalPrices> {
        self.postal_prices
    }

    /// True if the gateway remembers for a minute whether a key may call: [`EmulatorBuilder::remember_verdicts`].
    ///
    /// [`EmulatorBuilder::remember_verdicts`]: crate::EmulatorBuilder::remember_verdicts
    #[must_use]
    pub const fn remembers_verdicts(&self) -> bool {
        self.remembers_verdicts
    }

    /// True if streams want the wait that they told to be kept: [`EmulatorBuilder::refuse_early_reads`].
    ///
    /// [`EmulatorBuilder::refuse_early_reads`]: crate::EmulatorBuilder::refuse_early_reads
    #[must_use]
    pub const fn refuses_early_reads(&self) -> bool {
        self.refuses_early_reads
    }

    /// The limits of calls.
    #[must_use]
    pub const fn usage_plan(&self) -> Option<UsagePlan> {
        self.usage_plan
    }
}

impl FromStr for Scenario {
    type Err = FaultError;

    fn from_str(text: &str) -> Result<Self, FaultError> {
        let scenario: Self = toml::from_str(text).map_err(|error| FaultError::Form(error.to_string()))?;
        scenario.faults.iter().try_for_each(Fault::check)?;
        sender::check(&[], &scenario.senders).map_err(|error| FaultError::Form(error.to_string()))?;
        Ok(scenario)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::faults::{Effect, ErrorBody, Target};
    use send_core::model::PhysicalAddressRead;

    #[test]
    fn files_say_what_they_mean() {
        let scenario: Scenario =
            "[[fault]]\non = \"api\"\ntimes = 2\ndo = \"fail\"\nstatus = 503\nbody = \"html\"".parse().unwrap();
        let effect = Effect::Fail { status: 503, body: ErrorBody::Html, commit: false };
        assert_eq!(scenario.faults(), [Fault::on(Target::Api, effect).times(2)]);
        assert!("".parse::<Scenario>().unwrap().faults().is_empty());
    }

    #[test]
    fn people_and_prices_are_read() {
        let text = r#"
            [postal_prices]
            law_890 = 1000

            [[persona]]
            tax_id = "77777777777"
            general = "azienda@fail.it"
            email = "ufficio@azienda.it"
            app_io = true
            residence = { address = "Via Larga 1", zip = "20122", municipality = "Milano", province = "MI" }
        "#;
        let scenario: Scenario = text.parse().unwrap();
        let prices = scenario.postal_prices().unwrap();
        assert_eq!((prices.law_890, prices.ar), (1_000, PostalPrices::default().ar));
        let mut residence = PhysicalAddressRead::new();
        for (field, text) in [
            (&mut residence.address, "Via Larga 1"),
            (&mut residence.zip, "20122"),
            (&mut residence.municipality, "Milano"),
            (&mut residence.province, "MI"),
        ] {
            *field = Some(text.to_owned());
        }
        let persona = Persona::new("77777777777").general("azienda@fail.it").email("ufficio@azienda.it").app_io();
        assert_eq!(scenario.personas(), [persona.residence(residence)]);
    }

    #[test]
    fn what_is_wrong_is_named() {
        for (text, told) in [
            ("[[fault]]\non = \"nowhere\"\ndo = \"drop\"", "nowhere"),
            ("[[fault]]\non = \"upload\"\ndo = \"explode\"", "explode"),
            ("[[fault]]\non = \"upload\"\ndo = \"drop\"\nnht = 1", "nht"),
            ("[[fault]]\non = \"upload\"\ndo = \"delay\"", "ms"),
            ("[[fault]]\non = \"upload\"\ndo = \"fail\"\nstatus = 200", "200"),
            ("[postal_prices]\nlaw_980 = 1", "law_980"),
            ("[[persona]]\ngeneral = \"a@pec.it\"", "tax_id"),
            ("[[persona]]\ntax_id = \"77777777777\"\nresidence = { street = \"Via Larga\" }", "street"),
            ("[[faults]]\non = \"upload\"\ndo = \"drop\"", "faults"),
            ("fault", "line 1"),
            ("[[sender]]\nname = \"A\"\n[[sender.key]]\nkey = \"k\"\ngroups = [\"g\"]", "sender[0].key[0]"),
        ] {
            let error = text.parse::<Scenario>().unwrap_err().to_string();
            assert!(error.contains(told), "{told}: {error}");
        }
    }
}
