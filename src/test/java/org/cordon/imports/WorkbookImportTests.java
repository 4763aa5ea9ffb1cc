package org.cordon.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.cordon.imports.reading.FileRefused;
import org.cordon.imports.reading.Workbook;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** Workbooks are read as the text that they would have been saved as, or refused with the reason. */
class WorkbookImportTests {

    private static final long LARGEST = 8 << 20;
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @Test
    void readsCellsAsTheyAreMeant() {
        byte[] file = workbook(book -> {
            Worksheet sheet = book.newWorksheet("List");
            fill(sheet, 0, List.of("name", "documentNumber", "phone", "birthDate", "areaCode"));
            fill(sheet, 1, List.of("王, \"小\"明", "370222197001010013"));
            sheet.value(1, 2, 13_800_001_111L);
            sheet.value(1, 3, LocalDate.of(1970, 1, 31));
            sheet.style(1, 3).format("yyyy-mm-dd").set();
            sheet.value(1, 4, 370_215_001_001L);
        });

        assertThat(text(file)).isEqualTo("""
                        name,documentNumber,phone,birthDate,areaCode
                        "王, ""小""明",370222197001010013,13800001111,1970-01-31,370215001001
                        """);
    }

    @Test
    void doesNotMakeUpTheDigitsThatASpreadsheetLost() {
        byte[] file = workbook(book -> {
            Worksheet sheet = book.newWorksheet("List");
            fill(sheet, 0, List.of("documentNumber"));
            sheet.value(1, 0, 370_222_197_001_010_013L);
        });

        assertThat(text(file)).isEqualTo("documentNumber\n3E+17\n");
    }

    @Test
    void keepsTheNumbersOfTheRows() {
        byte[] file = workbook(book -> {
            Worksheet sheet = book.newWorksheet("List");
            fill(sheet, 0, List.of("name", "phone"));
            fill(sheet, 3, List.of("a"));
        });

        assertThat(text(file)).isEqualTo("name,phone\n\n\na,\n");
    }

    @Test
    void refusesASecondSheetWithRowsShownOrHidden() {
        Consumer<org.dhatim.fastexcel.Workbook> two = book -> {
            fill(book.newWorksheet("List"), 0, List.of("name"));
            Worksheet hidden = book.newWorksheet("Secret");
            fill(hidden, 0, List.of("name"));
            hidden.setVisibilityState(VisibilityState.HIDDEN);
        };

        assertThat(refusal(workbook(two))).isEqualTo("import.file.severalSheets [[List, Secret (hidden)]]");
    }

    @Test
    void readsTheOneSheetWithRowsBesideEmptyOnes() {
        byte[] file = workbook(book -> {
            book.newWorksheet("Empty");
            fill(book.newWorksheet("List"), 0, List.of("name"));
        });

        assertThat(text(file)).isEqualTo("name\n");
    }

    @Test
    void refusesASheetThatIsFullToItsLastRow() {
        byte[] file = workbook(book -> {
            Worksheet sheet = book.newWorksheet("List");
            fill(sheet, 0, List.of("name"));
            fill(sheet, 1_048_575, List.of("last"));
        });

        assertThat(refusal(file)).startsWith("import.file.sheetFull");
    }

    @Test
    void refusesWhatIsCutOffTooLargeOrNoWorkbook() {
        byte[] file = workbook(book -> fill(book.newWorksheet("List"), 0, List.of("name")));

        assertThat(refusal(Arrays.copyOf(file, file.length / 2))).isEqualTo("import.file.workbookBroken []");
        assertThat(refusal(new byte[(int) LARGEST + 1])).startsWith("import.file.workbookTooLarge");
        assertThat(refusal("PK\u0003\u0004 no zip".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("import.file.workbookBroken []");
    }

    @Test
    void takesANumberThatNoDayHasAsANumberThoughItsCellShowsDays() {
        byte[] file = workbook(book -> {
            Worksheet sheet = book.newWorksheet("List");
            fill(sheet, 0, List.of("phone"));
            sheet.value(1, 0, 13_800_001_111L);
            sheet.style(1, 0).format("yyyy-mm-dd").set();
        });

        assertThat(text(file)).isEqualTo("phone\n13800001111\n");
    }

    @Test
    void readsDaysInTheFormatsThatChineseSpreadsheetsDoNotWriteDown() {
        byte[] file = workbook(book -> {
            Worksheet sheet = book.newWorksheet("List");
            fill(sheet, 0, List.of("birthDate"));
            sheet.value(1, 0, LocalDate.of(1970, 1, 31));
            sheet.style(1, 0).format("yyyy-mm-dd").set();
        });

        byte[] chinese = changed(file, "xl/styles.xml", styles -> styles.replaceAll("<numFmts.*</numFmts>", "")
                .replaceAll("numFmtId=\"1[0-9]{2}\"", "numFmtId=\"31\""));

        assertThat(text(chinese)).isEqualTo("birthDate\n1970-01-31\n");
    }

    @Test
    void saysInWhichRowASheetIsBroken() {
        byte[] file = workbook(book -> {
            Worksheet sheet = book.newWorksheet("List");
            fill(sheet, 0, List.of("phone"));
            sheet.value(1, 0, 17);
        });

        byte[] broken = changed(file, SHEET, xml -> xml.replace("<row r=\"2\"", "<row r=\"second\""));

        assertThatThrownBy(() -> text(broken))
                .isInstanceOfSatisfying(FileRefused.class, refused -> assertThat(refused.code() + " " + refused.line())
                        .isEqualTo("import.file.workbookBroken 2"));
    }

    @Test
    void refusesSmallWorkbooksThatWouldFillTheMemory() {
        byte[] file = workbook(book -> {
            Worksheet sheet = book.newWorksheet("List");
            fill(sheet, 0, List.of("phone"));
            sheet.value(1, 0, 17);
        });

        assertThat(refusal(changed(file, SHEET, xml -> xml.replace("r=\"A2\"", "r=\"ZZZZZZ2\""))))
                .isEqualTo("import.file.workbookBroken []");
        assertThat(refusal(changed(file, SHEET, xml -> xml.replace(">17<", ">" + "1".repeat(300_000) + "<"))))
                .isEqualTo("import.file.workbookTooLarge [262144]");
        assertThat(refusal(changed(file, SHEET, xml -> xml.replace(">17<", ">1<!--" + "1".repeat(2_000_000) + "--><"))))
                .isEqualTo("import.file.workbookTooLarge [1048576]");
        assertThat(text(changed(file, SHEET, xml -> xml.replace(">17<", ">1E-1000000000<"))))
                .isEqualTo("phone\n1E-1000000000\n");
        assertThat(refusal(changed(file, SHEET, xml -> xml.replace("<sheetData>", "<si><t>word</t></si><sheetData>"))))
                .isEqualTo("import.file.workbookBroken []");
        assertThat(refusal(with(file, "xl/words.bin", 193 << 20))).startsWith("import.file.workbookTooLarge");
    }

    /** The workbook with one of its parts changed. */
    private static byte[] changed(byte[] file, String part, UnaryOperator<String> change) {
        Map<String, byte[]> parts = parts(file);
        String before = new String(parts.get(part), StandardCharsets.UTF_8);
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        parts.put(part, after.getBytes(StandardCharsets.UTF_8));
        return packed(parts);
    }

    /** The workbook with one part more, of tags without a word. */
    private static byte[] with(byte[] file, String part, int size) {
        Map<String, byte[]> parts = parts(file);
        byte[] content = new byte[size];
        Arrays.fill(content, (byte) '<');
        parts.put(part, content);
        return packed(parts);
    }

    private static Map<String, byte[]> parts(byte[] file) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    private static byte[] packed(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] workbook(Consumer<org.dhatim.fastexcel.Workbook> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (org.dhatim.fastexcel.Workbook book = new org.dhatim.fastexcel.Workbook(bytes, "test", "1.0")) {
            content.accept(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static void fill(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(row, column, cells.get(column));
        }
    }

    private static String text(byte[] file) {
        try {
            return new String(
                            Workbook.of(Workbook.receive(new ByteArrayInputStream(file), LARGEST))
                                    .asCsv()
                                    .readAllBytes(),
                            StandardCharsets.UTF_8)
                    .replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String refusal(byte[] file) {
        try {
            return "read: " + text(file);
        } catch (FileRefused refused) {
            return refused.code() + " " + Arrays.deepToString(refused.arguments());
        }
    }
}
