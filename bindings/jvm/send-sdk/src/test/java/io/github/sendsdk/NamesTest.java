package io.github.sendsdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.sendsdk.coroutines.BatchCoroutines;
import io.github.sendsdk.coroutines.InformalCoroutines;
import io.github.sendsdk.coroutines.ReceivedCoroutines;
import io.github.sendsdk.coroutines.SendClientCoroutines;
import io.github.sendsdk.coroutines.StreamConsumerCoroutines;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Every name of {@code docs/BINDINGS.md} is there: looked up in the classes as they are compiled. How the names are written stands at
 * the top of that page.
 */
class NamesTest {
    private static final String PACKAGE = "io.github.sendsdk.";
    private static final int KOTLIN = 2;
    private static final int JAVA = 3;
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    /** Functions of Kotlin that are written outside of their class. */
    private static final List<Class<?>> EXTENSIONS = Arrays.asList(
            SendClientCoroutines.class,
            StreamConsumerCoroutines.class,
            BatchCoroutines.class,
            ReceivedCoroutines.class,
            InformalCoroutines.class);

    @Test
    void theNamesOfJavaAreThere() throws IOException {
        assertEquals(Collections.emptyList(), missing(JAVA));
    }

    @Test
    void theNamesOfKotlinAreThere() throws IOException {
        assertEquals(Collections.emptyList(), missing(KOTLIN));
    }

    /** A test that finds whatever it looks for proves nothing. */
    @Test
    void whatIsNotThereIsMissed() {
        for (String name : new String[] {
            "Iun", "Iun.year()", "lifecycle.Verdict", "lifecycle.Verdict.FAILED", "StreamDelivery.Gap", "SendException.getKind()"
        }) {
            assertTrue(isThere(name, JAVA), name);
        }
        for (String name : new String[] {
            "Verdict", "Iun.age()", "Iun.year", "lifecycle.Verdict.LOST", "internal.Call", "ErrorKind.value()", "SendException.kind"
        }) {
            assertTrue(!isThere(name, JAVA), name);
        }
        assertTrue(isThere("SendException.kind", KOTLIN) && isThere("Notifications.awaitSend()", KOTLIN));
        assertTrue(!isThere("Notifications.awaitGrowth()", KOTLIN) && !isThere("SendException.kin", KOTLIN));
    }

    private static List<String> missing(int column) throws IOException {
        Set<String> names = new TreeSet<>();
        Path page = Paths.get("../../../docs/BINDINGS.md");
        for (String line : new String(Files.readAllBytes(page), StandardCharsets.UTF_8).split("\n")) {
            String[] cells = line.startsWith("| `") ? line.split(" \\| ") : new String[0];
            if (cells.length > column && !cells[column].startsWith("—")) {
                Matcher matcher = NAME.matcher(cells[column]);
                while (matcher.find()) {
                    names.add(matcher.group(1));
                }
            }
        }
        assertTrue(names.size() > 500, () -> "only " + names.size() + " names were read in " + page);
        List<String> missing = new ArrayList<>();
        names.stream().filter(name -> !isThere(name, column)).forEach(missing::add);
        return missing;
    }

    private static boolean isThere(String name, int column) {
        if (type(name) != null) {
            return true;
        }
        int dot = name.lastIndexOf('.');
        Class<?> owner = dot < 0 ? null : type(name.substring(0, dot));
        if (owner == null) {
            return false;
        }
        String member = name.substring(dot + 1);
        if (member.endsWith("()")) {
            String method = member.substring(0, member.length() - 2);
            return has(owner, method) || column == KOTLIN && isExtension(owner, method);
        }
        if (column == KOTLIN && owner.isEnum() && Arrays.asList("entries", "name").contains(member)) {
            return true;
        }
        boolean isConstant = Arrays.stream(owner.getFields()).map(Field::getName).anyMatch(member::equals);
        return isConstant || column == KOTLIN && (isFlag(member) ? has(owner, member) : has(owner, getter(member)));
    }

    private static boolean has(Class<?> owner, String method) {
        return any(owner.getMethods(), found -> found.getName().equals(method));
    }

    private static boolean isExtension(Class<?> owner, String method) {
        return EXTENSIONS.stream().anyMatch(holder -> any(holder.getMethods(), found -> found.getName().equals(method)
                && found.getParameterCount() > 0
                && found.getParameterTypes()[0] == owner));
    }

    private static boolean any(Method[] methods, Predicate<Method> wanted) {
        return Stream.of(methods).anyMatch(wanted);
    }

    private static boolean isFlag(String property) {
        return property.startsWith("is") && property.length() > 2 && Character.isUpperCase(property.charAt(2));
    }

    private static String getter(String property) {
        return "get" + Character.toUpperCase(property.charAt(0)) + property.substring(1);
    }

    /** The public class that a name means, packages in small letters; null if it is none. */
    private static @Nullable Class<?> type(String name) {
        if (name.startsWith("internal.") || name.startsWith("ffi.") || name.contains("(")) {
            return null;
        }
        StringBuilder binary = new StringBuilder(PACKAGE);
        for (String part : name.split("\\.")) {
            binary.append(part).append(Character.isLowerCase(part.charAt(0)) ? '.' : '$');
        }
        try {
            Class<?> found =
                    Class.forName(binary.substring(0, binary.length() - 1), false, NamesTest.class.getClassLoader());
            return Modifier.isPublic(found.getModifiers()) ? found : null;
        } catch (ClassNotFoundException error) {
            return null;
        }
    }
}
