//! Credentials that code of the user supplies, and signatures that it makes.

use super::settings::CredentialsFields;
use crate::error::exception;
use crate::user::{Home, User, misread, with_methods};
use async_trait::async_trait;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedBytes;
use pyo3::types::{PyBytes, PyString};
use send_client::auth::{AfterDenial, AuthError, AuthProvider, Credentials, RsaKey, Signer};
use std::sync::Arc;

/// An object with `credentials()`, and perhaps `denied()`.
#[derive(Debug)]
pub(super) struct Supplier(User);

impl Supplier {
    pub(super) fn new(py: Python<'_>, object: Py<PyAny>, home: &Home) -> PyResult<Self> {
        with_methods(object.bind(py), "auth", &["credentials"])?;
        Ok(Self(User::new(py, object, "Supplier")?.at(home)))
    }
}

#[async_trait]
impl AuthProvider for Supplier {
    async fn credentials(&self) -> Result<Arc<Credentials>, AuthError> {
        let read = |answer: &Bound<'_, PyAny>| {
            let fields: CredentialsFields =
                answer.extract().map_err(|error| misread("credentials()", "Credentials", error))?;
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

/// What signs with RS256, as an argument: a key, or an object with `sign(message)`.
pub(crate) enum KeyFields {
    Pem(PyBackedBytes),
    Signer(Py<PyAny>),
}

impl<'py> FromPyObject<'_, 'py> for KeyFields {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        if let Ok(pem) = object.extract() {
            return Ok(Self::Pem(pem));
        }
        if object.is_instance_of::<PyString>() {
            return Err(PyTypeError::new_err(
                "private_key: bytes, or an object with a method sign(), is needed, not a str: give the content of the PEM file \
                 (Path(...).read_bytes())",
            ));
        }
        with_methods(&object, "private_key", &["sign"])?;
        Ok(Self::Signer(object.to_owned().unbind()))
    }
}

impl KeyFields {
    pub(super) fn read(self, py: Python<'_>, home: &Home) -> PyResult<Hand> {
        Ok(match self {
            Self::Pem(pem) => Hand::Key(RsaKey::from_pem(&pem).map_err(|error| exception(py, &error))?),
            Self::Signer(object) => Hand::User(User::new(py, object, "Signer")?.at(home)),
        })
    }
}

/// What signs.
#[derive(Debug)]
pub(crate) enum Hand {
    Key(RsaKey),
    User(User),
    /// Nothing: for settings that are only looked at.
    Nobody,
}

#[async_trait]
impl Signer for Hand {
    async fn sign(&self, message: &[u8]) -> Result<Vec<u8>, AuthError> {
        match self {
            Self::Key(key) => key.sign(message).await,
            Self::User(user) => {
                let message = message.to_vec();
                let read = |answer: &Bound<'_, PyAny>| {
                    let signature: PyBackedBytes =
                        answer.extract().map_err(|error| misread("sign()", "bytes", error))?;
                    Ok(signature.to_vec())
                };
                user.ask(move |signer| signer.call_method1("sign", (PyBytes::new(signer.py(), &message),)), read).await
            }
            Self::Nobody => Err("nobody signs".into()),
        }
    }
}
