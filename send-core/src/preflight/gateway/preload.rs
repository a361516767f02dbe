//! The schema of a call that reserves uploads.
//!
//! Source: `PreLoadRequest` of pagopa/pn-delivery `docs/openapi/api-external-b2b-pa-bundle.yaml` (lines 647 and 4678). The
//! number of items is checked again by the service, which is why the refusal has the service's code.

use super::pattern::{PDF_OR_JSON, PRELOAD_IDX, SHA256};
use super::property::{Most, ObjectShape, Property, Shape};
use super::request::line_text;
use crate::preflight::field::Field as F;

/// Most uploads of one call (`pn.delivery.number-of-presigned-request`).
const MAX_ITEMS: usize = 15;

/// The whole body.
pub(crate) static BODY: Property =
    Property::new("P-01", "", None, Shape::List { min: 1, max: Most::All(MAX_ITEMS), item: &ITEM }, 647);

pub(crate) static ITEM: Property = Property::new(
    "P-00",
    "[]",
    None,
    Shape::Object(&ObjectShape { closed: false, min: 0, properties: &PROPERTIES }),
    4678,
);

pub(crate) static PROPERTIES: [Property; 3] = [
    line_text("P-02", "[].preloadIdx", F::PreloadIdx, (1, 512), &PRELOAD_IDX, 4678),
    line_text("P-03", "[].contentType", F::ContentType, (15, 16), &PDF_OR_JSON, 4678),
    line_text("P-04", "[].sha256", F::Sha256, (44, 44), &SHA256, 4678).required(),
];
