//! Reading and writing the platform's JSON without losing anything.
//!
//! A notification is evidence: what was received must be storable again with the same meaning, also when the
//! platform has added a field or a value since this crate was published. So the models of this crate
//!
//! * keep every unknown field, as the text it came in ([`Extra`]);
//! * keep every unknown value of an enumeration ([`UnknownValue`]);
//! * keep dates as written ([`DateTime`]) and tell a list that was absent from one that was empty ([`List`]);
//! * keep `details` of a timeline element undecoded until somebody asks ([`Raw`]).
//!
//! Two macros, `wire_struct!` and `wire_enum!`, state the models as tables; [`decode`] reads them and names the path
//! of what is wrong.
//!
//! Sources: pagopa/pn-delivery `docs/openapi/api-external-b2b-pa-bundle.yaml` for the shapes; what servers really
//! answer (nulls, numbers with a decimal point, missing "required" fields) was observed in the platform's own code and tests.

mod date_time;
mod decode;
mod enums;
mod extra;
mod int;
mod list;
pub(crate) mod structs;

pub use date_time::DateTime;
pub use decode::{DecodeError, Model, decode, encode, encode_text};
pub(crate) use decode::{decode_borrowed, in_italian};
pub use enums::UnknownValue;
pub use extra::{Extra, Raw};
pub use list::List;

pub(crate) use enums::wire_enum;
pub(crate) use extra::Key;
pub(crate) use int::LenientInt;
pub(crate) use structs::wire_struct;
