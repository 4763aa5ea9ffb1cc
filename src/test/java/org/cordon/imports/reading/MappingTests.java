package org.cordon.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.cordon.platform.errors.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappingTests {

    private static final Fields FIELDS = Fields.named(List.of("id", "day", "age", "ids", "text", "phone"));
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2022-09-14T01:00:00Z"), ZoneId.of("Asia/Shanghai"));

    @ParameterizedTest
    @CsvSource({
        "2022-09-01, yyyy-MM-dd",
        "2022/9/1, yyyy/M/d",
        "20220901, yyyyMMdd",
        "01/09/2022, dd/MM/yyyy",
        "1.9.2022, d.M.yyyy",
        "2022年9月1日, yyyy年M月d日"
    })
    void readsDaysInTheMappedFormat(String cell, String format) {
        assertThat(row("day", cell, "{\"dateFormats\":[\"" + format + "\"]}").day("day", CLOCK))
                .isEqualTo(LocalDate.of(2022, 9, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2022-02-30", "2022-9-1", "30/02/2022", "soon", "2022-13-01", "44805", "1899-12-31", "2022-09-15"
            })
    void refusesWhatIsNoDayUpToToday(String cell) {
        assertThatThrownBy(() -> row("day", cell, "{}").day("day", CLOCK)).isInstanceOf(Refused.class);
    }

    @Test
    void takesABareDayAsItsFirstMinuteAndReadsMoments() {
        assertThat(row("day", "2022-09-01", "{}").moment("day", CLOCK))
                .isEqualTo(Instant.parse("2022-08-31T16:00:00Z"));
        assertThat(row("day", "2022/9/1 8:30", "{}").moment("day", CLOCK))
                .isEqualTo(Instant.parse("2022-09-01T00:30:00Z"));
        assertThat(row("day", "2022-09-01T08:30:00+08:00", "{}").moment("day", CLOCK))
                .isEqualTo(Instant.parse("2022-09-01T00:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"unknown\":1}",
                "{\"columns\":3}",
                "[]",
                "null!",
                "{\"missing\":[null]}",
                "{\"dateFormats\":[\"dd/MM/yy\"]}",
                "{\"dateFormats\":[\"HH:mm\"]}",
                "{\"dateFormats\":[\"nonsense\"]}",
                "{\"idPattern\":\"(\"}",
                "{\"delimiter\":\"abc\"}",
                "{} {}"
            })
    void refusesAMappingThatCannotBeMeant(String json) {
        assertThatThrownBy(() -> MappingDocument.read(json)).isInstanceOf(Refused.class);
    }

    @Test
    void refusesFieldsAndColumnsThatDoNotExistByName() {
        assertThatThrownBy(() -> ReadText.rows("id\n1\n", "{\"columns\":{\"shoeSize\":\"id\"}}", FIELDS))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("shoeSize");
        assertThatThrownBy(() -> ReadText.rows("id\n1\n", "{\"columns\":{\"id\":\"ID number\"}}", FIELDS))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("ID number");
    }

    @Test
    void asksForTheSourceOfForeignIds() {
        Fields fields = FIELDS.withForeignIds("id");
        assertThatThrownBy(() -> ReadText.rows("id\n1\n", "{}", fields)).hasMessageContaining("source");
        assertThat(ReadText.rows("id\n1\n", "{\"source\":\"x\"}", fields)).hasSize(1);
    }

    @Test
    void findsIdsInFreeTextAndInLists() {
        assertThat(row("ids", "colleague of cases TJ34 and TJ37, TJ34", "{\"idPattern\":\"TJ\\\\d+\"}")
                        .ids("ids"))
                .containsExactly("TJ34", "TJ37");
        assertThat(row("ids", "case 109", "{\"idPattern\":\"case (\\\\d+)\"}").ids("ids"))
                .containsExactly("109");
        assertThat(row("ids", "\"66, 70;71、80\n9\"", "{}").ids("ids")).containsExactly("66", "70", "71", "80", "9");
        assertThat(row("ids", "\" ;\n\"", "{}").ids("ids")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+$", "(a|aa)*b", "(.*)*(.*)*(.*)*x", "([a-z]+)*Z"})
    @Timeout(5)
    void stopsPatternsThatNeverEnd(String pattern) {
        String cell = "a".repeat(3_000) + "!";
        assertThatThrownBy(() ->
                        row("ids", cell, "{\"idPattern\":\"" + pattern + "\"}").ids("ids"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void knowsMissingWordsOurWordsAndDefaults() {
        String mapping = """
                {"missing": ["NA", "?"], "values": {"text": {"normal": "mild"}}, "defaults": {"phone": "0"}}
                """;
        MappedRow row = ReadText.rows("id,text,day,phone\nNA,normal,?,\n", mapping, FIELDS)
                .get(0);
        assertThat(row.text("id")).isNull();
        assertThat(row.text("text")).isEqualTo("mild");
        assertThat(row.day("day", CLOCK)).isNull();
        assertThat(row.text("phone")).isEqualTo("0");
    }

    @Test
    void joinsTextOfSeveralColumnsAndTakesTheFirstWord() {
        String mapping = "{\"columns\":{\"text\":[\"first\",\"last\"],\"phone\":[\"mobile\",\"home\"]}}";
        MappedRow row = ReadText.rows("first,last,mobile,home\nAda,Byron,,5\n", mapping, FIELDS)
                .get(0);
        assertThat(row.text("text")).isEqualTo("Ada Byron");
        assertThat(row.number("phone")).isEqualTo("5");
    }

    @Test
    void seesNumbersThatASpreadsheetDestroyed() {
        assertThatThrownBy(() -> row("phone", "3.70282E+17", "{}").number("phone"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("3.70282E+17");
    }

    @Test
    void takesAgesInCompletedYears() {
        assertThat(row("age", "0.5", "{}").years("age")).isZero();
        assertThat(row("age", "66", "{}").years("age")).isEqualTo(66);
        for (String wrong : List.of("-1", "131", "old", "1e9", "1E+400")) {
            assertThatThrownBy(() -> row("age", wrong, "{}").years("age")).isInstanceOf(Refused.class);
        }
    }

    @Test
    void doesNotWaitForOneSlowPatternOverManyRows() {
        IdPattern pattern = IdPattern.of("(a+)+$");
        long start = System.nanoTime();
        assertThatThrownBy(() -> pattern.findIn("a".repeat(4_000) + "!")).isInstanceOf(Refused.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    private static MappedRow row(String field, String cell, String mapping) {
        String quoted = cell.startsWith("\"") ? cell : "\"" + cell + "\"";
        return ReadText.rows(field + "\n" + quoted + "\n", mapping, FIELDS).get(0);
    }
}
