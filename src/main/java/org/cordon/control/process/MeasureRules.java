package org.cordon.control.process;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cordon.control.Measure;
import org.cordon.control.MeasureRule;
import org.cordon.control.MeasureRule.CountFrom;
import org.cordon.control.ReleaseCondition;
import org.cordon.control.RuleRow;

/** Reads the cells of the rule tables; a cell that means nothing names its column. */
final class MeasureRules {

    private MeasureRules() {}

    /**
     * @param ordered the cells of the national row with those of the override in front
     * @param placed the cells of the row for special needs
     */
    static MeasureRule of(Map<String, Object> ordered, Map<String, Object> placed, List<RuleRow> rows) {
        return new MeasureRule(
                Measure.of(text(placed, "place")),
                days(ordered, "isolationDays"),
                testDays(ordered, "isolationTestDays"),
                Measure.of(text(ordered, "monitoringMeasure")),
                days(ordered, "monitoringDays"),
                testDays(ordered, "monitoringTestDays"),
                CountFrom.of(text(ordered, "countFrom")),
                ReleaseCondition.of(text(ordered, "releaseCondition")),
                Boolean.TRUE.equals(ordered.get("roomSample")),
                Boolean.TRUE.equals(placed.get("carer")),
                text(placed, "homeReason"),
                rows);
    }

    private static String text(Map<String, Object> cells, String column) {
        return String.valueOf(cells.getOrDefault(column, ""));
    }

    private static int days(Map<String, Object> cells, String column) {
        if (cells.get(column) instanceof Number days) {
            return days.intValue();
        }
        throw new IllegalStateException("The column " + column + " of a rule table holds no number of days");
    }

    private static List<Integer> testDays(Map<String, Object> cells, String column) {
        return Arrays.stream(text(cells, column).split(","))
                .map(String::strip)
                .filter(day -> !day.isEmpty())
                .map(Integer::valueOf)
                .sorted()
                .toList();
    }
}
