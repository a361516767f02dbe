//! Groups of a public body.

use crate::wire::{wire_enum, wire_struct};

wire_enum! {
    /// Whether a group can be used.
    pub enum GroupStatus {
        /// The only one that a request may name.
        Active = "ACTIVE",
        /// Suspended.
        Suspended = "SUSPENDED",
        /// Deleted.
        Deleted = "DELETED",
    }
}

wire_struct! {
    /// A group of the sender (pagopa/pn-external-registries `pn-selfcare-external-v1-filtered.yaml`, `PaGroup`).
    pub struct Group {
        /// Goes into the request as `group`.
        optional id: String = "id",
        /// Name; this is what a notification gives back.
        optional name: String = "name",
        /// Description.
        optional description: String = "description",
        /// Whether it can be used.
        optional status: GroupStatus = "status",
    }
}
