//! The names of the properties of a request, as numbers.
//!
//! Rules and views speak of `Field::TaxId` instead of `"taxId"`: a typo does not compile, and looking a property up in
//! an object costs a comparison of bytes. Names: schemas `NewNotificationRequestV26` and `PreLoadRequest` of
//! pagopa/pn-delivery `docs/openapi/api-external-b2b-pa-bundle.yaml`.

macro_rules! fields {
    ($($variant:ident = $name:literal,)+) => {
        /// A property of a request body.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Field { $($variant,)+ }

        impl Field {
            /// The name in JSON.
            pub(crate) const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
            }

            /// The property with this name, if any rule knows it.
            pub(crate) fn from_name(name: &str) -> Option<Self> {
                match name { $($name => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}

fields! {
    Abstract = "abstract",
    AdditionalLanguages = "additionalLanguages",
    Address = "address",
    AddressDetails = "addressDetails",
    Amount = "amount",
    ApplyCost = "applyCost",
    At = "at",
    Attachment = "attachment",
    CancelledIun = "cancelledIun",
    ContentType = "contentType",
    CreditorTaxId = "creditorTaxId",
    Denomination = "denomination",
    DigitalDomicile = "digitalDomicile",
    Digests = "digests",
    DocIdx = "docIdx",
    Documents = "documents",
    F24 = "f24",
    ForeignState = "foreignState",
    Group = "group",
    IdempotenceToken = "idempotenceToken",
    Key = "key",
    MetadataAttachment = "metadataAttachment",
    Municipality = "municipality",
    MunicipalityDetails = "municipalityDetails",
    NoticeCode = "noticeCode",
    NotificationFeePolicy = "notificationFeePolicy",
    PaFee = "paFee",
    PaProtocolNumber = "paProtocolNumber",
    PagoPa = "pagoPa",
    PagoPaIntMode = "pagoPaIntMode",
    PaymentExpirationDate = "paymentExpirationDate",
    Payments = "payments",
    PhysicalAddress = "physicalAddress",
    PhysicalCommunicationPriority = "physicalCommunicationPriority",
    PhysicalCommunicationType = "physicalCommunicationType",
    PreloadIdx = "preloadIdx",
    Province = "province",
    RecipientType = "recipientType",
    Recipients = "recipients",
    Ref = "ref",
    SenderDenomination = "senderDenomination",
    SenderTaxId = "senderTaxId",
    Sha256 = "sha256",
    Subject = "subject",
    TaxId = "taxId",
    TaxonomyCode = "taxonomyCode",
    Title = "title",
    Type = "type",
    Vat = "vat",
    VersionToken = "versionToken",
    Zip = "zip",
}
