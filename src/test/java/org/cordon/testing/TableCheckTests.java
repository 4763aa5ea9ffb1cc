package org.cordon.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.cordon.testing.DecisionTable.Hit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The check of the rule tables finds what is wrong with a table. */
class TableCheckTests {

    @Test
    void passesACompleteTable() {
        assertThat(TableCheck.gapsAndOverlaps(table("CompleteTable"))).isEmpty();
        assertThat(table("CompleteTable").questions()).hasSize(4);
    }

    @Test
    void findsAMissingRow() {
        assertThat(TableCheck.gapsAndOverlaps(table("MissingRow")))
                .containsExactly("missing: no row answers {edition=8, category=far}");
    }

    @Test
    void findsADoubledRow() {
        assertThat(TableCheck.gapsAndOverlaps(table("DoubledRow")))
                .containsExactly("doubled: {edition=9, category=far} is answered by [Row_3, Row_4]");
    }

    @Test
    void findsAConflictingRow() {
        assertThat(TableCheck.gapsAndOverlaps(table("ConflictingRow")))
                .containsExactly("conflicting: {edition=9, category=far} is answered by [Row_3, Row_4]");
    }

    @Test
    void findsADayOnWhichTwoLocalRowsHold() {
        assertThat(TableCheck.overlaps(table("OverlappingDays")))
                .singleElement()
                .asString()
                .startsWith("conflicting: {edition=9, category=near, day=")
                .endsWith("is answered by [Row_1, Row_2]");
        assertThat(TableCheck.overlaps(table("AdjoiningDays"))).isEmpty();
    }

    /** Both ways of asking agree, so that what the check finds is what the engine would do. */
    @ParameterizedTest
    @ValueSource(strings = {"CompleteTable", "MissingRow", "DoubledRow", "ConflictingRow", "OverlappingDays"})
    void asksAsTheEngineDoes(String name) {
        DecisionTable table = table(name);

        assertThat(table.questions()).allSatisfy(question -> assertThat(rows(table.askCells(question)))
                .isEqualTo(rows(table.ask(question))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Shanghai", "America/New_York", "Pacific/Auckland", "UTC"})
    void noZoneShiftsADay(String zone) {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            assertThat(hits("2022-09-04")).isEmpty();
            assertThat(hits("2022-09-05")).containsExactly("Row_1");
            assertThat(hits("2022-09-20")).containsExactly("Row_1");
            assertThat(hits("2022-09-21")).containsExactly("Row_2");
            assertThat(hits("2022-10-01")).isEmpty();
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private static List<String> hits(String day) {
        return rows(table("AdjoiningDays")
                .ask(Map.of("edition", "9", "category", "near", "day", EngineDays.of(LocalDate.parse(day)))));
    }

    private static List<String> rows(List<Hit> hits) {
        return hits.stream().map(Hit::row).toList();
    }

    private static DecisionTable table(String name) {
        return DecisionTable.read(Path.of("src/test/resources/tables", name + ".dmn"));
    }
}
