//! Marks what the generator writes as `internal`.
//!
//! The generator makes everything public and has no setting for it. Users of the SDK are meant to see
//! the hand-written facade only: with `internal`, Kotlin users cannot reach past it, and the compiler
//! refuses a facade that leaks a generated type.
//!
//! The exported functions become members of an object that is called like the class of the Java generator, so that the facade
//! calls the functions of both by one name.

/// Words that can open a top-level declaration, besides the visibility.
const OPENERS: [&str; 12] = [
    "abstract",
    "class",
    "const",
    "data",
    "enum",
    "fun",
    "inline",
    "interface",
    "object",
    "open",
    "sealed",
    "typealias",
];

/// The class in which the Java generator puts the functions of `send-ffi`.
const FUNCTIONS: &str = "SendFfi";

/// Gives every public top-level type of a generated file the visibility `internal`, and puts the functions into an object.
///
/// A generated file has its types first, declared in the first column and ending with a converter;
/// the exported functions follow, indented.
pub(crate) fn make_internal(source: &str) -> String {
    let lines: Vec<&str> = source.split_inclusive('\n').collect();
    let last_type = lines.iter().rposition(|line| is_type(line)).unwrap_or_default();
    let types_end = lines[last_type..]
        .iter()
        .position(|line| line.starts_with('}'))
        .map_or(lines.len(), |closing| last_type + closing);
    let (types, rest) = lines.split_at(types_end.min(lines.len()));
    let (closing, functions) = rest.split_at(rest.len().min(1));
    let types: String = types.iter().map(|line| internal_type(line)).collect();
    format!("{types}{}internal object {FUNCTIONS} {{\n{}}}\n", closing.concat(), functions.concat())
}

/// The declaration without the visibility, if the line opens one.
fn declaration(line: &str) -> Option<&str> {
    let declaration = line.strip_prefix("public ").unwrap_or(line);
    let opener = declaration.split([' ', '<']).next()?;
    OPENERS.contains(&opener).then_some(declaration)
}

fn is_type(line: &str) -> bool {
    declaration(line).is_some_and(|declaration| declaration.trim_end().ends_with('{'))
}

fn internal_type(line: &str) -> String {
    match declaration(line) {
        Some(declaration) => format!("internal {declaration}"),
        None => line.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::make_internal;

    #[test]
    fn types_become_internal_and_functions_members() {
        let source = "\
package a.b
import java.nio.ByteBuffer

/** Docs. */
data class Report (
    val name: String
) {
    companion object
}
public object FfiConverterReport: FfiConverter<Report> {
    public fun read() = 1
}
private class Hidden
internal object Lib
fun <T> T.use() = this
inline fun<T> quick() = 1
typealias Name = String
class Last {
    override fun `run`() = 1
}
public object FfiConverterLast: FfiConverter<Last> {
}
        /**
         * Docs.
         */ fun `version`(): String {
            return call {
}
    }
    @Throws(Exception::class)
    @Suppress(\"NAME\") suspend fun `later`(): String
";
        let expected = "\
package a.b
import java.nio.ByteBuffer

/** Docs. */
internal data class Report (
    val name: String
) {
    companion object
}
internal object FfiConverterReport: FfiConverter<Report> {
    public fun read() = 1
}
private class Hidden
internal object Lib
internal fun <T> T.use() = this
internal inline fun<T> quick() = 1
internal typealias Name = String
internal class Last {
    override fun `run`() = 1
}
internal object FfiConverterLast: FfiConverter<Last> {
}
internal object SendFfi {
        /**
         * Docs.
         */ fun `version`(): String {
            return call {
}
    }
    @Throws(Exception::class)
    @Suppress(\"NAME\") suspend fun `later`(): String
}
";
        assert_eq!(make_internal(source), expected);
    }
}
