//! The choices that a request makes and an answer repeats.

use crate::wire::wire_enum;

wire_enum! {
    /// Natural or legal person.
    pub enum RecipientKind {
        /// Natural person: tax code of 16 characters.
        Person = "PF",
        /// Legal person: tax code of 11 digits.
        Company = "PG",
    }
}

wire_enum! {
    /// Who bears the cost of the notification.
    pub enum FeePolicyCode {
        /// The sender: SEND does not charge the recipient.
        FlatRate = "FLAT_RATE",
        /// The recipient pays what the delivery really cost.
        DeliveryMode = "DELIVERY_MODE",
    }
}

wire_enum! {
    /// Kind of registered letter, if it comes to paper.
    pub enum PhysicalCommunication {
        /// Registered letter with advice of receipt.
        RegisteredLetterAr = "AR_REGISTERED_LETTER",
        /// Judicial-acts letter of law 890/1982.
        RegisteredLetter890 = "REGISTERED_LETTER_890",
    }
}

wire_enum! {
    /// How the debt position learns the cost of the notification.
    pub enum PagoPaIntegration {
        /// Not at all.
        None = "NONE",
        /// The sender asks for the price at payment time.
        Sync = "SYNC",
        /// SEND updates the debt position.
        Async = "ASYNC",
    }
}

wire_enum! {
    /// A second language for the notice of arrival.
    pub enum AdditionalLanguage {
        /// German.
        German = "DE",
        /// French.
        French = "FR",
        /// Slovene. The server wants `SL`, whatever the description of the field says
        /// (pagopa/pn-delivery `AllowedAdditionalLanguages.java`).
        Slovene = "SL",
    }
}
