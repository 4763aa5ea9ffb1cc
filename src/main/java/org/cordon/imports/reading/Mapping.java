package org.cordon.imports.reading;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How to read somebody else's file: which of their columns holds which of our fields, and how they write things.
 *
 * @param columns our field -> their headings; empty: the headings are our own field names or the words of staff
 * @param encoding a charset name, or {@code auto}
 * @param delimiter one character, or null: found by the headings
 * @param missing words that mean "not known", beside the blank cell
 * @param source who gave out the ids in the file; ids of two sources never meet
 * @param idPattern finds ids in the free text of list cells
 * @param directed false: a link says who met whom, not who infected whom
 * @param values our field -> their word -> our word
 * @param defaults our field -> what holds for every row that says nothing
 * @param mode of a register: what the file says about those whom it does not name
 * @param year of a register: whose table of division codes it uses
 */
public record Mapping(
        Map<String, List<String>> columns,
        DateFormats dates,
        String encoding,
        @Nullable Character delimiter,
        Set<String> missing,
        List<String> listSeparators,
        @Nullable String source,
        @Nullable IdPattern idPattern,
        boolean directed,
        Map<String, Map<String, String>> values,
        Map<String, String> defaults,
        @Nullable String mode,
        @Nullable Integer year) {

    static final String AUTO = "auto";

    /** For what a workbook says, which is always written in the same way. */
    public Mapping ofSheet() {
        return new Mapping(
                columns,
                dates,
                AUTO,
                ',',
                missing,
                listSeparators,
                source,
                idPattern,
                directed,
                values,
                defaults,
                mode,
                year);
    }

    boolean isMissing(String cell) {
        return cell.isEmpty() || missing.contains(cell);
    }

    String inOurWords(String field, String cell) {
        return values.getOrDefault(field, Map.of()).getOrDefault(cell, cell);
    }
}
