//! A part of an answer that keeps the whole alive.

use send_core::wire::List;
use std::ops::Deref;
use std::sync::Arc;

/// A value of the core, on its own or inside of a larger one: cheap to make, and never copied.
pub(crate) struct Part<T: 'static>(Arc<dyn Holder<T>>);

/// Knows where a value is.
trait Holder<T>: Send + Sync {
    fn held(&self) -> &T;
}

impl<T: Send + Sync> Part<T> {
    /// A value on its own.
    pub(crate) fn whole(value: T) -> Self {
        Self(Arc::new(Whole(value)))
    }

    /// The items of a list inside of a value.
    pub(crate) fn items<W: Send + Sync>(whole: &Part<W>, list: fn(&W) -> &List<T>) -> impl Iterator<Item = Self> {
        (0..list(whole).len()).map(move |index| Self(Arc::new(Item { whole: whole.clone(), list, index })))
    }

    /// A field of a value.
    pub(crate) fn field<W: Send + Sync>(whole: &Part<W>, field: fn(&W) -> &T) -> Self {
        Self(Arc::new(Field { whole: whole.clone(), field }))
    }
}

struct Whole<T>(T);

impl<T: Send + Sync> Holder<T> for Whole<T> {
    fn held(&self) -> &T {
        &self.0
    }
}

struct Field<W: 'static, T> {
    whole: Part<W>,
    field: fn(&W) -> &T,
}

impl<W: Send + Sync, T> Holder<T> for Field<W, T> {
    fn held(&self) -> &T {
        (self.field)(&self.whole)
    }
}

/// The index was taken from the list, and nobody can change that.
struct Item<W: 'static, T> {
    whole: Part<W>,
    list: fn(&W) -> &List<T>,
    index: usize,
}

impl<W: Send + Sync, T> Holder<T> for Item<W, T> {
    fn held(&self) -> &T {
        &(self.list)(&self.whole)[self.index]
    }
}

impl<T> Deref for Part<T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.0.held()
    }
}

impl<T> Clone for Part<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T: PartialEq> PartialEq for Part<T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}
