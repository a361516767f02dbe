//! Pages that follow each other, as one stream.

use crate::{Error, Result};
use futures_core::Stream;
use futures_util::{StreamExt, TryStreamExt, stream};

/// Where a search stands.
enum Page {
    First,
    Next(String),
    End,
}

/// A page: its rows, and the keys of those that follow it, of which the first is the next.
pub(super) struct Answered<T> {
    pub(super) rows: Vec<T>,
    pub(super) following: Vec<String>,
}

/// The rows of all pages, which are asked for as they are wanted; ends after an error.
pub(super) fn rows<T, F, P>(ask: F) -> impl Stream<Item = Result<T>> + Send
where
    T: Send,
    F: Fn(Option<String>) -> P + Send,
    P: Future<Output = Result<Answered<T>>> + Send,
{
    let pages = stream::try_unfold((ask, Page::First), |(ask, page)| async move {
        let key = match page {
            Page::End => return Ok(None),
            Page::First => None,
            Page::Next(key) => Some(key),
        };
        let Answered { rows, following } = ask(key).await?;
        let next = following.into_iter().next().map_or(Page::End, Page::Next);
        Ok::<_, Error>(Some((stream::iter(rows).map(Ok), (ask, next))))
    });
    pages.try_flatten()
}
