package org.cordon.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cordon.imports.SharedData;
import org.cordon.platform.errors.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTests {

    private static final Fields AB = Fields.named(List.of("a", "b"));
    private static final Charset GB18030 = Charset.forName("GB18030");

    /** Two of the twelve are left out: their expected answers do not fit their files (another phone, other line ends). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "comma_in_quotes",
                "empty",
                "empty_crlf",
                "escaped_quotes",
                "json",
                "newlines",
                "quotes_and_newlines",
                "simple",
                "simple_crlf",
                "utf8"
            })
    void readsTheSpectrumOfValidFiles(String name) throws IOException {
        byte[] csv = Files.readAllBytes(SharedData.file("torture/csv_spectrum/csvs/" + name + ".csv"));
        List<Map<String, String>> expected = new ObjectMapper()
                .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                .readValue(
                        SharedData.file("torture/csv_spectrum/json/" + name + ".json")
                                .toFile(),
                        new TypeReference<>() {});
        assertThat(cells(csv)).isEqualTo(expected.stream().map(TreeMap::new).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void findsTheDelimiterByTheHeadings(String delimiter) {
        String text = "x" + delimiter + "a" + delimiter + "b\n1" + delimiter + "\"2,;\t|\"" + delimiter + "3\n";
        List<MappedRow> rows = ReadText.rows(text, "", Fields.named(List.of("x", "a", "b")));
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).text("a")).isEqualTo("2,;\t|");
        assertThat(rows.get(0).text("b")).isEqualTo("3");
    }

    @Test
    void readsChineseInEveryUsualEncoding() {
        String text = "a,b\n张三,𠮷䶮\n";
        for (byte[] bytes : List.of(
                text.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE),
                text.getBytes(GB18030))) {
            MappedRow row = ReadText.rows(bytes, "", AB).get(0);
            assertThat(row.text("a")).isEqualTo("张三");
            assertThat(row.text("b")).isEqualTo("𠮷䶮");
        }
    }

    @Test
    void findsTheEncodingWhateverThePiecesTheFileArrivesIn() {
        byte[] utf8 = "a,b\n张三,𠮷\n".getBytes(StandardCharsets.UTF_8);
        byte[] gb = "a,b\n张三,𠮷\n".getBytes(GB18030);
        for (int piece = 1; piece < 12; piece++) {
            assertThat(ReadText.inspect(utf8, piece).charset("auto")).isEqualTo(StandardCharsets.UTF_8);
            assertThat(ReadText.inspect(gb, piece).charset("auto")).isEqualTo(GB18030);
        }
    }

    @Test
    void saysWhereATextFitsNoEncoding() {
        byte[] bytes = "a,b\n1,2\nx,y\n".getBytes(StandardCharsets.UTF_8);
        bytes[8] = (byte) 0xFF;
        FileRefused refused = refusal(bytes, "");
        assertThat(refused.code()).isEqualTo("import.file.encoding");
        assertThat(refused.line()).isEqualTo(3);
    }

    @Test
    void refusesTextThatIsNotInTheDeclaredEncoding() {
        FileRefused refused = refusal("a,b\n张,三\n".getBytes(GB18030), "{\"encoding\":\"UTF-8\"}");
        assertThat(refused.code()).isEqualTo("import.file.notInEncoding");
    }

    @Test
    void trimsHeadingsAndSurvivesAQuotedHeadingBehindAByteOrderMark() {
        MappedRow row = ReadText.rows("\uFEFF\"a\",\u3000b \n1,2\n", "", AB).get(0);
        assertThat(row.text("a")).isEqualTo("1");
        assertThat(row.text("b")).isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "a,b\\n1,2\\n3,\"open\\n5,6\\n # import.file.malformed # 3",
                "a,b\\n1,\"x\"y\\n # import.file.malformed # 2",
                "a,b,a\\n1,2,3\\n # import.file.headingTwice # 1",
                "a,b,c\\n1,2,3\\n # import.file.foreignHeading # ",
                "a,b\\n # import.file.noRows # ",
                "a,b\\n,\\n\\n # import.file.noRows # ",
                "x,y\\n1,2\\n # import.file.columnMissing # 1",
                "a,b\\n1,2\\n3,\\0\\n # import.file.nul # 3",
                "%PDF-1.4 # import.file.notText # "
            })
    void refusesAFileAsAWholeWithTheLine(String text, String code, Long line) {
        String file = text.strip().replace("\\n", "\n").replace("\\0", "\0");
        FileRefused refused = refusal(file.getBytes(StandardCharsets.UTF_8), "");
        assertThat(refused.code()).isEqualTo(code.strip());
        assertThat(refused.line()).isEqualTo(line);
    }

    @Test
    void refusesAnEmptyFile() {
        assertThat(refusal(new byte[0], "").code()).isEqualTo("import.file.empty");
    }

    @Test
    void refusesPicturesAndWorkbooksByTheirContent() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0};
        byte[] xlsx = {'P', 'K', 3, 4, 20, 0};
        byte[] xls = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        for (byte[] bytes : List.of(png, xlsx, xls)) {
            assertThat(refusal(bytes, "").code()).isEqualTo("import.file.notText");
        }
    }

    @Test
    void refusesARowWithoutEnd() {
        FileRefused refused = refusal(("a,b\n1,2\n" + "x".repeat(200_000)).getBytes(StandardCharsets.UTF_8), "");
        assertThat(refused.code()).isEqualTo("import.file.rowTooLong");
        assertThat(refused.line()).isEqualTo(3);
    }

    @Test
    void refusesWhatIsTooLarge() {
        FileInspection inspection = new FileInspection(10);
        assertThatThrownBy(() -> inspection.feed("a,b,c\n1,2,3".getBytes(StandardCharsets.UTF_8), 11))
                .isInstanceOfSatisfying(
                        FileRefused.class, e -> assertThat(e.code()).isEqualTo("import.file.tooLarge"));
    }

    @Test
    void refusesRowsThatHaveNotTheShapeOfTheHeadings() {
        for (String row : List.of("1", "1,2,3", "a,b")) {
            assertThatThrownBy(() -> ReadText.rows("a,b\n" + row + "\n", "", AB))
                    .isInstanceOf(Refused.class);
        }
        assertThat(ReadText.rows("a,b\n1,2,,\n", "", AB)).hasSize(1);
    }

    private static FileRefused refusal(byte[] bytes, String mapping) {
        Fields fields = AB.needingAnyOf("a");
        FileRefused refused = catchThrowableOfType(FileRefused.class, () -> {
            try (MappedFile file = ReadText.file(bytes, mapping, fields).open()) {
                file.countRows();
            }
        });
        assertThat(refused).isNotNull();
        return refused;
    }

    private static List<Map<String, String>> cells(byte[] csv) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        Charset charset = ReadText.inspect(csv, 7).charset("auto");
        try (CsvFile file = CsvFile.open(new java.io.ByteArrayInputStream(csv), charset, ',')) {
            List<String> headings = file.next().orElseThrow().cells();
            for (var row = file.next(); row.isPresent(); row = file.next()) {
                Map<String, String> cells = new TreeMap<>();
                for (int i = 0; i < headings.size(); i++) {
                    cells.put(headings.get(i), row.get().cells().get(i));
                }
                rows.add(cells);
            }
        }
        return rows;
    }
}
