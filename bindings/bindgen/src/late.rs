//! Makes generated Java prepare what it needs when it needs it, and not all of it at the first call.
//!
//! The JVM makes classes and code for every function of the library that is bound, and for every method of the user's that the
//! library may call; a program uses few of the three hundred. What is bound is a constant to the JVM's compilers, as before.

use crate::Result;

/// Binds a function when it is called first: a class of its own holds it.
///
/// # Errors
///
/// If no function is bound where it was: the generator writes something else now.
pub(crate) fn bind(sources: &mut [String]) -> Result<()> {
    const BOUND: &str = "    private static final java.lang.invoke.MethodHandle MH_";
    let mut classes = 0;
    let mut line = |line: &str| match line.strip_prefix(BOUND).and_then(|rest| rest.split_once(" = ")) {
        Some((name, handle)) => {
            classes += 1;
            let handle = handle.trim_end();
            format!(
                "    private static final class MH_{name} {{ static final java.lang.invoke.MethodHandle IT = {handle} }}\n"
            )
        }
        None if line.contains(" MH_") => line.replacen(".invokeExact(", ".IT.invokeExact(", 1),
        None => line.to_owned(),
    };
    for source in sources {
        *source = source.split_inclusive('\n').map(&mut line).collect();
    }
    if classes == 0 {
        return Err("no function is bound: look what the generator writes now".into());
    }
    Ok(())
}

/// Tells the library what the methods of an interface are when the first object of it is on its way there.
///
/// # Errors
///
/// If an interface has not exactly one class by which its objects cross: the generator writes something else now.
pub(crate) fn register(sources: &mut [String]) -> Result<()> {
    const REGISTERS: &str = ".INSTANCE.register();";
    let registers = |line: &str| line.trim_start().starts_with("UniffiCallbackInterface") && line.contains(REGISTERS);
    let mut lines = Vec::new();
    for source in sources.iter_mut() {
        lines.extend(source.lines().filter(|line| registers(line)).map(|line| line.trim().to_owned()));
        *source = source.split_inclusive('\n').filter(|line| !registers(line)).collect();
    }
    for line in lines {
        let name = line.trim_start_matches("UniffiCallbackInterface").trim_end_matches(REGISTERS);
        let converter = format!("public enum FfiConverterType{name} implements ");
        let opened = "    INSTANCE;\n";
        let mut crossing = sources.iter_mut().filter(|source| source.contains(&converter) && source.contains(opened));
        let (Some(source), None) = (crossing.next(), crossing.next()) else {
            return Err(format!("not one class by which `{name}` crosses: look what the generator writes now").into());
        };
        *source = source.replacen(opened, &format!("{opened}\n    static {{\n        {line}\n    }}\n"), 1);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{bind, register};

    #[test]
    fn a_function_is_bound_by_its_first_call() {
        let source = "    private static final java.lang.invoke.MethodHandle MH_f = findDowncallHandle(\"f\", of(A));

    static long f(long handle) {
            return (long) MH_f.invokeExact(handle);
            MH_f.invokeExact(other);
            other.invokeExact(handle);
";
        let expected = "    private static final class MH_f { static final java.lang.invoke.MethodHandle IT = findDowncallHandle(\"f\", of(A)); }

    static long f(long handle) {
            return (long) MH_f.IT.invokeExact(handle);
            MH_f.IT.invokeExact(other);
            other.invokeExact(handle);
";
        let mut sources = [source.to_owned()];
        bind(&mut sources).unwrap();
        assert_eq!(sources[0], expected);
        assert!(bind(&mut ["class Other {}".to_owned()]).is_err());
    }

    #[test]
    fn an_interface_is_told_with_its_first_object() {
        const LIBRARY: &str =
            "    static {\n        check();\n        UniffiCallbackInterfaceSink.INSTANCE.register();\n    }\n";
        const CONVERTER: &str =
            "public enum FfiConverterTypeSink implements FfiConverter<Sink> {\n    INSTANCE;\n\n    lower();\n}\n";
        let mut sources = [LIBRARY.to_owned(), CONVERTER.to_owned()];
        register(&mut sources).unwrap();
        assert_eq!(sources[0], "    static {\n        check();\n    }\n");
        let told = "    INSTANCE;\n\n    static {\n        UniffiCallbackInterfaceSink.INSTANCE.register();\n    }\n\n    lower();";
        assert!(sources[1].contains(told), "{}", sources[1]);
    }

    #[test]
    fn an_interface_that_crosses_otherwise_is_told() {
        let mut sources = ["        UniffiCallbackInterfaceSink.INSTANCE.register();\n".to_owned()];
        let error = register(&mut sources).unwrap_err().to_string();
        assert!(error.contains("`Sink`"), "{error}");
    }
}
