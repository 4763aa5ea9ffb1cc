package org.cordon.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The models, rule tables and forms as they lie in the repository. */
public final class ModelFiles {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ModelFiles() {}

    public static List<Path> processes() {
        return in("bpmn", ".bpmn");
    }

    public static List<Path> decisions() {
        return in("bpmn", ".dmn");
    }

    public static List<Path> forms() {
        return in("forms", ".form");
    }

    /** The file as it is written. */
    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode form(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every component of a form, those inside groups and lists too. */
    public static Stream<JsonNode> components(JsonNode form) {
        return form.path("components")
                .valueStream()
                .flatMap(field -> Stream.concat(Stream.of(field), components(field)));
    }

    /** The file's name without its ending. */
    public static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static List<Path> in(String folder, String ending) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.toString().contains(".camunda"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
