//! Whole numbers, also when a server writes them with a decimal point.

use serde::de::{self, Deserialize, Deserializer, Visitor};
use std::fmt;

/// A whole number written `12`, `12.0` or `1.2e1`: the legal-fact services declare their lengths and waits as decimals
/// (pagopa/pn-delivery-push `docs/openapi/api-external-pn-delivery-push-bundle.yaml`, `contentLength`).
pub(crate) struct LenientInt(pub(crate) i64);

/// The largest number below which every whole number has a `f64` of its own.
const EXACT: f64 = 9_007_199_254_740_992.0;

impl<'de> Deserialize<'de> for LenientInt {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct IntVisitor;
        impl Visitor<'_> for IntVisitor {
            type Value = LenientInt;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an integer")
            }

            fn visit_i64<E>(self, number: i64) -> Result<LenientInt, E> {
                Ok(LenientInt(number))
            }

            fn visit_u64<E: de::Error>(self, number: u64) -> Result<LenientInt, E> {
                i64::try_from(number).map(LenientInt).map_err(|_| E::custom("an integer too large for 64 bits"))
            }

            #[allow(clippy::cast_possible_truncation)]
            fn visit_f64<E: de::Error>(self, number: f64) -> Result<LenientInt, E> {
                if number.fract() == 0.0 && number.abs() < EXACT {
                    Ok(LenientInt(number as i64))
                } else {
                    Err(E::custom("a number that is not whole, expected an integer"))
                }
            }
        }
        deserializer.deserialize_i64(IntVisitor)
    }
}

#[cfg(test)]
mod tests {
    use super::LenientInt;

    #[test]
    fn whole_numbers_in_any_spelling() {
        let read = |text| serde_json::from_str::<LenientInt>(text).map(|n| n.0).ok();
        assert_eq!(read("12"), Some(12));
        assert_eq!(read("-12.0"), Some(-12));
        assert_eq!(read("1.2e1"), Some(12));
        assert_eq!(read("9223372036854775807"), Some(i64::MAX));
        for wrong in ["12.5", "\"12\"", "9223372036854775808", "1e300", "true"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
