//! Gives the fields of generated Kotlin records the accessors of Java records.
//!
//! The facade's Java reads the records of both generators: `data.name()`, where Kotlin alone would have `data.getName()`.

/// Names the accessor of every field of a data class.
pub(crate) fn name_accessors(source: &str) -> String {
    let mut in_record = false;
    source.split_inclusive('\n').map(|line| accessor(line, &mut in_record)).collect()
}

/// The fields stand between the line that opens the class and the parenthesis that closes its constructor.
fn accessor(line: &str, in_record: &mut bool) -> String {
    let trimmed = line.trim_start();
    if line.starts_with("internal data class ") {
        *in_record = true;
    } else if line.starts_with(')') {
        *in_record = false;
    } else if let (true, Some(field)) = (*in_record, trimmed.strip_prefix("val `")) {
        let name = field.split('`').next().unwrap_or_default();
        let indent = &line[..line.len() - trimmed.len()];
        return format!("{indent}@get:JvmName(\"{name}\") {trimmed}");
    }
    line.to_owned()
}

#[cfg(test)]
mod tests {
    use super::name_accessors;

    #[test]
    fn the_fields_of_records_alone_get_an_accessor() {
        let source = "\
internal data class Report (
    /**
     * val `no`
     */
    val `name`: kotlin.String
    ,
    val `isLong`: kotlin.Boolean
){
    val `not`: kotlin.String = 1
}
internal sealed class Place {
    data class Form(
        val `index`: kotlin.Int) : Place()
}
";
        let expected = source
            .replace("    val `name`", "    @get:JvmName(\"name\") val `name`")
            .replace("    val `isLong`", "    @get:JvmName(\"isLong\") val `isLong`");
        assert_eq!(name_accessors(source), expected);
    }
}
