//! Credentials that code of the user supplies.

use super::settings::CredentialsFields;
use crate::user::{User, misread, with_methods};
use async_trait::async_trait;
use pyo3::prelude::*;
use send_client::auth::{AfterDenial, AuthError, AuthProvider, Credentials};
use std::sync::Arc;

/// An object with `credentials()`, and perhaps `denied()`.
#[derive(Debug)]
pub(super) struct Supplier(User);

impl Supplier {
    pub(super) fn new(py: Python<'_>, object: Py<PyAny>) -> PyResult<Self> {
        with_methods(object.bind(py), "auth", &["credentials"])?;
        Ok(Self(User::new(py, object, "Supplier")?))
    }
}

#[async_trait]
impl AuthProvider for Supplier {
    async fn credentials(&self) -> Result<Arc<Credentials>, AuthError> {
        let read = |answer: &Bound<'_, PyAny>| {
            let fields: CredentialsFields = answer.extract().map_err(|error| misread("credentials()", error))?;
            Ok(Arc::new(fields.read()))
        };
        self.0.ask(|object| object.call_method0("credentials"), read).await
    }

    async fn denied(&self) -> AfterDenial {
        match self.0.ask(denied, |answer| answer.is_truthy()).await {
            Ok(true) => AfterDenial::TryAgain,
            _ => AfterDenial::GiveUp,
        }
    }
}

/// Tells the object that its credentials were denied, if it wants to know.
fn denied<'py>(object: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    match object.getattr_opt("denied")? {
        Some(denied) => denied.call0(),
        None => Ok(object.py().None().into_bound(object.py())),
    }
}
