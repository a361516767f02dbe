//! The table as a page.

use super::table::{Cell, LANGUAGES, Row, Table};
use std::collections::BTreeMap;
use std::fmt::Write;

const HEAD: &str = "# One item, four languages

What each public item of `send-core` and `send-client` is called in Python, Kotlin and Java. This page is made by `cargo xtask bindings` from
the sources; a test fails when it is out of date, when an item has neither a name nor a reason, and when a name is not in the sources.
That what stands here is there indeed is seen where it can be: `bindings/python/tests/test_names.py` resolves every name of Python in the
installed package, `NamesTest` those of Kotlin and Java in the compiled classes. Names that do not follow from the Rust ones, and reasons,
stand in `bindings/names.toml`.

How to read it: names are those of the package (`send_sdk`, `io.github.sendsdk`), with the module or package inside of it where there is one
(`lifecycle.Verdict`). `f()` is a function or a method, `f(x=…)` one of its parameters, `Type(…)` the constructor, `Type.x` a property or a
constant. `Client.streams.list()` of Python is a method of what `client.streams` is, and is awaited on an `AsyncClient`. Of Kotlin the suspending
function stands beside the blocking one, of Java that which gives a `CompletableFuture`.

Not listed one by one: fields and variants, which come with their type (models of the platform have the same fields everywhere; a test of each
binding destructures them); what belongs to a type that no other language has; what traits and macros give a type. The whole of Kotlin can
call what Java can; where a Kotlin name is a property, Java has its getter.

";

/// The page, a table for each module.
pub(super) fn render(table: &Table) -> String {
    let mut page = HEAD.to_owned();
    let mut modules: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
    for row in &table.rows {
        modules.entry(module(&row.item)).or_default().push(row);
    }
    let named = |language: usize| table.rows.iter().filter(|row| row.cells[language].is_ok()).count();
    let counts: Vec<String> =
        LANGUAGES.iter().enumerate().map(|(index, name)| format!("{name} {}", named(index))).collect();
    let _ = writeln!(page, "{} items; with a name: {}.", table.rows.len(), counts.join(", "));
    for (module, rows) in modules {
        let _ = write!(page, "\n## {module}\n\n| Rust | Python | Kotlin | Java |\n|---|---|---|---|\n");
        for row in rows {
            let item = row.item.strip_prefix(module).unwrap_or(&row.item).trim_start_matches("::");
            let _ = writeln!(page, "| `{item}` | {} |", cells(row).join(" | "));
        }
    }
    page
}

/// The cells of a row; a reason that is the same for the two languages of the JVM is told once.
fn cells(row: &Row) -> [String; 3] {
    let [python, kotlin, java] = &row.cells;
    let shown = |cell: &Cell| match cell {
        Ok(names) => names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(" "),
        Err(reason) => format!("— {reason}"),
    };
    let same_as = |cell: &Cell, other: &Cell| match (cell, other) {
        (Err(one), Err(other)) if one == other => "—".to_owned(),
        _ => shown(cell),
    };
    [shown(python), same_as(kotlin, python), same_as(java, kotlin)]
}

/// The module of an item: everything before the first name in capitals, or before the function.
fn module(item: &str) -> &str {
    let mut end = 0;
    for part in item.split_inclusive("::") {
        if !part.ends_with("::") || part.starts_with(char::is_uppercase) {
            break;
        }
        end += part.len();
    }
    item[..end].trim_end_matches("::")
}
