package org.cordon.board.web.imports;

import java.util.List;
import java.util.Set;
import org.cordon.imports.SendableKind;
import org.cordon.imports.reading.HeadingWords;

/**
 * What the form of one kind of file asks, and what it says of its columns.
 *
 * @param needed of each group, any one column is enough
 * @param questions what often holds for the whole file
 */
record KindForm(
        String kind,
        List<Column> columns,
        List<Set<String>> needed,
        boolean hasSource,
        boolean hasMode,
        long largest,
        long largestWorkbook,
        List<Question> questions) {

    /** Whether files of the kind are usually sheets of the work list, which has pages of its own for them. */
    public boolean isSheet() {
        return kind.equals(ImportPages.SHEET);
    }

    /**
     * A column by its names.
     *
     * @param words what else its heading may say
     */
    record Column(String field, List<String> words) {

        static Column of(String field) {
            return new Column(field, HeadingWords.of(field));
        }
    }

    /**
     * A field that often holds for the whole file.
     *
     * @param choices empty: anything may be written
     */
    record Question(String field, List<Choice> choices) {}

    /** What may be chosen, as files call it and as the reader does. */
    record Choice(String code, String name) {}

    static KindForm of(SendableKind kind, List<Question> questions) {
        return new KindForm(
                kind.kind(),
                kind.fields().names().stream().map(Column::of).toList(),
                kind.fields().needed(),
                !kind.fields().foreignIds().isEmpty(),
                kind.hasMode(),
                kind.largest(),
                kind.largestWorkbook(),
                questions);
    }
}
