//! Advice about a PDF (`D-…`). The platform's own two rules, `R-07` and `R-08`, are those of [`preflight`](crate::preflight).
//!
//! Before it accepts a request the platform looks at size and first five bytes only (pagopa/pn-delivery-push-validator
//! `AttachmentUtils`). What is here makes an act worthless, or hard to print, although SEND takes it; the platform's own
//! manual on attachments ("Specifiche tecniche dei PDF allegati alla notifica") was not at hand.

use crate::preflight::{Evidence, Rule};

const WHERE: &str = "documents[], recipients[].payments[].pagoPa.attachment";

const fn advice(id: &'static str, source: &'static str) -> Rule {
    Rule::advice(id, WHERE).needs(Evidence::Files).cites(source)
}

/// Encryption.
pub(super) static ENCRYPTED: Rule = advice("D-01", "ISO 32000-1 section 7.6")
    .requires(
        "il PDF non è cifrato né protetto da password",
        "the PDF is neither encrypted nor protected by a password",
    )
    .message(
        "il PDF è cifrato: potrebbe non essere leggibile o stampabile",
        "the PDF is encrypted: perhaps it can be neither read nor printed",
    )
    .fix("esportarlo senza password e senza restrizioni", "export it without password and restrictions");

/// Digests of signatures.
pub(super) static BROKEN: Rule = advice("D-02", "RFC 5652 section 5.4; ETSI EN 319 142-1")
    .requires("ogni firma vale per i byte che copre", "every signature is that of the bytes it covers")
    .message(
        "la firma {found} non corrisponde ai byte che copre: il file è stato cambiato o danneggiato dopo la firma",
        "signature {found} is not that of the bytes it covers: the file was changed or damaged after it was signed",
    )
    .fix(
        "firmare di nuovo il file definitivo e inviarlo senza toccarlo",
        "sign the final file again and send it untouched",
    );

/// Bytes after the last signature.
pub(super) static ADDED: Rule = advice("D-03", "ISO 32000-1 section 12.8.1; ETSI EN 319 142-1")
    .requires("dopo l'ultima firma non c'è nulla", "nothing follows the last signature")
    .message(
        "{found} byte seguono l'ultima firma: aggiunte non firmate (dati per la conservazione o modifiche)",
        "{found} bytes follow the last signature: additions that nobody signed (data for preservation, or changes)",
    )
    .fix(
        "verificare con un lettore di firme che cosa è stato aggiunto",
        "find out with a verifier of signatures what was added",
    );

/// The end of the file.
pub(super) static CUT_OFF: Rule = advice("D-04", "ISO 32000-1 section 7.5.5")
    .requires("il file finisce con %%EOF", "the file ends with %%EOF")
    .message(
        "manca %%EOF alla fine: il file sembra troncato",
        "there is no %%EOF at the end: the file seems to be cut off",
    )
    .fix(
        "esportarlo o copiarlo di nuovo, e confrontare le dimensioni",
        "export or copy it again, and compare the sizes",
    );

/// PDF/A of signed acts.
pub(super) static NOT_ARCHIVAL: Rule = advice("D-05", "AgID, Linee guida sul documento informatico, allegato 2")
    .requires("un atto firmato è un PDF/A", "a signed act is a PDF/A")
    .message("l'atto è firmato ma non si dichiara PDF/A", "the act is signed but does not say that it is PDF/A")
    .fix("esportarlo in PDF/A prima di firmarlo", "export it as PDF/A before it is signed");

/// Pages.
pub(super) static NO_PAGES: Rule = advice("D-06", "ISO 32000-1 section 7.7.3")
    .requires("il documento ha almeno una pagina", "the document has at least one page")
    .message("il documento non ha pagine", "the document has no pages")
    .fix("esportarlo di nuovo", "export it again");

/// What a signature leaves out.
pub(super) static GAP: Rule = advice("D-07", "ISO 32000-1 section 12.8.1")
    .requires("ogni firma copre tutto il file tranne se stessa", "every signature covers all of the file but itself")
    .message(
        "la firma {found} lascia fuori altri byte oltre a se stessa: potrebbe essere stata alterata",
        "signature {found} leaves out more than itself: it may have been tampered with",
    )
    .fix("verificarla con un lettore di firme", "look at it with a verifier of signatures");

/// All of them.
pub(crate) static ADVICE: [&Rule; 7] = [&ENCRYPTED, &BROKEN, &ADDED, &CUT_OFF, &NOT_ARCHIVAL, &NO_PAGES, &GAP];
