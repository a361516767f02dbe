package io.github.sendsdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What Java users see of the package is the facade alone: nothing generated, nothing of Kotlin's own. */
class PublicApiTest {
    private static final String PACKAGE = "io.github.sendsdk";
    private static final List<String> PARTS =
            Arrays.asList(
            "", ".catalogue", ".details", ".files", ".informal", ".lifecycle", ".preflight", ".received");

    @Test
    void signaturesLeakNoInternals() throws Exception {
        List<String> leaks = new ArrayList<>();
        for (Class<?> type : publicTypes()) {
            for (Method method : type.getDeclaredMethods()) {
                if (isSeen(method)) {
                    check(method, method.getGenericReturnType().getTypeName(), leaks);
                }
            }
            for (Constructor<?> constructor : type.getDeclaredConstructors()) {
                if (isSeen(constructor)) {
                    check(constructor, "", leaks);
                }
            }
            for (Field field : type.getDeclaredFields()) {
                if (isSeen(field) && isInternal(field.getGenericType().getTypeName())) {
                    leaks.add(field.toString());
                }
            }
        }
        assertEquals(Collections.emptyList(), leaks);
    }

    private static List<Class<?>> publicTypes() throws IOException, URISyntaxException, ClassNotFoundException {
        Path classes = Paths.get(
                SendSdk.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<String> names = new ArrayList<>();
        for (String part : PARTS) {
            String folder = (PACKAGE + part).replace('.', '/');
            try (Stream<Path> files = Files.list(classes.resolve(folder))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
                        .map(name -> PACKAGE + part + "." + name.substring(0, name.length() - ".class".length()))
                        .forEach(names::add);
            }
        }
        List<Class<?>> types = new ArrayList<>();
        for (String name : names) {
            Class<?> type = Class.forName(name, false, PublicApiTest.class.getClassLoader());
            if (Modifier.isPublic(type.getModifiers())) {
                types.add(type);
            }
        }
        assertTrue(types.contains(SendClient.class), "the facade was not found in " + classes);
        return types;
    }

    private static boolean isSeen(Member member) {
        // The compiler gives every enumeration of Kotlin this one, beside values().
        boolean entries = member.getDeclaringClass().isEnum() && member.getName().equals("getEntries");
        return !entries
                && !member.isSynthetic()
                && (Modifier.isPublic(member.getModifiers()) || Modifier.isProtected(member.getModifiers()));
    }

    private static void check(Executable member, String result, List<String> leaks) {
        boolean leak = isInternal(result);
        for (java.lang.reflect.Type parameter : member.getGenericParameterTypes()) {
            leak |= isInternal(parameter.getTypeName());
        }
        if (leak) {
            leaks.add(member.toGenericString());
        }
    }

    private static boolean isInternal(String typeName) {
        return Stream.of(PACKAGE + ".ffi.", PACKAGE + ".internal.", "kotlin.", "kotlinx.", "com.sun.jna.")
                .anyMatch(typeName::contains);
    }
}
