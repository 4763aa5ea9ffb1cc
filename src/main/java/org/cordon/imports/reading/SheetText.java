package org.cordon.imports.reading;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The rows of a sheet as pieces of CSV, made when they are asked for; closes the workbook behind the last. */
@SuppressWarnings("JdkObsolete") // what SequenceInputStream asks for
final class SheetText implements Enumeration<InputStream> {

    private static final int ROWS_IN_A_PIECE = 500;
    private static final int LAST_ROW = 1_048_576;

    private final ReadableWorkbook workbook;
    private final Stream<Row> source;
    private final Iterator<Row> rows;
    private int columns;
    private int next = 1;

    SheetText(ReadableWorkbook workbook, Stream<Row> rows) {
        this.workbook = workbook;
        this.source = rows;
        this.rows = rows.iterator();
    }

    @Override
    public boolean hasMoreElements() {
        if (sound(rows::hasNext)) {
            return true;
        }
        close();
        return false;
    }

    @Override
    public InputStream nextElement() {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(text);
        for (int i = 0; i < ROWS_IN_A_PIECE && sound(rows::hasNext); i++) {
            Row row = sound(rows::next);
            List<String> cells = sound(() -> cells(row));
            write(row, cells, csv, text);
        }
        return new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Empty rows between the others stay empty lines, so that lines are the numbers of the rows. */
    private void write(Row row, List<String> cells, CsvWriter csv, StringWriter text) {
        refuseFull(row);
        for (; next < row.getRowNum(); next++) {
            text.write("\n");
        }
        csv.writeRecord(cells);
        next++;
    }

    private List<String> cells(Row row) {
        columns = columns == 0 ? row.getCellCount() : columns;
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.max(columns, row.getCellCount()); i++) {
            cells.add(row.getOptionalCell(i).map(SheetCells::text).orElse(""));
        }
        return cells;
    }

    /** Whatever the reader stumbles over is the workbook's fault. */
    private <T> T sound(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (RuntimeException broken) {
            FileRefused refused =
                    FileRefused.atLine(next, "import.file.workbookBroken", "The workbook is damaged or was cut off");
            refused.initCause(broken);
            throw refused;
        }
    }

    /** A list that ends where sheets end was longer once. */
    private static void refuseFull(Row row) {
        if (row.getRowNum() >= LAST_ROW) {
            throw FileRefused.atLine(
                    LAST_ROW,
                    "import.file.sheetFull",
                    "The sheet is full to row " + LAST_ROW
                            + ": what came after it is missing. Export the list as CSV from where it comes from",
                    LAST_ROW);
        }
    }

    private void close() {
        source.close();
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
