//! The table of categories, sorted by code.
//!
//! Made once from the sources that [`category`](super::category) names; kept by hand since. What a category does to the
//! status is not written here: the platform's map is in [`crate::lifecycle`].

use super::category::{Category, Finality as F, Scope, Stage as S};

const fn notification(code: &'static str, stage: S, it: &'static str, en: &'static str) -> Category {
    Category::new(code, Scope::Notification, stage, it, en)
}

const fn recipient(code: &'static str, stage: S, it: &'static str, en: &'static str) -> Category {
    Category::new(code, Scope::Recipient, stage, it, en)
}

#[rustfmt::skip]
pub(super) static CATEGORIES: [Category; 56] = [
    recipient("AAR_CREATION_REQUEST", S::Acceptance, "creazione dell'avviso di avvenuta ricezione (AAR) richiesta", "arrival notice (AAR) being made"),
    recipient("AAR_GENERATION", S::Acceptance, "avviso di avvenuta ricezione (AAR) generato", "arrival notice (AAR) made")
        .aar().details(&["generatedAarUrl"]),
    recipient("ANALOG_FAILURE_WORKFLOW", S::Completion, "recapito cartaceo fallito", "paper delivery failed")
        .effect("avviso depositato: i 10 giorni decorrono da qui (dal 27 novembre 2024)", "notice deposited: the 10 days run from here (since 27 November 2024)")
        .dated("timestamp, + 10 giorni", "timestamp, + 10 days")
        .aar().details(&["generatedAarUrl"]).by_default().shown(),
    recipient("ANALOG_FAILURE_WORKFLOW_TIMEOUT", S::Completion, "recapito cartaceo chiuso per mancato riscontro", "paper workflow closed for lack of outcome")
        .effect("il recapito conta come concluso e lo stato resta DELIVERING; nessun perfezionamento è programmato", "delivery counts as ended and the status stays DELIVERING; no finalisation is scheduled")
        .dated_by("details.timeoutDate").settles(F::Delivery).since(8).internal().never_streamed(),
    recipient("ANALOG_SUCCESS_WORKFLOW", S::Completion, "recapito cartaceo concluso", "paper delivery concluded")
        .effect("conclude il recapito al destinatario; perfezionata 10 giorni dopo la data di consegna", "ends the delivery to the recipient; finalised 10 days after the date of delivery")
        .dated("notificationDate più recente tra i SEND_ANALOG_FEEDBACK, + 10 giorni", "latest notificationDate of SEND_ANALOG_FEEDBACK, + 10 days")
        .settles(F::Delivery).by_default(),
    recipient("ANALOG_WORKFLOW_RECIPIENT_DECEASED", S::Completion, "destinatario deceduto", "addressee deceased")
        .effect("conclude il recapito al destinatario; nessun perfezionamento; costo azzerato", "ends the delivery to the recipient; no finalisation; cost set to zero")
        .dated_by("details.notificationDate").details(&["notificationCost"]).settles(F::Recipient).since(6).by_default(),
    recipient("COMPLETELY_UNREACHABLE", S::Completion, "destinatario irreperibile, avviso depositato nell'area riservata", "addressee untraceable, notice deposited in the reserved area")
        .effect("conclude il recapito al destinatario; perfezionata 10 giorni dopo il deposito", "ends the delivery to the recipient; finalised 10 days after the deposit")
        .dated("timestamp di ANALOG_FAILURE_WORKFLOW", "timestamp of ANALOG_FAILURE_WORKFLOW")
        .proven_by("ANALOG_FAILURE_DELIVERY").settles(F::Delivery).by_default(),
    recipient("COMPLETELY_UNREACHABLE_CREATION_REQUEST", S::Completion, "attestazione di deposito in corso", "deposit attestation being made"),
    recipient("DIGITAL_DELIVERY_CREATION_REQUEST", S::Completion, "recapito digitale concluso, attestazione in corso", "digital delivery over, legal fact being made")
        .effect("conclude il recapito al destinatario (stato)", "ends the delivery to the recipient (status)")
        .dated_by("details.completionWorkflowDate").details(&["endWorkflowStatus", "completionWorkflowDate"]).settles(F::Delivery),
    recipient("DIGITAL_FAILURE_WORKFLOW", S::Completion, "mancato recapito digitale, avviso (AMR) reso disponibile", "digital delivery failed, notice (AMR) made available")
        .effect("l'AMR è pubblicato; perfezionata dopo 15 giorni; una raccomandata semplice informa il destinatario", "the AMR is published; finalised after 15 days; a simple registered letter informs the addressee")
        .dated("completionWorkflowDate, + 15 giorni", "completionWorkflowDate, + 15 days")
        .proven_by("DIGITAL_DELIVERY").by_default(),
    recipient("DIGITAL_SUCCESS_WORKFLOW", S::Completion, "avvenuta consegna digitale attestata", "digital delivery certified")
        .effect("attesta la consegna digitale; perfezionata 7 giorni dopo la consegna (8 se dopo le 21)", "attests the digital delivery; finalised 7 days after delivery (8 if after 21:00)")
        .dated("notificationDate dell'esito digitale, + 7 giorni", "notificationDate of the digital feedback, + 7 days")
        .proven_by("DIGITAL_DELIVERY").by_default(),
    recipient("GENERATED_F24", S::Acceptance, "F24 generati", "F24 generated").since(3).internal().never_streamed(),
    notification("GENERATE_F24_REQUEST", S::Acceptance, "richiesta di generazione degli F24", "F24 generation asked")
        .since(3).internal().never_streamed(),
    recipient("GET_ADDRESS", S::Digital, "verifica della disponibilità di un domicilio digitale", "a digital address source was checked")
        .dated_by("details.attemptDate"),
    recipient("NORMALIZED_ADDRESS", S::Validation, "indirizzo fisico normalizzato", "physical address normalised")
        .details(&["oldAddress", "normalizedAddress"]),
    notification("NOTIFICATION_CANCELLATION_REQUEST", S::Cancellation, "annullamento richiesto", "cancellation asked")
        .effect("i passi successivi si fermano; lo stato non cambia ancora", "further steps stop; the status does not change yet")
        .dated_by("timestamp").since(0),
    notification("NOTIFICATION_CANCELLED", S::Cancellation, "notifica annullata", "cancelled")
        .effect("non produce più effetti; costi azzerati", "no longer produces effects; costs set to zero")
        .dated_by("timestamp").proven_by("NOTIFICATION_CANCELLED").settles(F::Notification).since(0).by_default(),
    notification("NOTIFICATION_CANCELLED_DOCUMENT_CREATION_REQUEST", S::Cancellation, "attestazione di annullamento in corso", "cancellation attestation being made")
        .since(5).internal().never_streamed(),
    notification("NOTIFICATION_COST_VALIDATION_REQUEST", S::Validation, "verifica dei costi richiesta", "cost check asked")
        .since(8).internal().never_streamed(),
    notification("NOTIFICATION_COST_VALIDATION_RESPONSE", S::Validation, "esito della verifica costi", "cost check answered")
        .since(8).internal().never_streamed(),
    recipient("NOTIFICATION_RADD_RETRIEVED", S::Legal, "documenti ritirati presso un punto RADD", "documents fetched at a RADD desk")
        .effect("nessuno di per sé: se dovuto, l'accesso genera NOTIFICATION_VIEWED", "none in itself: where due, the access produces NOTIFICATION_VIEWED")
        .dated_by("details.eventTimestamp").since(3).by_default(),
    recipient("NOTIFICATION_TIMELINE_REWORKED", S::Rework, "parte della timeline è stata invalidata e rifatta", "part of the timeline was invalidated and done again")
        .effect("l'esito precedente degli elementi elencati è nullo", "the earlier outcome of the listed elements is void")
        .dated_by("timestamp").details(&["invalidatedTimelineAndStatusHistory"]).since(8),
    recipient("NOTIFICATION_VIEWED", S::Legal, "avvenuto accesso del destinatario o di un delegato", "addressee (or delegate) opened the notification")
        .effect("notifica perfezionata per questo destinatario con l'accesso, se precede REFINEMENT", "finalised for this recipient at the access, if before REFINEMENT")
        .dated_by("details.eventTimestamp").proven_by("RECIPIENT_ACCESS").settles(F::LegalForRecipient).by_default(),
    recipient("NOTIFICATION_VIEWED_CREATION_REQUEST", S::Legal, "attestazione di avvenuto accesso in corso", "access attestation being made")
        .dated_by("details.eventTimestamp"),
    recipient("NOT_HANDLED", S::Other, "invio non gestito", "sending not handled").shown(),
    notification("PAYMENT", S::Payment, "pagamento registrato", "payment recorded")
        .effect("ferma gli invii successivi a chi ha pagato; lo stato non cambia", "stops further sending to the payer; the status does not change")
        .dated_by("details.eventTimestamp").details(&["creditorTaxId", "noticeCode", "amount"]),
    recipient("PREPARE_ANALOG_DOMICILE", S::Paper, "invio cartaceo in preparazione", "paper sending prepared"),
    recipient("PREPARE_ANALOG_DOMICILE_FAILURE", S::Paper, "nessun indirizzo valido per il secondo tentativo", "no valid address for the second attempt (D00, D01, D02)")
        .effect("porta ad ANALOG_FAILURE_WORKFLOW", "leads to ANALOG_FAILURE_WORKFLOW")
        .dated_by("timestamp").details(&["failureCause"]).settles(F::PaperDelivery).since(0).shown(),
    recipient("PREPARE_DIGITAL_DOMICILE", S::Digital, "nuovo invio digitale in preparazione", "repeated digital sending prepared"),
    recipient("PREPARE_SIMPLE_REGISTERED_LETTER", S::Paper, "raccomandata semplice in preparazione", "simple registered letter prepared"),
    recipient("PROBABLE_SCHEDULING_ANALOG_DATE", S::Acceptance, "invio cartaceo sospeso per 120 ore", "paper delivery held for 120 hours after a courtesy message")
        .dated_by("details.schedulingAnalogDate").since(0),
    recipient("PUBLIC_REGISTRY_CALL", S::Digital, "registri nazionali interrogati", "national registries asked"),
    recipient("PUBLIC_REGISTRY_RESPONSE", S::Digital, "risposta dei registri nazionali", "national registries answered"),
    notification("PUBLIC_REGISTRY_VALIDATION_CALL", S::Validation, "ricerca dell'indirizzo fisico nei registri", "physical address looked up in the registries")
        .since(7),
    recipient("PUBLIC_REGISTRY_VALIDATION_RESPONSE", S::Validation, "risposta dei registri sull'indirizzo fisico", "registries answered about the physical address")
        .since(7),
    recipient("REFINEMENT", S::Legal, "perfezionata per decorrenza dei termini", "finalised by expiry of the term")
        .effect("notifica perfezionata per questo destinatario, se l'accesso non è venuto prima", "notification finalised for this recipient, unless viewed earlier")
        .dated("timestamp, uguale a schedulingDate", "timestamp, equal to schedulingDate")
        .settles(F::LegalForRecipient).by_default(),
    notification("REQUEST_ACCEPTED", S::Validation, "richiesta accettata", "request accepted, filed")
        .effect("per il mittente la notifica vale da quando il documento è disponibile sulla piattaforma; lo IUN è valido", "for the sender the notification counts from when the document is available on the platform; the IUN is valid")
        .dated("sentAt (activeFrom di ACCEPTED nella storia)", "sentAt (activeFrom of ACCEPTED in the history)")
        .proven_by("SENDER_ACK").by_default(),
    notification("REQUEST_REFUSED", S::Validation, "richiesta rifiutata", "request refused")
        .effect("la notifica non esiste: correggere e inviare di nuovo; il rifiuto viene addebitato", "there is no notification: correct and send again; the refusal is billed")
        .dated_by("timestamp").details(&["refusalReasons"]).settles(F::Notification).by_default(),
    recipient("SCHEDULE_ANALOG_WORKFLOW", S::Paper, "recapito cartaceo programmato", "paper delivery scheduled").dated_by("details.schedulingDate"),
    recipient("SCHEDULE_DIGITAL_WORKFLOW", S::Digital, "secondo tentativo digitale programmato, dopo 7 giorni", "second digital attempt scheduled, after 7 days")
        .dated("details.schedulingDate, se presente", "details.schedulingDate, if present")
        .shown(),
    recipient("SCHEDULE_REFINEMENT", S::Completion, "data di perfezionamento fissata", "finalisation date fixed")
        .effect("dice la data di perfezionamento per decorrenza dei termini", "tells the date of finalisation by expiry of the term")
        .dated_by("details.schedulingDate"),
    notification("SENDER_ACK_CREATION_REQUEST", S::Validation, "richiesta dell'attestazione di presa in carico", "sender acknowledgement being made"),
    recipient("SEND_ANALOG_DOMICILE", S::Paper, "lettera affidata al recapito", "letter handed over for delivery")
        .effect("recapito in corso", "delivery in progress")
        .dated_by("timestamp").details(&["analogCost"]).by_default().shown(),
    recipient("SEND_ANALOG_FEEDBACK", S::Paper, "esito dell'invio cartaceo", "paper delivery outcome")
        .effect("se OK, è la data da cui decorrono i 10 giorni", "if OK, the date from which the 10 days run")
        .dated_by("details.notificationDate").proven_by("ANALOG_DELIVERY").details(&["responseStatus", "deliveryDetailCode", "deliveryFailureCause"]).settles(F::Attempt).by_default().shown(),
    recipient("SEND_ANALOG_PROGRESS", S::Paper, "avanzamento dell'invio cartaceo", "paper delivery progress")
        .effect("documenti di prova", "documents of evidence")
        .dated_by("details.notificationDate").proven_by("ANALOG_DELIVERY").details(&["deliveryDetailCode", "deliveryFailureCause", "attachments"]).by_default().shown(),
    recipient("SEND_ANALOG_TIMEOUT", S::Paper, "mancato riscontro del recapitista (estero)", "no outcome in time (international)")
        .effect("il mancato riscontro è attestato", "the lack of an outcome is attested")
        .dated_by("details.timeoutDate").proven_by("ANALOG_DELIVERY_TIMEOUT").settles(F::Attempt).since(8).internal().never_streamed(),
    recipient("SEND_ANALOG_TIMEOUT_CREATION_REQUEST", S::Paper, "mancato riscontro (estero): attestazione in corso", "no outcome in time, legal fact being made (international)")
        .dated_by("details.timeoutDate").since(8).internal().never_streamed(),
    recipient("SEND_COURTESY_MESSAGE", S::Acceptance, "avviso di cortesia inviato", "courtesy message sent (e-mail, SMS, IO app, third parties)")
        .effect("nessun valore legale", "no legal value")
        .dated_by("details.sendDate").shown(),
    recipient("SEND_DIGITAL_DOMICILE", S::Digital, "inviata a un domicilio digitale", "sent to a digital address")
        .effect("recapito in corso", "delivery in progress")
        .dated_by("timestamp").by_default().shown(),
    recipient("SEND_DIGITAL_FEEDBACK", S::Digital, "esito dell'invio digitale", "digital sending outcome")
        .effect("se OK, è la data di consegna da cui decorrono i 7 giorni", "if OK, the date of delivery from which the 7 days run")
        .dated_by("details.notificationDate").proven_by("PEC_RECEIPT").details(&["responseStatus", "deliveryDetailCode"]).settles(F::Attempt).by_default().shown(),
    recipient("SEND_DIGITAL_PROGRESS", S::Digital, "avanzamento dell'invio digitale", "digital sending progress")
        .effect("prova dell'accettazione da parte del gestore", "evidence of acceptance by the provider")
        .dated_by("details.eventTimestamp").proven_by("PEC_RECEIPT").details(&["deliveryDetailCode"]).shown(),
    recipient("SEND_SIMPLE_REGISTERED_LETTER", S::Paper, "raccomandata semplice inviata, dopo il mancato recapito digitale (AMR)", "simple registered letter sent, after failed digital delivery (AMR)")
        .effect("solo informativa: il suo esito non ha effetti legali", "information only: its outcome has no legal effect")
        .details(&["analogCost"]).by_default().shown(),
    recipient("SEND_SIMPLE_REGISTERED_LETTER_PROGRESS", S::Paper, "avanzamento della raccomandata semplice", "simple registered letter progress")
        .dated_by("details.notificationDate").proven_by("ANALOG_DELIVERY").details(&["deliveryDetailCode"]).by_default().shown(),
    notification("VALIDATED_F24", S::Validation, "F24 validati", "F24 forms valid").since(0).internal().never_streamed(),
    notification("VALIDATE_F24_REQUEST", S::Validation, "richiesta di validazione degli F24", "F24 check asked").since(0).internal().never_streamed(),
    notification("VALIDATE_NORMALIZE_ADDRESSES_REQUEST", S::Validation, "richiesta di normalizzazione indirizzi", "address normalisation asked"),
];
