package org.cordon.imports.reading;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What headings may say for our fields: their names, and the words of staff in {@code import-headings.properties}. */
public final class HeadingWords {

    private static final String FILE = "/import-headings.properties";
    private static final Map<String, List<String>> WORDS = read();

    private final Map<String, String> fields = new HashMap<>();

    private HeadingWords(Fields fields) {
        fields.names().forEach(field -> {
            this.fields.put(plain(field), field);
            of(field).forEach(word -> this.fields.put(plain(word), field));
        });
    }

    static HeadingWords of(Fields fields) {
        return new HeadingWords(fields);
    }

    /** The words of staff for a field, the usual one first. */
    public static List<String> of(String field) {
        return WORDS.getOrDefault(field, List.of());
    }

    Optional<String> field(String heading) {
        return Optional.ofNullable(fields.get(plain(heading)));
    }

    /** Field by field, what its column is called in this file; refuses two columns of one field. */
    Map<String, List<String>> columns(List<String> headings) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        Set<String> twice = new TreeSet<>();
        headings.forEach(heading -> field(heading).ifPresent(field -> {
            List<String> before = columns.putIfAbsent(field, List.of(heading));
            if (before != null) {
                twice.addAll(before);
                twice.add(heading);
            }
        }));
        if (!twice.isEmpty()) {
            throw FileRefused.atLine(
                    1,
                    "import.file.headingSame",
                    "Columns with these headings mean the same: " + twice
                            + "; leave one, or say in a mapping which columns you want",
                    twice);
        }
        return columns;
    }

    private static String plain(String heading) {
        return heading.replaceAll("[\\s_\\-]", "").toLowerCase(Locale.ROOT);
    }

    private static Map<String, List<String>> read() {
        Properties file = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(HeadingWords.class.getResourceAsStream(FILE), FILE), StandardCharsets.UTF_8)) {
            file.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
        return file.stringPropertyNames().stream().collect(Collectors.toMap(field -> field, field -> Arrays.stream(
                        file.getProperty(field).split(","))
                .map(String::strip)
                .toList()));
    }
}
