//! What a field of an answer is in Python, by its types on both sides.

use super::Part;
use crate::enums::{Enumeration, Value};
use crate::invalid::Invalid;
use crate::json::Json;
use pyo3::prelude::*;
use send_core::time::Instant;
use send_core::wire::{DateTime, Extra, List, Raw};

/// A type for Python that shows a field of type `F`.
pub(crate) trait Shown<F>: Sized {
    /// Looks at the field.
    fn of<W: Send + Sync>(whole: &Part<W>, field: fn(&W) -> &F) -> PyResult<Self>;
}

/// A class that shows a part of an answer.
pub(crate) trait Facade: From<Part<Self::Core>> {
    /// What it shows.
    type Core: Clone + Send + Sync + 'static;
}

macro_rules! as_it_is {
    ($($Type:ty),*) => {
        $(impl Shown<$Type> for $Type {
            fn of<W: Send + Sync>(whole: &Part<W>, field: fn(&W) -> &Self) -> PyResult<Self> {
                Ok(field(whole).clone())
            }
        })*
    };
}

as_it_is!(String, Option<String>, Option<i64>, Option<bool>);

impl Shown<List<String>> for Vec<String> {
    fn of<W: Send + Sync>(whole: &Part<W>, field: fn(&W) -> &List<String>) -> PyResult<Self> {
        Ok(field(whole).as_slice().to_vec())
    }
}

impl Shown<List<i64>> for Vec<i64> {
    fn of<W: Send + Sync>(whole: &Part<W>, field: fn(&W) -> &List<i64>) -> PyResult<Self> {
        Ok(field(whole).as_slice().to_vec())
    }
}

impl Shown<DateTime> for Instant {
    fn of<W: Send + Sync>(whole: &Part<W>, field: fn(&W) -> &DateTime) -> PyResult<Self> {
        instant(field(whole))
    }
}

impl Shown<Option<DateTime>> for Option<Instant> {
    fn of<W: Send + Sync>(whole: &Part<W>, field: fn(&W) -> &Option<DateTime>) -> PyResult<Self> {
        field(whole).as_ref().map(instant).transpose()
    }
}

fn instant(text: &DateTime) -> PyResult<Instant> {
    Ok(text.instant().map_err(|error| Invalid::told("date_time", &error))?)
}

impl Shown<Option<Raw>> for Option<Json> {
    fn of<W: Send + Sync>(whole: &Part<W>, field: fn(&W) -> &Option<Raw>) -> PyResult<Self> {
        Ok(field(whole).as_ref().map(|raw| Json(raw.as_str().to_owned())))
    }
}

impl Shown<Extra> for Json {
    fn of<W: Send + Sync>(whole: &Part<W>, field: fn(&W) -> &Extra) -> PyResult<Self> {
        let mut object = String::from("{");
        for (name, raw) in field(whole).iter() {
            if object.len() > 1 {
                object.push(',');
            }
            object.push_str(&crate::json::write(&name)?);
            object.push(':');
            object.push_str(raw.as_str());
        }
        object.push('}');
        Ok(Self(object))
    }
}

impl<E: Enumeration + Clone> Shown<E> for Value<E> {
    fn of<W: Send + Sync>(whole: &Part<W>, field: fn(&W) -> &E) -> PyResult<Self> {
        Ok(Self(field(whole).clone()))
    }
}

impl<E: Enumeration + Clone> Shown<Option<E>> for Option<Value<E>> {
    fn of<W: Send + Sync>(whole: &Part<W>, field: fn(&W) -> &Option<E>) -> PyResult<Self> {
        Ok(field(whole).clone().map(Value))
    }
}

impl<E: Enumeration + Clone> Shown<List<E>> for Vec<Value<E>> {
    fn of<W: Send + Sync>(whole: &Part<W>, field: fn(&W) -> &List<E>) -> PyResult<Self> {
        Ok(field(whole).iter().cloned().map(Value).collect())
    }
}

impl<P: Facade> Shown<P::Core> for P {
    fn of<W: Send + Sync>(whole: &Part<W>, field: fn(&W) -> &P::Core) -> PyResult<Self> {
        Ok(Part::field(whole, field).into())
    }
}

impl<P: Facade> Shown<Option<P::Core>> for Option<P> {
    fn of<W: Send + Sync>(whole: &Part<W>, field: fn(&W) -> &Option<P::Core>) -> PyResult<Self> {
        Ok(field(whole).clone().map(|value| Part::whole(value).into()))
    }
}

impl<P: Facade> Shown<List<P::Core>> for Vec<P> {
    fn of<W: Send + Sync>(whole: &Part<W>, field: fn(&W) -> &List<P::Core>) -> PyResult<Self> {
        Ok(Part::items(whole, field).map(P::from).collect())
    }
}

/// A list in which items may be null.
impl<P: Facade> Shown<List<Option<P::Core>>> for Vec<Option<P>> {
    fn of<W: Send + Sync>(whole: &Part<W>, field: fn(&W) -> &List<Option<P::Core>>) -> PyResult<Self> {
        Ok(field(whole).iter().cloned().map(|item| item.map(|value| Part::whole(value).into())).collect())
    }
}
