//! The id of a request, which hides the IUN until the platform accepts it.
//!
//! Source: pagopa/pn-delivery `PnSentNotificationsController.java` (it is the base64 of the IUN) and
//! `docs/openapi/schemas-pn-notification.yaml` (`notificationRequestId`: its pattern and length).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::{Iun, IunError};
use crate::ident::{self, Lang, Localized, Shape, ShapeError};

const SHAPE: Shape<36> = Shape::new(b"pppppppppppppppppppppppppppppppppppp");

/// The id that the platform gives to a request before it accepts it (`notificationRequestId`): 36 characters.
///
/// PagoPA's local checker (pagopa/pn-local-emulator) answers with the IUN itself: that
/// is read too.
///
/// It is kept as the server wrote it. In fact it is the base64 of the IUN, which is thus known before the acceptance;
/// but the notification exists only once the request is accepted, so decode it on purpose, not by habit.
///
/// # Example
/// ```
/// use send_core::iun::{Iun, RequestId};
///
/// let id: RequestId = "WEdISi1RR0VWLVlKSFEtMjAyNjExLUUtMQ==".parse()?;
/// assert_eq!(id.iun()?.as_str(), "XGHJ-QGEV-YJHQ-202611-E-1");
/// assert_eq!(id.iun()?.to_request_id(), id);
/// # Ok::<(), send_core::iun::RequestIdError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RequestId {
    text: [u8; 36],
    length: u8,
}

impl RequestId {
    /// Reads a request id: 36 characters of `A-Z a-z 0-9 + / =`, as the API says (what they encode is not looked at), or an IUN.
    ///
    /// # Errors
    /// [`RequestIdError::Format`] for another length or other characters.
    pub fn parse(text: &str) -> Result<Self, RequestIdError> {
        match (SHAPE.read(text), Iun::parse(text)) {
            (Ok(text), _) => Ok(Self { text, length: 36 }),
            (Err(_), Ok(iun)) => {
                let mut padded = [0; 36];
                padded[..iun.0.len()].copy_from_slice(&iun.0);
                Ok(Self { text: padded, length: 25 })
            }
            (Err(error), Err(_)) => Err(RequestIdError::Format(error)),
        }
    }

    /// The characters.
    pub fn as_str(&self) -> &str {
        ident::ascii(&self.text[..usize::from(self.length)])
    }

    /// The IUN that the notification has, or will have once accepted.
    ///
    /// # Errors
    /// [`RequestIdError::Base64`] or [`RequestIdError::Iun`] if the id does not encode an IUN.
    pub fn iun(&self) -> Result<Iun, RequestIdError> {
        if self.length < 36 {
            return Iun::parse(self.as_str()).map_err(RequestIdError::Iun);
        }
        let mut decoded = [0; 27];
        let length = STANDARD.decode_slice(self.text, &mut decoded).map_err(|_| RequestIdError::Base64)?;
        let text = std::str::from_utf8(&decoded[..length]).map_err(|_| RequestIdError::Base64)?;
        Iun::parse(text).map_err(RequestIdError::Iun)
    }
}

impl From<Iun> for RequestId {
    fn from(iun: Iun) -> Self {
        let mut text = [b'='; 36];
        // 25 bytes always make 36 characters, so the slice always has room.
        let _ = STANDARD.encode_slice(iun.0, &mut text);
        Self { text, length: 36 }
    }
}

ident::text_identifier!(RequestId, RequestIdError, "a request id of 36 characters");
ident::shown_debug!(RequestId);

/// Why a text is no request id, or hides no IUN.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum RequestIdError {
    /// Not 36 base64 characters.
    #[error("not a request id: {0}; take the notificationRequestId of the answer as it is")]
    Format(ShapeError),
    /// The characters are not the base64 of a text.
    #[error("the request id is not base64 of a text: take the notificationRequestId of the answer as it is")]
    Base64,
    /// The text inside is no IUN.
    #[error("the request id encodes no IUN ({0})")]
    Iun(IunError),
}

impl RequestIdError {
    /// A stable word for programs: `format`, `base64`, `iun`.
    pub const fn reason(&self) -> &'static str {
        match self {
            Self::Format(_) => "format",
            Self::Base64 => "base64",
            Self::Iun(_) => "iun",
        }
    }

    /// The first character that it is about, counted from 1; `None` if it is about the whole.
    pub const fn position(&self) -> Option<u8> {
        match self {
            Self::Format(shape) => shape.position(),
            // A place in what is encoded is none in what was given.
            Self::Base64 | Self::Iun(_) => None,
        }
    }
}

ident::identifier_error!(RequestIdError);

impl Localized for RequestIdError {
    fn text(&self, lang: Lang) -> String {
        let Lang::It = lang else { return self.to_string() };
        let advice = "usare il notificationRequestId della risposta così com'è";
        match self {
            Self::Format(shape) => format!("non è un identificativo di richiesta: {}; {advice}", shape.text(lang)),
            Self::Base64 => format!("l'identificativo di richiesta non è il base64 di un testo: {advice}"),
            Self::Iun(error) => format!("l'identificativo di richiesta non contiene uno IUN ({})", error.text(lang)),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_request_id_that_hides_no_iun_is_kept() {
        let odd = RequestId::parse("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA").unwrap();
        assert_eq!(odd.iun().unwrap_err().reason(), "iun");
        let bare = RequestId::parse("ABCD-EFGH-ILMN-610660-X-7").unwrap();
        assert_eq!((bare.as_str(), bare.iun().unwrap().as_str()), ("ABCD-EFGH-ILMN-610660-X-7", bare.as_str()));
        let broken = RequestId::parse("====================================").unwrap();
        assert_eq!(broken.iun(), Err(RequestIdError::Base64));
    }
}
