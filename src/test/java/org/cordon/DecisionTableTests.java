package org.cordon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.cordon.testing.ModelFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule tables answer every question exactly once. */
class DecisionTableTests {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final Set<String> EDITIONS = Set.of("9");
    private static final Set<String> CATEGORIES = Set.of("closeContact", "subCloseContact");

    static List<Path> decisions() {
        return ModelFiles.decisions();
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void isOneNamedTableWhoseRowsCiteTheirSource(Path file) {
        DmnModelInstance model = Dmn.readModelFromFile(file.toFile());
        Decision decision = one(model, Decision.class);

        assertThat(decision.getId()).isEqualTo(ModelFiles.name(file));
        assertThat(decision.getCamundaHistoryTimeToLiveString()).isNotBlank();
        assertThat(one(model, DecisionTable.class).getHitPolicy()).isEqualTo(HitPolicy.UNIQUE);
        assertThat(model.getModelElementsByType(Rule.class))
                .allSatisfy(rule ->
                        assertThat(rule.getDescription().getTextContent()).isNotBlank());
    }

    @Test
    void everyEditionAndCategoryHasExactlyOneMeasure() {
        assertThat(editionsAndCategories()).allSatisfy(inputs -> assertThat(evaluate("ControlMeasure", inputs))
                .as(inputs.toString())
                .hasSize(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    9 | closeContact    | centralIsolation | 7 | 1,2,3,5,7 | 3 | 3
                    9 | subCloseContact | homeQuarantine   | 7 | 1,4,7     | 0 | ''
                    """)
    void ordersWhatTheEditionSays(
            String edition,
            String category,
            String measure,
            int isolationDays,
            String isolationTestDays,
            int monitoringDays,
            String monitoringTestDays) {
        Map<String, Object> row = measure(edition, category).getEntryMap();

        assertThat(row)
                .containsEntry("measure", measure)
                .containsEntry("isolationDays", isolationDays)
                .containsEntry("isolationTestDays", isolationTestDays)
                .containsEntry("monitoringDays", monitoringDays)
                .containsEntry("monitoringTestDays", monitoringTestDays)
                .containsEntry("countFrom", "lastExposure");
    }

    @Test
    void everyEditionSaysOnceWhenPatientsGoHome() {
        assertThat(EDITIONS).allSatisfy(edition -> assertThat(evaluate("CaseRule", Map.of("edition", edition))
                        .getSingleResult()
                        .getEntryMap())
                .containsOnlyKeys("feverFreeDays", "monitoringDays"));
    }

    @Test
    void monitorsPatientsOfTheNinthEditionForSevenDays() {
        assertThat(evaluate("CaseRule", Map.of("edition", "9"))
                        .getSingleResult()
                        .getEntryMap())
                .containsEntry("feverFreeDays", 3)
                .containsEntry("monitoringDays", 7);
    }

    @Test
    void theLastTestIsDueWhenThePeriodEnds() {
        assertThat(editionsAndCategories()).allSatisfy(inputs -> {
            DmnDecisionRuleResult row = evaluate("ControlMeasure", inputs).getSingleResult();
            assertThat(lastDay(row, "isolationTestDays")).isEqualTo(row.<Integer>getEntry("isolationDays"));
            assertThat(lastDay(row, "monitoringTestDays")).isEqualTo(row.<Integer>getEntry("monitoringDays"));
        });
    }

    @Test
    void everyDeadlineHasExactlyOneLimitThatCountsFromAKnownMoment() {
        assertThat(deadlines()).isNotEmpty().allSatisfy(deadline -> {
            DmnDecisionRuleResult row =
                    evaluate("TaskDeadline", Map.of("deadline", deadline)).getSingleResult();
            assertThat(Duration.parse(row.getEntry("limit"))).isPositive();
            assertThat(row.<String>getEntry("countFrom")).isIn("listed", "taskCreated", "midnight");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "VERIFYPERSON", "unheardOf"})
    void anUnknownDeadlineHasNone(String deadline) {
        assertThat(evaluate("TaskDeadline", Map.of("deadline", deadline))).isEmpty();
    }

    /** The national limits: report 2 h, core facts 4 h, investigation 24 h; found 2 h, isolated 8 h after the listing. */
    @ParameterizedTest
    @CsvSource({
        "reportCase, PT2H",
        "collectCoreFacts, PT4H",
        "investigateCase, PT24H",
        "verifyPerson, PT2H",
        "deliverPerson, PT8H",
        "serveQuarantineNotice, PT8H"
    })
    void countsTheLimitsFromTheListing(String deadline, String limit) {
        assertThat(evaluate("TaskDeadline", Map.of("deadline", deadline))
                        .getSingleResult()
                        .getEntryMap())
                .containsEntry("limit", limit)
                .containsEntry("countFrom", "listed");
    }

    private static Stream<Map<String, String>> editionsAndCategories() {
        return EDITIONS.stream().flatMap(edition -> CATEGORIES.stream()
                .map(category -> Map.of("edition", edition, "category", category)));
    }

    private static DmnDecisionRuleResult measure(String edition, String category) {
        return evaluate("ControlMeasure", Map.of("edition", edition, "category", category))
                .getSingleResult();
    }

    private static int lastDay(DmnDecisionRuleResult row, String days) {
        return Arrays.stream(row.<String>getEntry(days).split(","))
                .filter(day -> !day.isEmpty())
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
    }

    private static Set<String> deadlines() {
        return Dmn.readModelFromFile(file("TaskDeadline").toFile()).getModelElementsByType(InputEntry.class).stream()
                .map(entry -> entry.getText().getTextContent().replace("\"", ""))
                .collect(Collectors.toSet());
    }

    private static DmnDecisionTableResult evaluate(String decision, Map<String, String> inputs) {
        return ENGINE.evaluateDecisionTable(
                ENGINE.parseDecision(
                        decision, Dmn.readModelFromFile(file(decision).toFile())),
                Variables.fromMap(Map.copyOf(inputs)));
    }

    private static Path file(String decision) {
        return ModelFiles.decisions().stream()
                .filter(file -> ModelFiles.name(file).equals(decision))
                .findFirst()
                .orElseThrow();
    }

    private static <T extends ModelElementInstance> T one(DmnModelInstance model, Class<T> type) {
        return model.getModelElementsByType(type).iterator().next();
    }
}
