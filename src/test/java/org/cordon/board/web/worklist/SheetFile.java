package org.cordon.board.web.worklist;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** A sheet as somebody has it open in a spreadsheet. */
final class SheetFile {

    private final List<List<String>> rows = new ArrayList<>();
    private final List<CellType> types = new ArrayList<>();

    SheetFile(byte[] bytes) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                Stream<Row> all = book.getFirstSheet().openStream()) {
            all.forEach(row -> rows.add(cells(row)));
        }
    }

    SheetFile(List<String> headings) {
        rows.add(new ArrayList<>(headings));
    }

    List<String> row(int at) {
        return rows.get(at);
    }

    int size() {
        return rows.size();
    }

    List<CellType> types() {
        return types;
    }

    /** The cells under a heading. */
    List<String> column(String heading) {
        int at = rows.get(0).indexOf(heading);
        return rows.stream().skip(1).map(row -> row.get(at)).toList();
    }

    /** Writes into the line of a row, or adds one. */
    SheetFile fill(long row, String result, String remark) {
        int last = rows.get(0).size() - 1;
        List<String> line = rows.stream()
                .filter(cells -> cells.get(0).equals(String.valueOf(row)))
                .findFirst()
                .orElseGet(() -> added(row));
        line.set(last - 1, result);
        line.set(last, remark);
        return this;
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Test", null)) {
            Worksheet sheet = book.newWorksheet("1");
            for (int i = 0; i < rows.size(); i++) {
                for (int j = 0; j < rows.get(i).size(); j++) {
                    write(sheet, i, j, rows.get(i).get(j));
                }
            }
        }
        return bytes.toByteArray();
    }

    private List<String> added(long row) {
        List<String> line = new ArrayList<>(rows.get(1));
        line.set(0, String.valueOf(row));
        rows.add(line);
        return line;
    }

    private static void write(Worksheet sheet, int row, int column, String text) {
        if (text.matches("[0-9]+")) {
            sheet.value(row, column, new BigDecimal(text));
        } else {
            sheet.value(row, column, text);
        }
    }

    private List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < SheetColumn.values().length; i++) {
            row.getOptionalCell(i).ifPresent(cell -> types.add(cell.getType()));
            cells.add(row.getOptionalCell(i).map(cell -> cell.getText()).orElse(""));
        }
        return cells;
    }
}
