//! Makes the generated code quick where it writes a text.
//!
//! The generators make an encoder for each text, which goes from character to character, as half a character (a surrogate without its
//! pair) has to be refused. A text without surrogates has no half ones: the JVM's own loop encodes it several times faster, and leaves
//! nothing behind but the bytes. Texts are most of what crosses the border, and their encoding was most of what that took.

use crate::Result;

/// Where the code of a generator encodes a text.
pub(crate) struct Encoder {
    /// The line that opens the function.
    opened: &'static str,
    /// The short way, put first in it.
    quick: &'static str,
    /// The function that finds out whether it may be taken.
    looks: &'static str,
}

pub(crate) const KOTLIN: Encoder = Encoder {
    opened: "    fun toUtf8(value: String): ByteBuffer {\n",
    quick: "        if (!hasSurrogates(value)) return ByteBuffer.wrap(value.toByteArray(Charsets.UTF_8))\n",
    looks: "    private fun hasSurrogates(value: String): Boolean {
        for (index in 0 until value.length) if (value[index].isSurrogate()) return true
        return false
    }

",
};

pub(crate) const JAVA: Encoder = Encoder {
    opened: "    private java.nio.ByteBuffer toUtf8(java.lang.String value) {\n",
    quick: "        if (!hasSurrogates(value)) return java.nio.ByteBuffer.wrap(value.getBytes(java.nio.charset.StandardCharsets.UTF_8));\n",
    looks: "    private static boolean hasSurrogates(java.lang.String value) {
        for (int i = 0; i < value.length(); i++) if (java.lang.Character.isSurrogate(value.charAt(i))) return true;
        return false;
    }

",
};

impl Encoder {
    /// Gives the one source among those generated that encodes texts the short way.
    ///
    /// # Errors
    ///
    /// If there is not exactly one: the generator writes something else now.
    pub(crate) fn quicken(&self, sources: &mut [String]) -> Result<()> {
        let Self { opened, quick, looks } = self;
        let places: usize = sources.iter().map(|source| source.matches(opened).count()).sum();
        if places != 1 {
            return Err(format!(
                "{places} places encode texts, where there was one: look what the generator writes now"
            )
            .into());
        }
        for source in sources {
            *source = source.replace(opened, &format!("{looks}{opened}{quick}"));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_short_way_is_put_first() {
        let mut sources = ["object Other\n".to_owned(), format!("object Text {{\n{}        slow()\n", KOTLIN.opened)];
        KOTLIN.quicken(&mut sources).unwrap();
        let expected = [KOTLIN.looks, KOTLIN.opened, KOTLIN.quick, "        slow()\n"].concat();
        assert_eq!(sources, ["object Other\n".to_owned(), format!("object Text {{\n{expected}")]);
    }

    #[test]
    fn a_generator_that_writes_something_else_is_told() {
        let error = JAVA.quicken(&mut ["class Text {}".to_owned()]).unwrap_err().to_string();
        assert!(error.contains("0 places encode texts"), "{error}");
    }
}
