package org.cordon.imports.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cordon.platform.errors.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a file one by one, instead of writing the JSON of a mapping for it: properties by their name, and
 * what holds where a row says nothing as {@code default.} and the field.
 */
public final class SaidOfFile {

    public static final List<String> NAMES = List.of("source", "mode", "year", "default.<field>");

    private static final String DEFAULT = "default.";
    private static final String DEFAULTS = "defaults";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> said = new TreeMap<>();
    private int length;

    public static boolean takes(String name) {
        return NAMES.contains(name) || (name.startsWith(DEFAULT) && name.length() > DEFAULT.length());
    }

    /**
     * Says nothing where the word is blank.
     *
     * @throws Refused {@code import.mapping.tooLong} if all of it would be longer than a mapping may be
     */
    public void say(String name, String word) {
        if (word.isBlank()) {
            return;
        }
        length += name.length() + word.length();
        if (length > MappingDocument.LONGEST) {
            throw new Refused(
                    "import.mapping.tooLong",
                    "The mapping is longer than " + MappingDocument.LONGEST + " characters",
                    MappingDocument.LONGEST);
        }
        said.put(name, word.strip());
    }

    /**
     * The mapping with what was said; as it came where nothing was.
     *
     * @throws Refused {@code import.mapping.saidTwice} if the mapping says something else
     */
    public @Nullable String into(@Nullable String mapping) {
        if (said.isEmpty()) {
            return mapping;
        }
        MappingDocument.read(mapping);
        ObjectNode document = tree(mapping);
        said.forEach((name, word) -> put(document, name, word));
        return document.toString();
    }

    private static void put(ObjectNode document, String name, String word) {
        boolean isDefault = name.startsWith(DEFAULT);
        ObjectNode target = isDefault ? document.withObjectProperty(DEFAULTS) : document;
        String property = isDefault ? name.substring(DEFAULT.length()) : name;
        JsonNode before = target.path(property);
        if (!before.isMissingNode() && !before.isNull() && !before.asText().equals(word)) {
            throw new Refused(
                    "import.mapping.saidTwice",
                    "The mapping says something else of " + property + "; say the same in both, or leave one out",
                    property);
        }
        target.put(property, word);
    }

    private static ObjectNode tree(@Nullable String mapping) {
        try {
            JsonNode tree = mapping == null || mapping.isBlank() ? JSON.createObjectNode() : JSON.readTree(mapping);
            return tree instanceof ObjectNode object ? object : JSON.createObjectNode();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("This mapping has been read as JSON already", e);
        }
    }
}
