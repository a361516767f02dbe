"use strict";
// What the page says, in two languages.
const WORDS = {
  it: {
    note: "Tutto quello che vedi qui è simulato e non ha valore legale.",
    day: "+1 giorno", week: "+7 giorni", notifications: "Notifiche", requests: "Richieste", faults: "Guasti", send: "Invia",
    checklist: "Pronti?", faultsHelp: "Un interruttore acceso fa accadere il guasto a ogni chiamata, finché non lo spegni.",
    pdf: "Documento PDF (senza, ne viene creato uno)", subject: "Oggetto", denomination: "Destinatario", taxId: "Codice fiscale",
    digital: "Domicilio digitale (vuoto: lettera)", street: "Indirizzo; dopo @ l'esito simulato",
    notice: "Codice avviso pagoPA (vuoto: niente da pagare)", sendIt: "Invia la notifica",
    sent: "Inviata: ", none: "Ancora nessuna notifica. Inviane una, o punta qui il tuo programma.", noCalls: "Ancora nessuna chiamata.",
    view: "Il destinatario la legge", cancel: "Annulla", recipient: "destinatario", language: "English", manual: "orologio a mano",
    real: "tempo reale", times: "volte più veloce", noAnswer: "nessuna risposta", sentWhat: "Inviato", answered: "Risposto",
    exercised: "prove superate, sulle chiamate arrivate qui",
  },
  en: {
    note: "Everything you see here is simulated and has no legal value.",
    day: "+1 day", week: "+7 days", notifications: "Notifications", requests: "Requests", faults: "Faults", send: "Send",
    checklist: "Ready?", faultsHelp: "A switch that is on makes the fault happen to every call, until you turn it off.",
    pdf: "PDF document (one is made if you have none)", subject: "Subject", denomination: "Recipient", taxId: "Tax code",
    digital: "Digital domicile (empty: by letter)", street: "Address; after @ the simulated outcome",
    notice: "Code of a pagoPA notice (empty: nothing to pay)", sendIt: "Send the notification",
    sent: "Sent: ", none: "No notifications yet. Send one, or point your program here.", noCalls: "No calls yet.",
    view: "The recipient reads it", cancel: "Cancel", recipient: "recipient", language: "Italiano", manual: "clock moved by hand",
    real: "real time", times: "times as fast", noAnswer: "no answer", sentWhat: "Sent", answered: "Answered",
    exercised: "checks passed, judged by the calls that came here",
  },
};
// What the portals do not show has a name of our own.
const STATUSES = {
  it: { IN_VALIDATION: "In validazione", REFUSED: "Rifiutata" },
  en: { IN_VALIDATION: "In validation", REFUSED: "Refused" },
};
// The switchboard: what each fault is called, and how it is told to the emulator.
const SWITCHES = [
  { it: "La risposta 202 si perde", en: "The 202 gets lost", fault: { on: "send_notification", do: "lose-answer" } },
  { it: "Troppe chiamate (429)", en: "Too many calls (429)", fault: { on: "api", do: "throttle" } },
  { it: "Servizio non disponibile (503)", en: "Service unavailable (503)", fault: { on: "api", do: "fail", status: 503 } },
  { it: "Tempo scaduto (504), ma è fatto", en: "Timed out (504), but done", fault: { on: "send_notification", do: "fail", status: 504, commit: true } },
  { it: "Una pagina HTML al posto del JSON (502)", en: "A page of HTML instead of JSON (502)", fault: { on: "api", do: "fail", status: 502, body: "html" } },
  { it: "Due secondi di attesa", en: "Two seconds of waiting", fault: { on: "api", do: "delay", ms: 2000 } },
  { it: "La connessione cade", en: "The connection breaks", fault: { on: "api", do: "drop" } },
  { it: "Il proxy toglie x-amz-version-id", en: "A proxy takes x-amz-version-id", fault: { on: "upload", do: "strip-headers", names: ["x-amz-version-id"] } },
  { it: "Lo storage rallenta (SlowDown)", en: "The storage slows down", fault: { on: "upload", do: "slow-down" } },
  { it: "Il link è scaduto", en: "The link has expired", fault: { on: "upload", do: "expire-link" } },
  { it: "Il file scaricato è rovinato", en: "The download is damaged", fault: { on: "download", do: "corrupt" } },
  { it: "Gli atti non sono ancora pronti (404)", en: "Legal facts are not there yet (404)", fault: { on: "get_legal_fact", do: "missing" } },
  { it: "Gli atti sono in archivio (5 ore)", en: "Legal facts are in the archive (5 hours)", fault: { on: "get_legal_fact", do: "archive" } },
  { it: "Un evento su cinque arriva due volte", en: "One event in five comes twice", fault: { on: "event", do: "repeat-event", ms: 1000, probability: 0.2 } },
  { it: "Un evento su cinque arriva tardi", en: "One event in five comes late", fault: { on: "event", do: "hide-event", ms: 5000, probability: 0.2 } },
];
