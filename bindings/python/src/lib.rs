//! The SDK for Python: what `send_sdk` is made of below its Python files.
//!
//! This crate converts and hands on; what SEND says is in `send-core`, what a client does in `send-client`. The Python files
//! add manners: synchronous and asynchronous twins, context managers, exceptions, enumerations.
//!
//! | module | what is in it |
//! |---|---|
//! | `argument` | arguments that know how they are called |
//! | `identifiers` | small values that exist only if they are well formed |
//! | `model` | requests with keyword arguments, answers read attribute by attribute |
//! | `client`, `pending`, `delivery` | every call to the platform, once; waited for or awaited |
//! | `emulator` | the platform in this process |
//! | `error`, `invalid` | failures as the exceptions of `send_sdk.errors` |
//!
//! The type stubs (`python/send_sdk/_native.pyi`) are made from this crate by `generate.py`.

mod argument;
mod client;
mod delivery;
mod emulator;
mod enums;
mod error;
mod identifiers;
mod invalid;
mod json;
mod model;
mod pending;
mod time;

#[pyo3::pymodule]
mod _native {
    #[pymodule_export]
    use crate::client::{Client, Download, Polling};
    #[pymodule_export]
    use crate::emulator::{Emulator, sample_pdf};
    #[pymodule_export]
    use crate::enums::enum_values;
    #[pymodule_export]
    use crate::error::error_kinds;
    #[pymodule_export]
    use crate::identifiers::batch::{
        check_fiscal_codes, check_iuns, check_notice_codes, check_numeric_tax_ids, check_tax_ids, check_vat_numbers,
    };
    #[pymodule_export]
    use crate::identifiers::digest::Sha256Digest;
    #[pymodule_export]
    use crate::identifiers::iun::{Iun, RequestId};
    #[pymodule_export]
    use crate::identifiers::notice::{NoticeCode, TaxonomyCode};
    #[pymodule_export]
    use crate::identifiers::tax::{FiscalCode, NumericTaxId, PaTaxId, VatNumber, parse_tax_id};
    #[pymodule_export]
    use crate::model::{
        AttachmentRead, AttachmentRef, CancellationAnswer, CancellationDetail, Digests, DigitalDomicile, Document,
        DocumentRead, Downtime, DowntimeHistory, EventPage, F24Payment, F24PaymentRead, FeePolicy,
        FullSentNotification, Group, LegalFactId, LegalFactListItem, NewNotification, PagoPaPayment, PagoPaPaymentRead,
        Payment, PaymentRead, PhysicalAddress, PhysicalAddressRead, PlatformStatus, Price, Recipient, RecipientRead,
        RefusalReason, RequestStatus, Sender, StatusHistoryElement, StreamEvent, StreamListItem, StreamMetadata,
        Submitted, TimelineElement, UploadedFile, UsedServices,
    };
    #[pymodule_export]
    use crate::pending::Pending;
    #[allow(non_upper_case_globals)]
    #[pymodule_export]
    const __version__: &str = env!("CARGO_PKG_VERSION");
}
