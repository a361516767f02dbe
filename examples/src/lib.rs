//! Runnable programs that show the SDK at work; they are in `src/bin`, and beside them in `python`, `kotlin` and `java`.

/// The Rust of the README compiles, too.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;

/// And that of its Italian twin.
#[cfg(doctest)]
#[doc = include_str!("../../README.it.md")]
struct ReadmeIt;
