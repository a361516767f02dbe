package io.github.sendsdk.examples.fines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The protocol system's own table: read from a CSV of fines, and written again after every step. */
final class Register {
    private static final String HEADER = "number;token;requestId;iun;status;effect;note";

    final List<Fine> fines = new ArrayList<>();
    private final Path file;

    /** Reads the fines, and how far they were when the program ended the last time; the register is written to {@code file}. */
    Register(List<String> lines, Path file) throws IOException {
        this.file = file;
        if (lines.isEmpty()) {
            throw new IOException("the file of fines is empty: the first line names the columns");
        }
        String[] columns = lines.get(0).split(";", -1);
        for (String line : lines.subList(1, lines.size())) {
            if (!line.isEmpty()) {
                fines.add(new Fine(row(columns, line.split(";", -1))));
            }
        }
        if (Files.exists(file)) {
            Map<String, Map<String, String>> saved = saved(Files.readAllLines(file, StandardCharsets.UTF_8));
            fines.forEach(fine -> fine.resume(saved.getOrDefault(fine.number, Collections.emptyMap())));
        }
    }

    /** Writes it all, so that a program that dies loses nothing. Called on threads of the library too. */
    synchronized void save() {
        List<String> lines = new ArrayList<>();
        lines.add(HEADER);
        for (Fine fine : fines) {
            lines.add(String.join(
                    ";", fine.number, fine.token, fine.requestId, fine.iun, fine.status, quoted(fine.effect), quoted(fine.note)));
        }
        try {
            Path beside = file.resolveSibling(file.getFileName() + ".new");
            Files.write(beside, lines, StandardCharsets.UTF_8);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    /** The rows of a register by number. What is quoted comes last. */
    private static Map<String, Map<String, String>> saved(List<String> lines) throws IOException {
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            throw new IOException("the register has other columns than " + HEADER);
        }
        String[] columns = HEADER.split(";", -1);
        Map<String, Map<String, String>> rows = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(";", columns.length);
            if (cells.length == columns.length) {
                rows.put(cells[0], row(columns, cells));
            }
        }
        return rows;
    }

    private static Map<String, String> row(String[] columns, String[] cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int index = 0; index < Math.min(columns.length, cells.length); index++) {
            row.put(columns[index].trim(), cells[index].trim());
        }
        return row;
    }

    private static String quoted(String text) {
        return '"' + text.replace('\n', ' ').replace("\"", "\"\"") + '"';
    }
}
