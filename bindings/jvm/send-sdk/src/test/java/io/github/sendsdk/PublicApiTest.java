package io.github.sendsdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericDeclaration;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What Java users see of the library is the facade alone: nothing generated, nothing of Kotlin's own. */
class PublicApiTest {
    private static final String PACKAGE = "io.github.sendsdk";

    /** What is not for Java users: what is generated or internal, and what Kotlin users have besides. */
    private static final List<String> OTHERS = Arrays.asList("ffi", "internal", "coroutines");

    private static final List<String> NOT_OURS =
            Arrays.asList(PACKAGE + ".ffi.", PACKAGE + ".internal.", "kotlin.", "kotlinx.", "com.sun.jna.");

    @Test
    void signaturesLeakNoInternals() throws Exception {
        Set<String> leaks = new TreeSet<>();
        for (Class<?> type : publicTypes()) {
            check(type.toGenericString(), heritage(type), leaks);
            Stream<Executable> members =
                    Stream.concat(Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredConstructors()));
            members.filter(PublicApiTest::isSeen).forEach(member -> check(member.toGenericString(), signature(member), leaks));
            for (Field field : type.getDeclaredFields()) {
                if (isSeen(field)) {
                    check(field.toGenericString(), Stream.of(field.getGenericType()), leaks);
                }
            }
        }
        assertEquals(Collections.emptySet(), leaks);
    }

    /**
     * What is internal in Kotlin has a name with this letter in the class files, and Java may call it. The copy of a data class is the
     * compiler's, takes no annotation, and changes nothing that is there.
     */
    @Test
    void noNameIsOfTheCompiler() throws Exception {
        Set<String> names = new TreeSet<>();
        for (Class<?> type : publicTypes()) {
            Stream<Member> members =
                    Stream.concat(Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredFields()));
            members.filter(PublicApiTest::isSeen)
                    .filter(member -> member.getName().contains("$") && !member.getName().startsWith("copy$"))
                    .forEach(member -> names.add(type.getName() + " " + member.getName()));
        }
        assertEquals(Collections.emptySet(), names);
    }

    /** Proves that the test can fail. */
    @Test
    void aLeakIsSeenWhereverItStands() {
        abstract class Leaks<T extends kotlin.Pair<String, String>> implements Iterable<List<? extends kotlin.Unit>> {}
        Set<String> leaks = new TreeSet<>();
        check("a supertype, a bound", heritage(Leaks.class), leaks);
        assertEquals(1, leaks.size());
        for (Method method : Members.class.getDeclaredMethods()) {
            leaks.clear();
            check(method.getName(), signature(method), leaks);
            assertEquals(1, leaks.size(), method::getName);
        }
    }

    private interface Members {
        List<kotlin.Unit[]> result();

        void parameter(kotlin.jvm.functions.Function0<?> callback);

        void exception() throws kotlin.KotlinNullPointerException;

        <T extends Comparable<kotlin.Unit>> T bound();
    }

    /** Superclass, interfaces, and the bounds of type parameters. */
    private static Stream<Type> heritage(Class<?> type) {
        List<Type> heritage = new ArrayList<>(Arrays.asList(type.getGenericInterfaces()));
        if (type.getGenericSuperclass() != null) {
            heritage.add(type.getGenericSuperclass());
        }
        return Stream.concat(heritage.stream(), bounds(type));
    }

    private static Stream<Type> signature(Executable member) {
        List<Type> types = new ArrayList<>(Arrays.asList(member.getGenericParameterTypes()));
        types.addAll(Arrays.asList(member.getGenericExceptionTypes()));
        if (member instanceof Method) {
            types.add(((Method) member).getGenericReturnType());
        }
        return Stream.concat(types.stream(), bounds(member));
    }

    private static Stream<Type> bounds(GenericDeclaration declaration) {
        return Arrays.stream(declaration.getTypeParameters()).map(TypeVariable::getBounds).flatMap(Arrays::stream);
    }

    private static void check(String what, Stream<Type> types, Set<String> leaks) {
        if (types.map(Type::getTypeName).anyMatch(name -> NOT_OURS.stream().anyMatch(name::contains))) {
            leaks.add(what);
        }
    }

    private static List<Class<?>> publicTypes() throws IOException, URISyntaxException, ClassNotFoundException {
        Path classes = Paths.get(SendSdk.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<String> names;
        try (Stream<Path> files = Files.walk(classes.resolve(PACKAGE.replace('.', '/')))) {
            names = files.map(file -> classes.relativize(file).toString().replace(java.io.File.separatorChar, '.'))
                    .filter(name -> name.endsWith(".class") && !name.endsWith("package-info.class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .filter(name -> OTHERS.stream().noneMatch(part -> name.startsWith(PACKAGE + "." + part + ".")))
                    .collect(Collectors.toList());
        }
        List<Class<?>> types = new ArrayList<>();
        for (String name : names) {
            Class<?> type = Class.forName(name, false, PublicApiTest.class.getClassLoader());
            if (isPublic(type)) {
                types.add(type);
            }
        }
        assertTrue(types.contains(SendClient.class) && types.size() > 200, types.size() + " types in " + classes);
        return types;
    }

    /** A class within one that is not public is seen by nobody. */
    private static boolean isPublic(Class<?> type) {
        boolean isOpen = (type.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0;
        return isOpen && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
    }

    private static boolean isSeen(Member member) {
        // The compiler gives every enumeration of Kotlin this one, beside values().
        boolean entries = member.getDeclaringClass().isEnum() && member.getName().equals("getEntries");
        return !entries
                && !member.isSynthetic()
                && (Modifier.isPublic(member.getModifiers()) || Modifier.isProtected(member.getModifiers()));
    }
}
