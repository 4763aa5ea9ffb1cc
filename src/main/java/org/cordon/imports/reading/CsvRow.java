package org.cordon.imports.reading;

import java.util.List;

/**
 * One row as it stands in the file.
 *
 * @param line where it begins, counted from 1; a quoted cell may go on over several lines
 */
public record CsvRow(long line, List<String> cells) {

    /** Only separators and blanks, as spreadsheets leave below the data. */
    boolean isBlank() {
        return cells.stream().allMatch(cell -> Cells.clean(cell).isEmpty());
    }
}
