package org.cordon.imports.reading;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordon.platform.errors.Refused;
import org.jspecify.annotations.Nullable;

/** The JSON a client writes for a {@link Mapping}; everything may be left out, nothing unknown may be put in. */
public record MappingDocument(
        @Nullable Map<String, List<String>> columns,
        @Nullable List<String> dateFormats,
        @Nullable String encoding,
        @Nullable String delimiter,
        @Nullable List<String> missing,
        @Nullable List<String> listSeparators,
        @Nullable String source,
        @Nullable String idPattern,
        @Nullable Boolean directed,
        @Nullable Map<String, Map<String, String>> values,
        @Nullable Map<String, String> defaults,
        @Nullable String mode,
        @Nullable Integer year) {

    static final int LONGEST = 20_000;
    private static final int LONGEST_SOURCE = 100;
    private static final List<String> USUAL_MISSING = List.of("NA", "N/A", "-");
    private static final List<String> USUAL_SEPARATORS = List.of(",", ";", "/", "|", "，", "；", "、", "\n");
    private static final Set<String> DELIMITERS = Set.of(",", ";", "\t", "|");
    private static final ObjectReader READER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .build()
            .readerFor(MappingDocument.class);

    /** Reads the JSON; blank means that the file has our own headings. */
    public static Mapping read(@Nullable String json) {
        String document = json == null || json.isBlank() ? "{}" : json;
        if (document.length() > LONGEST) {
            throw new Refused(
                    "import.mapping.tooLong", "The mapping is longer than " + LONGEST + " characters", LONGEST);
        }
        try {
            return READER.<MappingDocument>readValue(document).toMapping();
        } catch (UnrecognizedPropertyException e) {
            throw new Refused(
                    "import.mapping.unknownProperty",
                    "A mapping has no property \"" + e.getPropertyName() + "\"",
                    e.getPropertyName());
        } catch (JsonMappingException e) {
            throw new Refused(
                    "import.mapping.wrongShape", "The mapping's \"" + path(e) + "\" has the wrong shape", path(e));
        } catch (JsonProcessingException e) {
            throw new Refused(
                    "import.mapping.notJson",
                    "The mapping is not JSON: " + e.getOriginalMessage(),
                    e.getOriginalMessage());
        }
    }

    private Mapping toMapping() {
        return new Mapping(
                headings(),
                new DateFormats(dateFormats == null ? DateFormats.USUAL_DAYS : dateFormats),
                encoding == null ? Mapping.AUTO : encoding,
                delimiterCharacter(),
                Set.copyOf(missing == null ? USUAL_MISSING : missing),
                listSeparators == null ? USUAL_SEPARATORS : List.copyOf(listSeparators),
                sourceName(),
                idPattern == null ? null : IdPattern.of(idPattern),
                directed == null || directed,
                values == null ? Map.of() : Map.copyOf(values),
                defaults == null ? Map.of() : Map.copyOf(defaults),
                mode,
                year);
    }

    private Map<String, List<String>> headings() {
        return columns == null
                ? Map.of()
                : columns.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> entry.getValue().stream()
                                        .map(Cells::clean)
                                        .toList(),
                                (a, b) -> a,
                                LinkedHashMap::new));
    }

    private @Nullable String sourceName() {
        if (source == null || source.isBlank()) {
            return null;
        }
        if (source.length() > LONGEST_SOURCE) {
            throw new Refused(
                    "import.mapping.sourceTooLong",
                    "The source is longer than " + LONGEST_SOURCE + " characters",
                    LONGEST_SOURCE);
        }
        return source.strip();
    }

    private @Nullable Character delimiterCharacter() {
        if (delimiter == null) {
            return null;
        }
        if (!DELIMITERS.contains(delimiter)) {
            throw new Refused(
                    "import.mapping.delimiter", "The delimiter is one of comma, semicolon, tab and vertical bar");
        }
        return delimiter.charAt(0);
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
    }
}
