package org.cordon.replays;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cordon.control.EditionRule;
import org.cordon.control.KeyPersonCategory;
import org.cordon.control.Measure;
import org.cordon.control.MeasureQuestion;
import org.cordon.control.MeasureRule;
import org.cordon.control.MeasureRule.CountFrom;
import org.cordon.control.ReleaseCondition;
import org.cordon.control.RuleBook;
import org.cordon.control.RuleRow;

/** The days of the four editions for contacts, written down once more so that a replay is tested without an engine. */
final class FourEditions implements RuleBook {

    private static final Map<String, MeasureRule> CLOSE = Map.of(
            "8", rule(Measure.CENTRAL_ISOLATION, 14, Measure.HOME_MONITORING, 7),
            "9", rule(Measure.CENTRAL_ISOLATION, 7, Measure.HOME_MONITORING, 3),
            "20", rule(Measure.CENTRAL_ISOLATION, 5, Measure.HOME_QUARANTINE, 3),
            "10", rule(Measure.HOME_QUARANTINE, 5, Measure.HOME_MONITORING, 0));
    private static final Map<String, MeasureRule> SUB_CLOSE = Map.of(
            "8", rule(Measure.CENTRAL_ISOLATION, 7, Measure.HOME_MONITORING, 0),
            "9", rule(Measure.HOME_QUARANTINE, 7, Measure.HOME_MONITORING, 0),
            "20", rule(Measure.NONE, 0, Measure.NONE, 0),
            "10", rule(Measure.NONE, 0, Measure.NONE, 0));

    @Override
    public MeasureRule measure(MeasureQuestion question) {
        Map<String, MeasureRule> rules = question.category() == KeyPersonCategory.CLOSE_CONTACT ? CLOSE : SUB_CLOSE;
        return Objects.requireNonNull(rules.get(question.edition()));
    }

    @Override
    public String versions() {
        return "none: written down in a test";
    }

    @Override
    public List<EditionRule> editions() {
        return List.of(
                edition("8", "2021-05-14"),
                edition("9", "2022-06-28"),
                edition("20", "2022-11-11"),
                edition("10", "2022-12-07"));
    }

    private static EditionRule edition(String name, String from) {
        return new EditionRule(name, LocalDate.parse(from), 2, new RuleRow("ProtocolEdition", 1, name, "test"));
    }

    private static MeasureRule rule(Measure measure, int days, Measure then, int more) {
        return new MeasureRule(
                measure,
                days,
                List.of(),
                then,
                more,
                List.of(),
                CountFrom.LAST_EXPOSURE,
                ReleaseCondition.OWN_TESTS,
                false,
                false,
                "",
                List.of());
    }
}
