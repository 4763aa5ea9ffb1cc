package org.cordon.imports.reading;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** A file opened behind its headings: row after row, counting the blank ones it passes over. */
public final class MappedFile implements Closeable {

    private final CsvFile csv;
    private final Columns columns;
    private long blankRows;

    private MappedFile(CsvFile csv, Columns columns) {
        this.csv = csv;
        this.columns = columns;
    }

    static MappedFile open(CsvFile csv, Mapping mapping, Fields fields) {
        CsvRow first = csv.next().orElseThrow(() -> FileRefused.whole("import.file.empty", "The file is empty"));
        return new MappedFile(csv, Columns.of(Headings.of(first), mapping, fields));
    }

    public Columns columns() {
        return columns;
    }

    public Optional<CsvRow> next() {
        Optional<CsvRow> row = csv.next();
        while (row.isPresent() && row.get().isBlank()) {
            blankRows++;
            row = csv.next();
        }
        return row;
    }

    public long blankRows() {
        return blankRows;
    }

    /** Reads to the end and returns how many rows there are. */
    public long countRows() {
        long rows = 0;
        while (next().isPresent()) {
            rows++;
        }
        if (rows == 0) {
            throw FileRefused.whole("import.file.noRows", "The file has headings but no rows");
        }
        return rows;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
