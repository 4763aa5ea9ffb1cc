package org.cordon.imports.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * A workbook (.xlsx) read as the CSV text that it would have been saved as; row after row, so that only the workbook's own
 * bytes and words are in memory. One sheet holds the list: a second one with rows, shown or hidden, is refused, since
 * nobody could say which was meant.
 */
public final class Workbook {

    private static final byte[] SIGNATURE = {'P', 'K', 3, 4};

    private final byte[] bytes;

    private Workbook(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Whether a file that begins so may be a workbook. */
    public static boolean isSignature(byte[] start) {
        return start.length >= SIGNATURE.length
                && start[0] == SIGNATURE[0]
                && start[1] == SIGNATURE[1]
                && start[2] == SIGNATURE[2]
                && start[3] == SIGNATURE[3];
    }

    /** The packed bytes; refuses more of them than memory should hold. */
    public static byte[] receive(InputStream file, long largest) throws IOException {
        byte[] bytes = file.readNBytes((int) Math.min(largest + 1, Integer.MAX_VALUE - 8));
        if (bytes.length > largest) {
            throw FileRefused.whole(
                    "import.file.workbookTooLarge",
                    "The workbook is larger than " + largest + " bytes; save the sheet as CSV and upload that",
                    largest);
        }
        return bytes;
    }

    /** Refuses a workbook that is larger, unpacked, than memory should hold. */
    public static Workbook of(byte[] packed) {
        PackedFile.refuseBomb(packed);
        return new Workbook(packed);
    }

    /** The list as CSV in UTF-8; reading refuses a sheet that is full to its last row. */
    public InputStream asCsv() {
        try {
            ReadableWorkbook workbook =
                    new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true));
            Stream<Row> rows = sheetOf(workbook).openStream();
            return new SequenceInputStream(new SheetText(workbook, rows));
        } catch (FileRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException e) {
            throw notOne(e);
        }
    }

    private static FileRefused notOne(Exception cause) {
        FileRefused refused = FileRefused.whole(
                "import.file.notText",
                "This is not a text file but XLSX/ZIP; save the sheet as CSV and upload that",
                "ZIP");
        refused.initCause(cause);
        return refused;
    }

    private static Sheet sheetOf(ReadableWorkbook workbook) {
        List<Sheet> filled = workbook.getSheets().filter(Workbook::hasRows).toList();
        if (filled.isEmpty()) {
            throw FileRefused.whole("import.file.empty", "The file is empty");
        }
        if (filled.size() > 1) {
            List<String> names = filled.stream().map(Workbook::nameOf).toList();
            throw FileRefused.whole(
                    "import.file.severalSheets",
                    "Several sheets have rows: " + names + "; leave only the one with the list",
                    names);
        }
        return filled.get(0);
    }

    private static boolean hasRows(Sheet sheet) {
        try (Stream<Row> rows = sheet.openStream()) {
            return rows.anyMatch(row -> row.getFirstNonEmptyCell().isPresent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String nameOf(Sheet sheet) {
        return sheet.getVisibility() == SheetVisibility.VISIBLE ? sheet.getName() : sheet.getName() + " (hidden)";
    }
}
