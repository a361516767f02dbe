//! What the course of a notification reads in a timeline element, whole or lean.

use crate::model::{LeanElement, TimelineCategory, TimelineElement};
use crate::wire::{DateTime, Raw};

/// A timeline element, read whole or lean: the algorithms of this module take either.
///
/// Sealed: it is implemented by [`TimelineElement`] and [`LeanElement`].
pub trait Element: sealed::Sealed {
    /// Unique together with the IUN.
    fn id(&self) -> Option<&str>;
    /// What happened.
    fn category(&self) -> Option<&TimelineCategory>;
    /// When it happened, or in a stream of older versions when it was written.
    fn timestamp(&self) -> Option<&DateTime>;
    /// When it happened.
    fn event_timestamp(&self) -> Option<&DateTime>;
    /// When SEND wrote it.
    fn ingestion_timestamp(&self) -> Option<&DateTime>;
    /// The particulars, as JSON text.
    fn details(&self) -> Option<&str>;
}

mod sealed {
    pub trait Sealed {}
    impl Sealed for crate::model::TimelineElement {}
    impl Sealed for crate::model::LeanElement<'_> {}
}

/// The fields have the same names in both; id and details have not the same types.
macro_rules! element {
    ($Type:ty, |$element:ident| $id:expr, $details:expr) => {
        impl Element for $Type {
            fn id(&self) -> Option<&str> {
                let $element = self;
                $id
            }

            fn category(&self) -> Option<&TimelineCategory> {
                self.category.as_ref()
            }

            fn timestamp(&self) -> Option<&DateTime> {
                self.timestamp.as_ref()
            }

            fn event_timestamp(&self) -> Option<&DateTime> {
                self.event_timestamp.as_ref()
            }

            fn ingestion_timestamp(&self) -> Option<&DateTime> {
                self.ingestion_timestamp.as_ref()
            }

            fn details(&self) -> Option<&str> {
                let $element = self;
                $details
            }
        }
    };
}

element!(TimelineElement, |element| element.element_id.as_deref(), element.details.as_ref().map(Raw::as_str));
element!(LeanElement<'_>, |element| LeanElement::id(element), LeanElement::details(element));
