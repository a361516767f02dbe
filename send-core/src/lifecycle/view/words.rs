//! The view told to a person, in Italian and English.
//!
//! Days are days in Rome: the law counts them so, and so do the people who read this.

use super::super::rome::rome_date;
use super::{Attempt, Basis, Effect, Means, Next, Outcome, RecipientView, Verdict};
use crate::ident::{Lang, Localized};
use crate::time::Instant;
use std::fmt;

impl Basis {
    /// The law, as the SEND manual quotes it.
    #[must_use]
    pub fn law(self) -> &'static str {
        match self {
            Self::Filing => "art. 26, c. 9, lett. a), D.L. 76/2020",
            Self::DigitalDelivery | Self::DigitalFailure => "art. 26, c. 9, lett. b), n. 1, D.L. 76/2020",
            Self::PaperDelivery | Self::Deposit => "art. 26, c. 9, lett. b), n. 2, D.L. 76/2020",
            Self::Access => "art. 26, c. 9, lett. b), n. 3, D.L. 76/2020",
            Self::Term => "art. 26, c. 9, lett. b), D.L. 76/2020",
        }
    }

    const fn words(self) -> [&'static str; 2] {
        match self {
            Self::Filing => ["documento reso disponibile sulla piattaforma", "document made available on the platform"],
            Self::DigitalDelivery => [
                "settimo giorno dopo la consegna al domicilio digitale, ottavo se dopo le 21",
                "7th day after delivery to the digital address, 8th if after 21:00",
            ],
            Self::DigitalFailure => [
                "quindicesimo giorno dopo la messa a disposizione dell'avviso di mancato recapito",
                "15th day after the notice of failed delivery was made available",
            ],
            Self::PaperDelivery => ["decimo giorno dopo la consegna cartacea", "10th day after delivery on paper"],
            Self::Deposit => ["decimo giorno dopo il deposito dell'avviso", "10th day after the notice was deposited"],
            Self::Access => ["accesso del destinatario o di un delegato", "access by the recipient or a delegate"],
            Self::Term => ["decorrenza del termine", "the term ran out"],
        }
    }
}

impl Outcome {
    const fn words(self) -> [&'static str; 2] {
        match self {
            Self::NotSent => ["ancora nessun invio", "nothing was sent yet"],
            Self::Underway => ["invio in corso", "sending in progress"],
            Self::DeliveredDigitally => ["consegnata al domicilio digitale", "delivered to a digital address"],
            Self::DigitalFailure => [
                "mancato recapito digitale: avviso disponibile nell'area riservata",
                "no digital address took it: the notice is in the reserved area",
            ],
            Self::DeliveredOnPaper => ["consegnata in forma cartacea", "delivered on paper"],
            Self::Untraceable => [
                "destinatario irreperibile: avviso depositato nell'area riservata",
                "recipient untraceable: the notice is deposited in the reserved area",
            ],
            Self::TimedOut => {
                ["nessun riscontro dal recapitista nei tempi previsti", "no outcome of the courier in time"]
            }
            Self::Deceased => ["destinatario deceduto", "recipient deceased"],
        }
    }
}

/// English is what `Display` writes.
macro_rules! told_by_words {
    ($($kind:ty)*) => {$(
        impl fmt::Display for $kind {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.words()[1])
            }
        }

        impl Localized for $kind {
            fn text(&self, lang: Lang) -> String {
                say(lang, self.words()).to_owned()
            }
        }
    )*};
}

told_by_words!(Basis Outcome);

fn say<T: Copy>(lang: Lang, [italian, english]: [T; 2]) -> T {
    match lang {
        Lang::It => italian,
        Lang::En => english,
    }
}

/// The day in Rome, as each language writes it.
fn day(instant: Instant, lang: Lang) -> String {
    let date = rome_date(instant);
    match lang {
        Lang::It => format!("{:02}/{:02}/{:04}", date.day(), date.month(), date.year()),
        Lang::En => date.to_string(),
    }
}

impl Localized for Effect {
    fn text(&self, lang: Lang) -> String {
        match self {
            Self::Pending => {
                say(lang, ["data di perfezionamento non ancora fissata", "no date of finalisation yet"]).to_owned()
            }
            Self::NoTerm => say(lang, ["nessun termine decorre", "no term runs"]).to_owned(),
            Self::Void => say(lang, ["la notifica non produce effetti", "the notification has no effect"]).to_owned(),
            Self::Due { at, basis, .. } => format!(
                "{} {} ({}; {})",
                say(lang, ["si perfeziona il", "will be finalised on"]),
                day(*at, lang),
                basis.text(lang),
                basis.law()
            ),
            Self::Final { at, basis } => format!(
                "{} {} ({}; {})",
                say(lang, ["perfezionata il", "finalised on"]),
                day(*at, lang),
                basis.text(lang),
                basis.law()
            ),
        }
    }
}

impl Localized for Attempt {
    fn text(&self, lang: Lang) -> String {
        let means = match self.means {
            Means::Digital => ["invio al domicilio digitale", "sent to a digital address"],
            Means::Paper => ["raccomandata", "letter"],
            Means::Information => ["raccomandata semplice informativa", "simple registered letter, for information"],
        };
        let source = self.source.as_deref().map(|source| match source {
            "PLATFORM" => say(lang, ["scelto in piattaforma", "chosen on the platform"]),
            "SPECIAL" => say(lang, ["indicato dal mittente", "given by the sender"]),
            "GENERAL" => say(lang, ["dai registri pubblici", "from public registries"]),
            other => other,
        });
        let kind = [self.kind.as_deref(), source].into_iter().flatten().collect::<Vec<_>>().join(", ");
        let kind = if kind.is_empty() { kind } else { format!(" ({kind})") };
        let sent = self.sent_at.map(|at| format!(" {} {}", say(lang, ["il", "on"]), day(at, lang))).unwrap_or_default();
        let result = match &self.result {
            None if self.means == Means::Information => String::new(),
            None => say(lang, [": esito atteso", ": outcome awaited"]).to_owned(),
            Some(result) => {
                let verdict = match result.verdict {
                    Verdict::Delivered => ["esito positivo", "delivered"],
                    Verdict::Failed => ["esito negativo", "failed"],
                    Verdict::TimedOut => ["nessun riscontro", "no outcome in time"],
                    Verdict::NoAddress => ["nessun indirizzo utilizzabile", "no usable address"],
                };
                let codes = [result.code.as_deref(), result.cause.as_deref()];
                let codes = codes.into_iter().flatten().filter(|code| !code.is_empty()).collect::<Vec<_>>().join(", ");
                let codes = if codes.is_empty() { codes } else { format!(" [{codes}]") };
                format!(": {} {} {}{codes}", say(lang, verdict), say(lang, ["il", "on"]), day(result.at, lang))
            }
        };
        format!("{}. {}{kind}{sent}{result}", self.number.saturating_add(1), say(lang, means))
    }
}

impl Localized for Next {
    fn text(&self, lang: Lang) -> String {
        let from = |date: &Option<Instant>| {
            let from = say(lang, ["non prima del", "not before"]);
            date.map(|date| format!(", {from} {}", day(date, lang))).unwrap_or_default()
        };
        let on = |words: [&str; 2], at: Instant| format!("{} {}", say(lang, words), day(at, lang));
        match self {
            Self::DigitalAttempt { not_before } => {
                format!("{}{}", say(lang, ["secondo tentativo digitale", "second digital attempt"]), from(not_before))
            }
            Self::Letter { not_before } => {
                format!("{}{}", say(lang, ["invio della raccomandata", "a letter"]), from(not_before))
            }
            Self::SecondLetter => {
                say(lang, ["seconda raccomandata a un altro indirizzo", "a second letter to another address"])
                    .to_owned()
            }
            Self::InformationLetter => {
                say(lang, ["raccomandata semplice informativa", "a simple registered letter, for information"])
                    .to_owned()
            }
            Self::Outcome { means: Means::Digital } => {
                say(lang, ["esito dell'invio digitale", "outcome of the digital sending"]).to_owned()
            }
            Self::Outcome { .. } => say(lang, ["esito della raccomandata", "outcome of the letter"]).to_owned(),
            Self::EndOfStorage { at } => {
                let storage = on(["compiuta giacenza il", "end of storage on"], *at);
                let unless = ["se prima nessuno la ritira", "unless somebody fetches the letter before"];
                format!("{storage}, {}", say(lang, unless))
            }
            Self::Finalisation { at } => on(["perfezionamento il", "finalisation on"], *at),
            Self::Access => say(lang, ["accesso del destinatario", "access by the recipient"]).to_owned(),
            Self::Rework => say(
                lang,
                [
                    "rettifica della timeline per errore di stampa o di recapito",
                    "rework after an error of printer or courier",
                ],
            )
            .to_owned(),
        }
    }
}

impl RecipientView {
    /// What happened, what it means and what may come: a sentence each, without personal data.
    ///
    /// First the attempts, then the outcome, access and payment if there were any, the legal effect, and what may still happen.
    #[must_use]
    pub fn story(&self, lang: Lang) -> Vec<String> {
        let mut story: Vec<String> = self.attempts.iter().map(|attempt| attempt.text(lang)).collect();
        story.push(self.outcome.text(lang));
        if let Some(access) = self.viewed {
            let who = if access.by_delegate {
                ["accesso di un delegato", "access by a delegate"]
            } else {
                ["accesso del destinatario", "access by the recipient"]
            };
            story.push(format!("{} {} {}", say(lang, who), say(lang, ["il", "on"]), day(access.at, lang)));
        }
        if let Some(paid) = self.paid_at {
            story.push(format!(
                "{} {}",
                say(lang, ["pagamento registrato il", "payment recorded on"]),
                day(paid, lang)
            ));
        }
        if self.reworks > 0 {
            story.push(
                say(lang, ["timeline rettificata dalla piattaforma", "timeline reworked by the platform"]).to_owned(),
            );
        }
        story.push(self.effect.text(lang));
        if !self.next.is_empty() {
            let next: Vec<String> = self.next.iter().map(|next| next.text(lang)).collect();
            story.push(format!("{}: {}", say(lang, ["può ancora avvenire", "may still happen"]), next.join("; ")));
        }
        story
    }
}
