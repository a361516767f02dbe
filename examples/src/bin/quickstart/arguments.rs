//! What can be said on the command line.

use clap::Parser;
use std::path::PathBuf;

/// Sends one notification and follows it to its end.
#[derive(Debug, Parser)]
#[command(version, about)]
pub(crate) struct Arguments {
    /// PDF to send; may be given several times. Two small ones are made if there is none.
    #[arg(long = "document", value_name = "FILE")]
    pub(crate) documents: Vec<PathBuf>,

    /// Tax code of the recipient: 16 characters for a person, 11 digits for a company.
    #[arg(long, value_name = "TAXID", default_value = "FLPCPT69A65Z336P")]
    pub(crate) recipient: String,

    /// Name of the recipient.
    #[arg(long, value_name = "NAME", default_value = "Cleopatra")]
    pub(crate) denomination: String,

    /// Certified mail (PEC) of the recipient.
    #[arg(long, value_name = "ADDRESS", default_value = "prova@pec.it")]
    pub(crate) pec: String,

    /// Name of the sender.
    #[arg(long, value_name = "NAME", default_value = "Comune di Palermo")]
    pub(crate) sender: String,

    /// Tax code of the sender, 11 digits; it must be the one of the API key.
    #[arg(long, value_name = "TAXID", default_value = "80016350821")]
    pub(crate) sender_tax_id: String,

    /// Title of the notification.
    #[arg(long, value_name = "TEXT", default_value = "Verbale di contestazione")]
    pub(crate) subject: String,

    /// What kind of act it is.
    #[arg(long, value_name = "CODE", default_value = "010101N")]
    pub(crate) taxonomy: String,

    /// How long to follow it, in seconds.
    #[arg(long, value_name = "SECONDS", default_value_t = 60)]
    pub(crate) follow: u64,

    /// Where to save the notification and its legal fact.
    #[arg(long, value_name = "DIR", default_value = "send-out")]
    pub(crate) out: PathBuf,
}
