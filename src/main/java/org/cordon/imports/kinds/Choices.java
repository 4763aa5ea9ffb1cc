package org.cordon.imports.kinds;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.cordon.imports.reading.MappedRow;
import org.cordon.platform.errors.Refused;
import org.jspecify.annotations.Nullable;

/** The words, Chinese and English, by which files name one of a few choices. */
final class Choices<E> {

    private final Map<String, E> byWord = new HashMap<>();

    Choices<E> of(E choice, String... words) {
        for (String word : words) {
            byWord.put(normal(word), choice);
        }
        return this;
    }

    /** The choice named in the field; null where the row says nothing. */
    @Nullable
    E read(MappedRow row, String field) {
        return row.word(field).map(word -> choice(field, word)).orElse(null);
    }

    /** The same; null also for a word that is none of the choices. */
    @Nullable
    E readOrNothing(MappedRow row, String field) {
        return row.word(field).map(word -> byWord.get(normal(word))).orElse(null);
    }

    private E choice(String field, String word) {
        E asWritten = byWord.get(word);
        E choice = asWritten == null ? byWord.get(normal(word)) : asWritten;
        if (choice == null) {
            throw new Refused(
                    "import.row.choice",
                    "The " + field + " \"" + word + "\" is none of " + new TreeSet<>(byWord.keySet()),
                    field,
                    word,
                    new TreeSet<>(byWord.keySet()));
        }
        return choice;
    }

    /** Upper and lower case, blanks, hyphens and underscores make no difference. */
    private static String normal(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }
}
