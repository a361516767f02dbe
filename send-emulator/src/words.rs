//! Why the emulator did not do as it was told, in Italian too. English is what `Display` writes.

use crate::chronicle::{FORM, RestoreError};
use crate::{Error, FaultError, NotAClock, SenderError, Why};
use send_core::ident::{Lang, Localized};

/// States how errors are told in Italian.
macro_rules! in_italian {
    ($($Error:ty: $told:expr,)*) => {
        $(impl Localized for $Error {
            fn text(&self, lang: Lang) -> String {
                let italian: fn(&Self) -> String = $told;
                match lang {
                    Lang::It => italian(self),
                    _ => self.to_string(),
                }
            }
        })*
    };
}

in_italian! {
    NotAClock: |_| "non è un orologio: real, manual, o un fattore da 1 in su come 1440 (un giorno al minuto)".to_owned(),
    FaultError: fault,
    SenderError: sender,
    RestoreError: restore,
    Error: error,
    Why: |why| self::why(*why).to_owned(),
}

fn fault(error: &FaultError) -> String {
    match error {
        FaultError::UnknownTarget { name } => format!(
            "`on`: `{name}` non esiste; usare il nome di un'operazione come send_notification, oppure any, api, upload, download, \
             token, event"
        ),
        FaultError::WrongTarget { effect, target, wanted } => {
            let wanted = wanted.replace(" or ", " o ").replace("a call", "una chiamata");
            format!("`on`: {effect} non può succedere a {target}; usare {wanted}")
        }
        FaultError::Status { status } => format!("`status`: {status} non è un errore; usare da 400 a 599"),
        FaultError::Nth => "`nth`: le chiamate si contano da 1".to_owned(),
        FaultError::Probability => "`probability`: va da 0 a 1".to_owned(),
        FaultError::Form(reason) => format!("non si legge: {reason}"),
        FaultError::TooMany(count) => format!("ci sono già {count} guasti; toglierne qualcuno"),
    }
}

fn sender(error: &SenderError) -> String {
    match error {
        SenderError::KeyTaken { path } => format!(
            "{path}: questa chiave API è già presa, da un altro mittente o dall'ente che c'è sempre; usare un'altra chiave"
        ),
        SenderError::NoSuchGroup { path, group } => format!(
            "{path}: il mittente non ha il gruppo `{group}`; aggiungere un [[sender.group]] con questo id, oppure toglierlo"
        ),
    }
}

fn restore(error: &RestoreError) -> String {
    match error {
        RestoreError::Form { found } => format!("lo stato ha la forma {found}, questa versione legge la {FORM}"),
        RestoreError::Unreadable { index, what } => format!("acts[{index}]: {what} non si legge"),
        RestoreError::Differs { index } => {
            format!("acts[{index}]: qui non riesce; avviare l'emulatore con gli stessi enti, chiavi e ambiente")
        }
    }
}

fn error(error: &Error) -> String {
    match error {
        Error::Listen { address, port, .. } => format!(
            "non si può ascoltare su {address}, porta {port}; scegliere un'altra porta, oppure 0 per una qualsiasi libera"
        ),
        Error::Thread(_) => "il thread che serve non si avvia".to_owned(),
        Error::Fault(_) => "un guasto non si può impostare".to_owned(),
        Error::Sender(error) => sender(error),
        #[cfg(feature = "tls")]
        Error::Tls(_) => "TLS non si può servire".to_owned(),
        Error::Restore(_) => "lo stato non si può ripristinare".to_owned(),
        Error::NoSuchNotification { iun } => {
            format!("a questo emulatore non è stata inviata nessuna notifica con lo IUN {iun}")
        }
        Error::NotReached { wanted, status } => {
            format!("la notifica non arriva mai a {wanted}: da sola non va più avanti, ed è {status}")
        }
        Error::NotPossible { iun, why } => format!("non si può fare alla notifica {iun}: {}", self::why(*why)),
    }
}

const fn why(why: Why) -> &'static str {
    match why {
        Why::NotAccepted => "non è (ancora) accettata: portarla prima ad ACCEPTED",
        Why::Cancelled => "è stato chiesto l'annullamento: non succede più altro",
        Why::NoSuchRecipient => "non ha questo destinatario: gli indici cominciano da 0",
        Why::NoSuchPayment => "il destinatario non ha questo pagamento pagoPA: gli indici cominciano da 0",
        Why::NoSuchAttempt => {
            "in questo tentativo non è stata inviata al destinatario nessuna lettera: 0 è il primo, 1 il secondo"
        }
        Why::Viewed => "il destinatario l'ha già vista: quanto è stato recapitato prima non si può rifare",
    }
}
