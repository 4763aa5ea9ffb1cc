package org.cordon.board.web.worklist;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cordon.board.web.imports.ImportPages;
import org.cordon.imports.ImportReception;
import org.cordon.imports.NewImport;
import org.cordon.platform.errors.Refused;
import org.springframework.stereotype.Component;

/**
 * Sends a filled sheet in as an import, line for line in its own place: in the import's words, sealed, and taken in in the
 * background.
 */
@Component
class SheetUpload {

    private static final List<String> FIELDS = List.of("row", "list", "visits", "result", "remark");
    private static final List<SheetColumn> COLUMNS =
            List.of(SheetColumn.ROW, SheetColumn.LIST, SheetColumn.VISITS, SheetColumn.RESULT, SheetColumn.REMARK);

    /** Whoever writes a hyphen as a remark means one. */
    private static final String MAPPING = "{\"missing\": []}";

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    private final ImportReception reception;

    SheetUpload(ImportReception reception) {
        this.reception = reception;
    }

    /**
     * The import's id.
     *
     * @throws Refused {@code worklist.sheet.nothing} if nobody has written anything into the sheet
     */
    UUID send(List<FilledRow> rows, String fileName) throws IOException {
        if (rows.stream().noneMatch(FilledRow::isFilled)) {
            throw new Refused("worklist.sheet.nothing", "Nothing is filled in in the sheet");
        }
        byte[] text = text(rows).getBytes(StandardCharsets.UTF_8);
        NewImport request = new NewImport(ImportPages.SHEET, MAPPING, false, fileName, null);
        return reception
                .accept(request, reception.stage(ImportPages.SHEET, new ByteArrayInputStream(text)))
                .id();
    }

    /** Lines that nobody has filled in are blank, and counted as such. */
    private static String text(List<FilledRow> rows) {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(text);
        csv.writeRecord(FIELDS);
        long next = 2;
        for (FilledRow row : rows) {
            for (; next < row.line(); next++) {
                text.write("\n");
            }
            List<String> cells = COLUMNS.stream()
                    .map(column -> row.isFilled() ? oneLine(row.cell(column)) : "")
                    .toList();
            csv.writeRecord(cells);
            next++;
        }
        return text.toString();
    }

    private static String oneLine(String cell) {
        return LINE_BREAK
                .splitAsStream(cell)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
