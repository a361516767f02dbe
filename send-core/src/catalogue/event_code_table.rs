//! The table of event codes, sorted by code.
//!
//! Made once from the sources that [`event_code`](super::event_code) names; kept by hand since.

use super::event_code::{EventCode, Outcome as O, Phase as P, Product};
use super::text::{Text, text};

const AR: &[Product] = &[Product::Ar];
const L890: &[Product] = &[Product::Law890];
const RIR: &[Product] = &[Product::International];
const RS: &[Product] = &[Product::Simple];
const RIS: &[Product] = &[Product::SimpleInternational];
const NOTICES: &[Product] = &[Product::Ar, Product::Law890, Product::International];
const LETTERS: &[Product] =
    &[Product::Ar, Product::Law890, Product::International, Product::Simple, Product::SimpleInternational];
const PEC: &[Product] = &[Product::Pec];
const SERCQ: &[Product] = &[Product::Sercq];
const DIGITAL: &[Product] = &[Product::Pec, Product::Sercq];

const UNTRACEABLE: &[&str] = &["M01", "M03", "M04"];
const NOT_HANDED_OVER: &[&str] = &["M02", "M05", "M06", "M07", "M08", "M09"];
const ANY_CAUSE: &[&str] = &["M01", "M02", "M03", "M04", "M05", "M06", "M07", "M08", "M09"];
const LOSS: &[&str] = &["F01", "F02", "F03", "F04"];
const FORCE_MAJEURE: &[&str] = &["C01", "C02", "C03", "C04", "C05", "C06"];

const MAY_DIFFER: Text = text(
    "può mancare o non concordare con l'esito: vale l'esito",
    "may be missing, may disagree with the outcome; the outcome prevails",
);
const ATTACHES: Text = text("porta attestazioni ANALOG_DELIVERY", "attaches legal facts ANALOG_DELIVERY");
const BY_CAUSE: Text = text(
    "M02 e M05 danno OK, da M06 a M09 KO (secondo tentativo)",
    "M02 and M05 give OK, M06 to M09 KO (second attempt)",
);
const ALWAYS_KO: Text = text(
    "KO con ogni causa, anche rifiuto o decesso: per l'estero non è nota una regola diversa",
    "KO with any cause, refusal and death included: no other rule is known abroad",
);
const NO_STATUS: Text = text(
    "compare solo in SEND_SIMPLE_REGISTERED_LETTER_PROGRESS e non cambia mai lo stato",
    "only seen in SEND_SIMPLE_REGISTERED_LETTER_PROGRESS, never changes the status",
);
const NEW_SHIPMENT: Text = text("SEND prepara una nuova spedizione", "SEND makes a new shipment");
const CARRIER_RETRIES: Text =
    text("il recapitista ritenta, senza nuova spedizione", "the carrier tries again, without a new shipment");
const OPERATORS: Text = text("se ne occupano gli operatori", "handled by operators");
const OPERATORS_OR_SHIPMENT: Text = text(
    "se ne occupano gli operatori, o segue una nuova spedizione",
    "handled by operators, or a new shipment follows",
);
const MAY_REPEAT: Text = text(
    "può ripetersi; porta registeredLetterCode quando è noto",
    "may repeat; carries registeredLetterCode when it is known",
);
const AFTER_PNALL001: Text = text("secondo il manuale segue sempre PNALL001", "always after PNALL001, by the manual");
const BEFORE_SECOND: Text = text("precede il secondo tentativo", "comes before the second attempt");
const STARTS_PNRN012: Text = text("da qui i 10 giorni di PNRN012", "the 10 days of PNRN012 start here");
const STARTS_PNAG012: Text = text("da qui i 10 giorni di PNAG012", "the 10 days of PNAG012 start here");
const DATE_PNRN012: Text = text(
    "generato da SEND; notificationDate = giorno di RECRN010 + 10, ore 00:00 di Roma",
    "made by SEND; notificationDate = day of RECRN010 + 10, at 00:00 in Rome",
);
const DATE_PNAG012: Text = text(
    "generato da SEND; notificationDate = RECAG011A + 10 giorni",
    "made by SEND; notificationDate = RECAG011A + 10 days",
);
const STORAGE_AR: Text = text(
    "oltre 10 giorni da RECRN010 l'esito è PNRN012, e questo codice diventa un avanzamento",
    "more than 10 days after RECRN010 the feedback is PNRN012, and this code becomes progress",
);
const STORAGE_890: Text = text(
    "è l'esito solo entro 10 giorni da RECAG011A; dopo è un avanzamento che segue PNAG012",
    "feedback only within 10 days of RECAG011A; later it is progress after PNAG012",
);
const BECOMES_PNRN012: Text = text(
    "diventa sempre PNRN012 (giacenza di almeno 30 giorni)",
    "always turned into PNRN012 (storage of at least 30 days)",
);
const TRIGGERS_PNAG012: Text = text(
    "fa nascere PNAG012 dentro la piattaforma; compare come avanzamento",
    "triggers PNAG012 inside the platform; seen as progress",
);
const ALSO_FEEDBACK: Text = text("il manuale lo elenca anche come esito", "the manual also lists it as feedback");
const ALWAYS_PROGRESS: Text = text("sempre un avanzamento", "always progress");
const NEVER: Text = text("non arriva mai alla timeline", "never reaches the timeline");
const IGNORED: Text = text("il workflow lo ignora", "ignored by the workflow");
const PEC_RECEIPT: Text = text("porta l'attestazione PEC_RECEIPT", "attaches the legal fact PEC_RECEIPT");
const LEGAL_DATE: Text =
    text("la data legale del tentativo è notificationDate", "the legal date of the attempt is notificationDate");
const AFTER_DELAY: Text = text("SEND riprova dopo l'attesa prevista", "SEND tries again after the time set for it");
const OWN_PROGRESS: Text =
    text("SEND_DIGITAL_PROGRESS creato dalla piattaforma stessa", "SEND_DIGITAL_PROGRESS made by the platform itself");
const NO_RESPONSE: Text = text(
    "creato dalla piattaforma quando la ricevuta non arriva in tempo",
    "made by the platform when no receipt comes in time",
);
const NO_HANDLING: Text = text(
    "compare nell'elenco dei codici, ma nessuna parte del workflow lo tratta",
    "in the list of codes, but no part of the workflow was found to handle it",
);

const fn paper(
    code: &'static str,
    products: &'static [Product],
    phase: P,
    outcome: O,
    it: &'static str,
    en: &'static str,
) -> EventCode {
    EventCode::paper(code, products, phase, outcome, it, en)
}

const fn digital(
    code: &'static str,
    products: &'static [Product],
    phase: P,
    outcome: O,
    it: &'static str,
    en: &'static str,
) -> EventCode {
    EventCode::digital(code, products, phase, outcome, it, en)
}

/// One row a line.
#[rustfmt::skip]
pub(super) static EVENT_CODES: [EventCode; 131] = [
    // Certified mail.
    digital("C000", PEC, P::Internal, O::Ignored, "comunicazione con il server PEC avvenuta", "contacted PEC server").note(IGNORED),
    digital("C001", PEC, P::Intermediate, O::Progress, "accettazione PEC", "acceptance receipt").brings(&["EML"]).note(PEC_RECEIPT),
    digital("C002", PEC, P::Closed, O::Ko, "non accettazione PEC", "non-acceptance receipt").feedback().brings(&["EML"]),
    digital("C003", PEC, P::Closed, O::Ok, "avvenuta consegna PEC", "delivery receipt").feedback().brings(&["EML"]).note(LEGAL_DATE),
    digital("C004", PEC, P::Closed, O::Ko, "errore di consegna PEC", "delivery error receipt").feedback().brings(&["EML"]),
    digital("C005", PEC, P::Internal, O::Ignored, "presa in carico", "taken in charge").note(IGNORED),
    digital("C006", PEC, P::Closed, O::Ko, "rilevazione virus", "virus detected").feedback().brings(&["EML"]),
    digital("C007", PEC, P::Internal, O::Ignored, "preavviso di errore di consegna", "early warning of delivery error").note(IGNORED),
    digital("C008", PEC, P::Retry, O::Retry, "errore di comunicazione con il server PEC", "server communication error").note(AFTER_DELAY),
    digital("C009", PEC, P::Closed, O::Ko, "dominio PEC non valido", "invalid PEC domain").feedback(),
    digital("C010", PEC, P::Retry, O::Retry, "errore generico di invio PEC", "generic sending error").note(AFTER_DELAY),
    digital("C011", PEC, P::Closed, O::Ko, "indirizzo PEC errato", "bad PEC address").feedback(),
    // Printer and carrier, any letter.
    paper("CON010", LETTERS, P::Internal, O::Progress, "distinta inviata al recapitista", "list sent to the carrier").note(NEVER),
    paper("CON011", LETTERS, P::Internal, O::Progress, "distinta sigillata", "list sealed").note(NEVER),
    paper("CON012", LETTERS, P::Internal, O::Progress, "distinta accettata dal recapitista", "list accepted by the carrier").note(NEVER),
    paper("CON016", LETTERS, P::Internal, O::Progress, "pickup sigillata", "pick-up sealed").note(NEVER),
    paper("CON018", LETTERS, P::Intermediate, O::Progress, "accettazione del recapitista", "carrier took the lot in charge").hidden(),
    paper("CON020", LETTERS, P::Intermediate, O::Progress, "AAR originale conservato dal consolidatore", "native digital AAR kept and signed, made available").brings(&["AAR"]).note(ATTACHES),
    paper("CON080", LETTERS, P::Intermediate, O::Progress, "stampato e imbustato", "printed and enveloped").note(MAY_REPEAT),
    paper("CON09A", LETTERS, P::Internal, O::Progress, "materialità pronta", "physical items ready").note(NEVER),
    paper("CON993", LETTERS, P::Error, O::Progress, "errore di stampa parziale", "partial print error").note(OPERATORS),
    paper("CON995", LETTERS, P::Error, O::Progress, "errore di stampa", "print error").note(OPERATORS),
    paper("CON996", LETTERS, P::Error, O::Progress, "PDF non stampabile", "document judged not printable").note(OPERATORS_OR_SHIPMENT),
    paper("CON997", LETTERS, P::Error, O::Progress, "CAP/zona internazionale non validi", "postcode / foreign zone rejected").note(AFTER_PNALL001),
    paper("CON998", LETTERS, P::Error, O::Progress, "documento malformato o mancante", "malformed or missing document").note(OPERATORS),
    // Made by SEND for digital sendings.
    digital("DP00", DIGITAL, P::Intermediate, O::Progress, "reinvio richiesto (interno)", "retry asked (internal)").nowhere().note(OWN_PROGRESS),
    digital("DP10", DIGITAL, P::Retry, O::Retry, "scaduta attesa della ricevuta", "no receipt in time").note(NO_RESPONSE),
    // Inside the platform.
    paper("P000", LETTERS, P::Internal, O::Progress, "affidato al consolidatore", "handed to the printer").note(NEVER),
    paper("P001", LETTERS, P::Internal, O::Progress, "in lavorazione", "in progress").note(NEVER),
    paper("P008", LETTERS, P::Internal, O::Progress, "codice tecnico interno", "internal technical code").note(NEVER),
    paper("P010", LETTERS, P::Internal, O::Progress, "codice tecnico interno", "internal technical code").note(NEVER),
    paper("P011", LETTERS, P::Internal, O::Progress, "errore di sintassi", "syntax error").note(NEVER),
    paper("P012", LETTERS, P::Internal, O::Progress, "errore semantico", "semantic error").note(NEVER),
    paper("P013", LETTERS, P::Internal, O::Progress, "errore di trasformazione", "transformation error").note(NEVER),
    paper("P014", LETTERS, P::Internal, O::Progress, "codice tecnico interno", "internal technical code").note(NEVER),
    // Made by SEND for letters.
    paper("PNAG012", L890, P::Platform, O::Ok, "perfezionamento in giacenza", "finalised while in storage").feedback().note(DATE_PNAG012),
    paper("PNALL001", NOTICES, P::Error, O::Progress, "indirizzo del secondo tentativo non valido", "address found for the second attempt failed validation").note(BEFORE_SECOND),
    paper("PNRN012", AR, P::Platform, O::Ok, "perfezionamento in giacenza", "finalised while in storage").feedback().note(DATE_PNRN012),
    // SERCQ.
    digital("Q003", SERCQ, P::Closed, O::Ok, "avvenuta consegna SERCQ", "made available on the qualified channel").feedback(),
    digital("Q010", SERCQ, P::Internal, O::Ignored, "errore di invio SERCQ", "SERCQ sending error").note(NO_HANDLING),
    digital("Q011", SERCQ, P::Closed, O::Ko, "indirizzo SERCQ errato", "bad SERCQ address").feedback(),
    // Judicial-acts letter (890).
    paper("RECAG001A", L890, P::PreOutcome, O::Progress, "consegnato: pre-esito", "delivered (pre-outcome)").note(MAY_DIFFER),
    paper("RECAG001B", L890, P::Scan, O::Progress, "consegnato: dematerializzazione", "delivered (scan available)").brings(&["23L"]).note(ATTACHES),
    paper("RECAG001C", L890, P::Closed, O::Ok, "consegnato: fascicolo chiuso", "delivered (file closed)").feedback(),
    paper("RECAG002A", L890, P::PreOutcome, O::Progress, "consegnato a persona abilitata: pre-esito", "delivered to an entitled person (pre-outcome)").note(MAY_DIFFER),
    paper("RECAG002B", L890, P::Scan, O::Progress, "consegnato a persona abilitata: dematerializzazione", "delivered to an entitled person (scan available)").brings(&["23L", "CAN?"]).note(ATTACHES),
    paper("RECAG002C", L890, P::Closed, O::Ok, "consegnato a persona abilitata: fascicolo chiuso", "delivered to an entitled person (file closed)").feedback(),
    paper("RECAG003A", L890, P::PreOutcome, O::Progress, "mancata consegna: pre-esito", "not delivered (pre-outcome)").causes(NOT_HANDED_OVER).note(MAY_DIFFER),
    paper("RECAG003B", L890, P::Scan, O::Progress, "mancata consegna: dematerializzazione", "not delivered (scan available)").causes(NOT_HANDED_OVER).brings(&["Plico"]).note(ATTACHES),
    paper("RECAG003C", L890, P::Closed, O::OkOrKo, "mancata consegna: fascicolo chiuso", "not delivered (file closed)").feedback().causes(NOT_HANDED_OVER).note(BY_CAUSE),
    paper("RECAG003D", L890, P::PreOutcome, O::Progress, "irreperibilità assoluta: pre-esito", "addressee absolutely untraceable (pre-outcome)").causes(UNTRACEABLE).note(MAY_DIFFER),
    paper("RECAG003E", L890, P::Scan, O::Progress, "irreperibilità assoluta: dematerializzazione", "addressee absolutely untraceable (scan available)").causes(UNTRACEABLE).brings(&["Plico", "Indagine?"]).note(ATTACHES),
    paper("RECAG003F", L890, P::Closed, O::Ko, "irreperibilità assoluta: fascicolo chiuso", "addressee absolutely untraceable (file closed)").feedback().causes(UNTRACEABLE),
    paper("RECAG004", L890, P::Retry, O::Progress, "furto, smarrimento o deterioramento", "theft, loss or damage").causes(LOSS).note(NEW_SHIPMENT),
    paper("RECAG005A", L890, P::PreOutcome, O::Progress, "consegnato in giacenza: pre-esito", "collected at the post office (pre-outcome)").note(MAY_DIFFER),
    paper("RECAG005B", L890, P::Scan, O::Progress, "consegnato in giacenza: dematerializzazione", "collected at the post office (scan available)").brings(&["23L", "ARCAD", "CAD"]).note(ATTACHES),
    paper("RECAG005C", L890, P::Closed, O::Ok, "consegnato in giacenza: fascicolo chiuso", "collected at the post office (file closed)").either().note(STORAGE_890),
    paper("RECAG006A", L890, P::PreOutcome, O::Progress, "consegnato a persona delegata in giacenza: pre-esito", "collected by a delegate (pre-outcome)").note(MAY_DIFFER),
    paper("RECAG006B", L890, P::Scan, O::Progress, "consegnato a persona delegata in giacenza: dematerializzazione", "collected by a delegate (scan available)").brings(&["23L", "ARCAD", "CAD"]).note(ATTACHES),
    paper("RECAG006C", L890, P::Closed, O::Ok, "consegnato a persona delegata in giacenza: fascicolo chiuso", "collected by a delegate (file closed)").either().note(STORAGE_890),
    paper("RECAG007A", L890, P::PreOutcome, O::Progress, "mancata consegna in giacenza: pre-esito", "refused or not collected (pre-outcome)").note(MAY_DIFFER),
    paper("RECAG007B", L890, P::Scan, O::Progress, "mancata consegna in giacenza: dematerializzazione", "refused or not collected (scan available)").brings(&["23L", "ARCAD", "CAD", "Plico"]).note(ATTACHES),
    paper("RECAG007C", L890, P::Closed, O::Ok, "mancata consegna in giacenza: fascicolo chiuso", "refused or not collected (file closed)").either().note(STORAGE_890),
    paper("RECAG008A", L890, P::PreOutcome, O::Progress, "compiuta giacenza (6 mesi): pre-esito", "storage period elapsed (pre-outcome)").note(MAY_DIFFER),
    paper("RECAG008B", L890, P::Scan, O::Progress, "compiuta giacenza (6 mesi): dematerializzazione", "storage period elapsed (scan available)").brings(&["Plico"]).note(ATTACHES),
    paper("RECAG008C", L890, P::Closed, O::Progress, "compiuta giacenza (6 mesi): fascicolo chiuso", "storage period elapsed (file closed)").note(ALWAYS_PROGRESS),
    paper("RECAG010", L890, P::Intermediate, O::Progress, "inesito: destinatario assente", "delivery attempt failed, addressee absent"),
    paper("RECAG011A", L890, P::Intermediate, O::Progress, "inizio giacenza", "storage started").note(STARTS_PNAG012),
    paper("RECAG011B", L890, P::Scan, O::Progress, "in giacenza: dematerializzazione", "in storage, scans available").either().brings(&["23L", "ARCAD", "CAD"]).note(ALSO_FEEDBACK),
    paper("RECAG012", L890, P::Intermediate, O::Ok, "distacco 23L dopo 10 giorni", "23L detached, 10 days after the CAD letter").note(TRIGGERS_PNAG012),
    paper("RECAG012A", L890, P::PreOutcome, O::Progress, "distacco 23L: pre-esito", "23L detached (pre-outcome)"),
    paper("RECAG013", L890, P::Retry, O::Progress, "non rendicontabile", "outcome cannot be reported").note(NEW_SHIPMENT),
    paper("RECAG015", L890, P::Intermediate, O::Progress, "causa di forza maggiore", "force majeure").causes(FORCE_MAJEURE).note(CARRIER_RETRIES),
    // Registered letter abroad (RIR).
    paper("RECRI001", RIR, P::Intermediate, O::Progress, "avviato all'estero", "sent abroad"),
    paper("RECRI002", RIR, P::Intermediate, O::Progress, "entrato nel paese estero", "entered the foreign country"),
    paper("RECRI003A", RIR, P::PreOutcome, O::Progress, "consegnato: pre-esito", "delivered (pre-outcome)").note(MAY_DIFFER),
    paper("RECRI003B", RIR, P::Scan, O::Progress, "consegnato: dematerializzazione", "delivered (scan available)").brings(&["AR"]).note(ATTACHES),
    paper("RECRI003C", RIR, P::Closed, O::Ok, "consegnato: fascicolo chiuso", "delivered (file closed)").feedback(),
    paper("RECRI004A", RIR, P::PreOutcome, O::Progress, "non consegnato: pre-esito", "not delivered (pre-outcome)").causes(ANY_CAUSE).note(MAY_DIFFER),
    paper("RECRI004B", RIR, P::Scan, O::Progress, "non consegnato: dematerializzazione", "not delivered (scan available)").causes(ANY_CAUSE).brings(&["Plico"]).note(ATTACHES),
    paper("RECRI004C", RIR, P::Closed, O::Ko, "non consegnato: fascicolo chiuso", "not delivered (file closed)").feedback().causes(ANY_CAUSE).note(ALWAYS_KO),
    paper("RECRI005", RIR, P::Retry, O::Progress, "furto, smarrimento o deterioramento", "theft, loss or damage").causes(LOSS).note(NEW_SHIPMENT),
    // Registered letter with advice of receipt (AR).
    paper("RECRN001A", AR, P::PreOutcome, O::Progress, "consegnato: pre-esito", "delivered (pre-outcome)").note(MAY_DIFFER),
    paper("RECRN001B", AR, P::Scan, O::Progress, "consegnato: dematerializzazione", "delivered (scan available)").brings(&["AR"]).note(ATTACHES),
    paper("RECRN001C", AR, P::Closed, O::Ok, "consegnato: fascicolo chiuso", "delivered (file closed)").feedback(),
    paper("RECRN002A", AR, P::PreOutcome, O::Progress, "mancata consegna: pre-esito", "not delivered (pre-outcome)").causes(NOT_HANDED_OVER).note(MAY_DIFFER),
    paper("RECRN002B", AR, P::Scan, O::Progress, "mancata consegna: dematerializzazione", "not delivered (scan available)").causes(NOT_HANDED_OVER).brings(&["Plico"]).note(ATTACHES),
    paper("RECRN002C", AR, P::Closed, O::OkOrKo, "mancata consegna: fascicolo chiuso", "not delivered (file closed)").feedback().causes(NOT_HANDED_OVER).note(BY_CAUSE),
    paper("RECRN002D", AR, P::PreOutcome, O::Progress, "irreperibilità assoluta: pre-esito", "addressee absolutely untraceable (pre-outcome)").causes(UNTRACEABLE).note(MAY_DIFFER),
    paper("RECRN002E", AR, P::Scan, O::Progress, "irreperibilità assoluta: dematerializzazione", "addressee absolutely untraceable (scan available)").causes(UNTRACEABLE).brings(&["Plico", "Indagine?"]).note(ATTACHES),
    paper("RECRN002F", AR, P::Closed, O::Ko, "irreperibilità assoluta: fascicolo chiuso", "addressee absolutely untraceable (file closed)").feedback().causes(UNTRACEABLE),
    paper("RECRN003A", AR, P::PreOutcome, O::Progress, "consegnato in giacenza: pre-esito", "collected at the post office (pre-outcome)").note(MAY_DIFFER),
    paper("RECRN003B", AR, P::Scan, O::Progress, "consegnato in giacenza: dematerializzazione", "collected at the post office (scan available)").brings(&["AR"]).note(ATTACHES),
    paper("RECRN003C", AR, P::Closed, O::Ok, "consegnato in giacenza: fascicolo chiuso", "collected at the post office (file closed)").either().note(STORAGE_AR),
    paper("RECRN004A", AR, P::PreOutcome, O::Progress, "mancata consegna in giacenza: pre-esito", "not collected, refused at the post office (pre-outcome)").note(MAY_DIFFER),
    paper("RECRN004B", AR, P::Scan, O::Progress, "mancata consegna in giacenza: dematerializzazione", "not collected, refused at the post office (scan available)").brings(&["Plico"]).note(ATTACHES),
    paper("RECRN004C", AR, P::Closed, O::Ok, "mancata consegna in giacenza: fascicolo chiuso", "not collected, refused at the post office (file closed)").either().note(STORAGE_AR),
    paper("RECRN005A", AR, P::PreOutcome, O::Progress, "compiuta giacenza: pre-esito", "storage period elapsed (pre-outcome)").note(MAY_DIFFER),
    paper("RECRN005B", AR, P::Scan, O::Progress, "compiuta giacenza: dematerializzazione", "storage period elapsed (scan available)").brings(&["Plico"]).note(ATTACHES),
    paper("RECRN005C", AR, P::Closed, O::Progress, "compiuta giacenza: fascicolo chiuso", "storage period elapsed (file closed)").note(BECOMES_PNRN012),
    paper("RECRN006", AR, P::Retry, O::Progress, "furto, smarrimento o deterioramento", "theft, loss or damage").causes(LOSS).note(NEW_SHIPMENT),
    paper("RECRN010", AR, P::Intermediate, O::Progress, "inesito: destinatario assente", "delivery attempt failed, addressee absent").note(STARTS_PNRN012),
    paper("RECRN011", AR, P::Intermediate, O::Progress, "inizio giacenza", "storage at the post office started"),
    paper("RECRN013", AR, P::Retry, O::Progress, "non rendicontabile", "outcome cannot be reported").note(NEW_SHIPMENT),
    paper("RECRN015", AR, P::Intermediate, O::Progress, "causa di forza maggiore", "force majeure").causes(FORCE_MAJEURE).note(CARRIER_RETRIES),
    // Simple registered letter (RS).
    paper("RECRS001C", RS, P::Closed, O::Ok, "consegnato", "delivered").note(NO_STATUS).hidden(),
    paper("RECRS002A", RS, P::PreOutcome, O::Progress, "mancata consegna: pre-esito", "not delivered (pre-outcome)").causes(NOT_HANDED_OVER).note(MAY_DIFFER),
    paper("RECRS002B", RS, P::Scan, O::Progress, "mancata consegna: dematerializzazione", "not delivered (scan available)").causes(NOT_HANDED_OVER).brings(&["Plico"]).note(ATTACHES).hidden(),
    paper("RECRS002C", RS, P::Closed, O::Ko, "mancata consegna: fascicolo chiuso", "not delivered (file closed)").causes(NOT_HANDED_OVER).note(NO_STATUS).hidden(),
    paper("RECRS002D", RS, P::PreOutcome, O::Progress, "irreperibilità assoluta: pre-esito", "addressee absolutely untraceable (pre-outcome)").causes(UNTRACEABLE).note(MAY_DIFFER),
    paper("RECRS002E", RS, P::Scan, O::Progress, "irreperibilità assoluta: dematerializzazione", "addressee absolutely untraceable (scan available)").causes(UNTRACEABLE).brings(&["Plico"]).note(ATTACHES).hidden(),
    paper("RECRS002F", RS, P::Closed, O::Ko, "irreperibilità assoluta: fascicolo chiuso", "addressee absolutely untraceable (file closed)").causes(UNTRACEABLE).note(NO_STATUS).hidden(),
    paper("RECRS003C", RS, P::Closed, O::Ok, "consegnato in giacenza", "collected at the post office").note(NO_STATUS).hidden(),
    paper("RECRS004A", RS, P::PreOutcome, O::Progress, "mancata consegna in giacenza: pre-esito", "not collected (pre-outcome)").note(MAY_DIFFER),
    paper("RECRS004B", RS, P::Scan, O::Progress, "mancata consegna in giacenza: dematerializzazione", "not collected (scan available)").brings(&["Plico"]).note(ATTACHES).hidden(),
    paper("RECRS004C", RS, P::Closed, O::Ko, "mancata consegna in giacenza: fascicolo chiuso", "not collected (file closed)").note(NO_STATUS).hidden(),
    paper("RECRS005A", RS, P::PreOutcome, O::Progress, "compiuta giacenza: pre-esito", "storage period elapsed (pre-outcome)").note(MAY_DIFFER),
    paper("RECRS005B", RS, P::Scan, O::Progress, "compiuta giacenza: dematerializzazione", "storage period elapsed (scan available)").brings(&["Plico"]).note(ATTACHES).hidden(),
    paper("RECRS005C", RS, P::Closed, O::Ko, "compiuta giacenza: fascicolo chiuso", "storage period elapsed (file closed)").note(NO_STATUS).hidden(),
    paper("RECRS006", RS, P::Retry, O::Progress, "furto, smarrimento o deterioramento", "theft, loss or damage").causes(LOSS).note(NEW_SHIPMENT).hidden(),
    paper("RECRS010", RS, P::Intermediate, O::Progress, "inesito: destinatario assente", "addressee absent").note(NO_STATUS),
    paper("RECRS011", RS, P::Intermediate, O::Progress, "in giacenza", "in storage").note(NO_STATUS).hidden(),
    paper("RECRS013", RS, P::Retry, O::Progress, "non rendicontabile", "outcome cannot be reported").note(NEW_SHIPMENT).hidden(),
    paper("RECRS015", RS, P::Intermediate, O::Progress, "causa di forza maggiore", "force majeure").causes(FORCE_MAJEURE).note(CARRIER_RETRIES).hidden(),
    // Simple registered letter abroad (RIS).
    paper("RECRSI001", RIS, P::Intermediate, O::Progress, "avviato all'estero", "sent abroad").note(NO_STATUS).hidden(),
    paper("RECRSI002", RIS, P::Intermediate, O::Progress, "entrato nel paese estero", "entered the foreign country").note(NO_STATUS).hidden(),
    paper("RECRSI003C", RIS, P::Closed, O::Ok, "consegnato", "delivered").note(NO_STATUS).hidden(),
    paper("RECRSI004A", RIS, P::PreOutcome, O::Progress, "non consegnato: pre-esito", "not delivered (pre-outcome)").note(MAY_DIFFER),
    paper("RECRSI004B", RIS, P::Scan, O::Progress, "non consegnato: dematerializzazione", "not delivered (scan available)").brings(&["Plico"]).note(ATTACHES).hidden(),
    paper("RECRSI004C", RIS, P::Closed, O::Ko, "non consegnato: fascicolo chiuso", "not delivered (file closed)").note(NO_STATUS).hidden(),
    paper("RECRSI005", RIS, P::Retry, O::Progress, "furto, smarrimento o deterioramento", "theft, loss or damage").causes(LOSS).note(NEW_SHIPMENT).hidden(),
];
