//! Errors are searched as the log is: as text in both languages, as `Debug`, and with their causes.

use super::private::found_in;
use send_client::{Error, Result};
use send_core::ident::Lang;

/// What failed, once its words were searched.
pub(crate) trait Failing {
    /// The error.
    ///
    /// # Panics
    /// If there is none, or if it tells something private.
    fn failure(self) -> Error;
}

impl<T> Failing for Result<T> {
    #[track_caller]
    fn failure(self) -> Error {
        let Err(error) = self else { panic!("it should have failed") };
        told(&error);
        error
    }
}

/// Panics if an error tells something private.
#[track_caller]
pub(crate) fn told(error: &Error) {
    let mut text = format!("{error}\n{error:?}\n{}\n{}", error.text(Lang::It), error.text(Lang::En));
    let mut cause = std::error::Error::source(error);
    while let Some(source) = cause {
        text.push_str(&format!("\n{source}\n{source:?}"));
        cause = source.source();
    }
    for issue in error.issues() {
        text.push_str(&format!("\n{issue}\n{issue:?}\n{}", issue.message(Lang::It)));
    }
    if let Some(private) = found_in(&text) {
        panic!("an error tells {private:?}: {text}");
    }
}
