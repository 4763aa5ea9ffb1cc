package org.cordon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.cordon.control.ControlStatus;
import org.cordon.control.HealthCode;
import org.cordon.control.KeyPersonCategory;
import org.cordon.control.Measure;
import org.cordon.control.SpecialNeed;
import org.cordon.testing.DecisionTable;
import org.cordon.testing.ModelFiles;
import org.cordon.testing.TableCheck;
import org.cordon.transfers.Direction;
import org.cordon.transfers.TransferReason;
import org.cordon.transfers.VehicleKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule tables answer every question exactly once. */
class DecisionTableTests {

    private static final List<String> EDITIONS = List.of("8", "9", "20", "10");
    private static final String LOCAL = "LocalOverride";
    private static final Pattern MARK = Pattern.compile("\\[(S|P|K)[\\]:]");
    private static final Pattern DEADLINE = Pattern.compile("deadlines\\.due\\(execution,\\s*'(\\w+)'\\)");

    static List<Path> decisions() {
        return ModelFiles.decisions();
    }

    static Stream<Path> nationalDecisions() {
        return decisions().stream().filter(file -> !ModelFiles.name(file).equals(LOCAL));
    }

    static Stream<Map<String, Object>> measures() {
        return DecisionTable.named("ControlMeasure").questions().stream();
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void isOneNamedTableWhoseRowsCiteTheirSource(Path file) {
        DmnModelInstance model = Dmn.readModelFromFile(file.toFile());
        Decision decision = one(model, Decision.class);

        assertThat(decision.getId()).isEqualTo(ModelFiles.name(file));
        assertThat(decision.getCamundaHistoryTimeToLiveString()).isNotBlank();
        assertThat(one(model, org.camunda.bpm.model.dmn.instance.DecisionTable.class)
                        .getHitPolicy())
                .isEqualTo(HitPolicy.UNIQUE);
        assertThat(model.getModelElementsByType(Rule.class))
                .allSatisfy(rule ->
                        assertThat(rule.getDescription().getTextContent()).isNotBlank());
    }

    /** What Camunda Modeler opens: DMN 1.3, every column typed, with the words that may stand in it. */
    @ParameterizedTest
    @MethodSource("decisions")
    void opensInCamundaModeler(Path file) {
        DmnModelInstance model = Dmn.readModelFromFile(file.toFile());

        Dmn.validateModel(model);
        assertThat(model.getDefinitions().getDomElement().getNamespaceURI())
                .isEqualTo("https://www.omg.org/spec/DMN/20191111/MODEL/");
        assertThat(model.getModelElementsByType(Input.class)).allSatisfy(input -> {
            assertThat(input.getLabel()).isNotBlank();
            if (!"date".equals(input.getInputExpression().getTypeRef())) {
                assertThat(input.getInputValues().getTextContent()).isNotBlank();
            }
        });
        assertThat(model.getModelElementsByType(Rule.class)).allSatisfy(rule -> {
            assertThat(rule.getInputEntries()).hasSameSizeAs(model.getModelElementsByType(Input.class));
            assertThat(rule.getOutputEntries()).hasSameSizeAs(model.getModelElementsByType(Output.class));
        });
    }

    @ParameterizedTest
    @MethodSource("nationalDecisions")
    void everyQuestionHasExactlyOneAnswer(Path file) {
        DecisionTable table = DecisionTable.named(ModelFiles.name(file));

        assertThat(table.questions()).isNotEmpty();
        assertThat(TableCheck.gapsAndOverlaps(table)).isEmpty();
    }

    @Test
    void noQuestionHasTwoLocalAnswers() {
        assertThat(TableCheck.overlaps(DecisionTable.named(LOCAL))).isEmpty();
    }

    /** A word that the program knows and the table does not, or the other way round, would be a gap. */
    @Test
    void tablesKnowTheWordsOfTheProgram() {
        assertThat(decisions().stream()
                        .map(ModelFiles::name)
                        .map(DecisionTable::named)
                        .map(table -> table.allowed("edition"))
                        .filter(editions -> !editions.isEmpty()))
                .hasSizeGreaterThan(4)
                .allSatisfy(editions -> assertThat(editions).containsExactlyElementsOf(EDITIONS));
        assertThat(allowed("ControlMeasure", "category"))
                .isEqualTo(allowed(LOCAL, "category"))
                .isEqualTo(words(KeyPersonCategory.values(), KeyPersonCategory::code));
        assertThat(allowed("TransferRule", "direction")).isEqualTo(words(Direction.values(), Direction::code));
        assertThat(allowed("TransferRule", "reason")).isEqualTo(words(TransferReason.values(), TransferReason::code));
        assertThat(allowed("SpecialNeed", "measure")).isEqualTo(words(Measure.values(), Measure::code));
        assertThat(allowed("SpecialNeed", "need")).isEqualTo(words(SpecialNeed.values(), SpecialNeed::code));
        assertThat(allowed("HealthCode", "controlStatus"))
                .isEqualTo(words(ControlStatus.values(), ControlStatus::name));
        assertThat(allowed("HealthCode", "measure"))
                .isEqualTo(Stream.concat(Stream.of("undecided"), words(Measure.values(), Measure::code).stream())
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    8  | closeContact     | centralIsolation | 14 | 1,4,7,14  | homeMonitoring | 7 | 2,7   | ownTests
                    8  | inboundTraveller | centralIsolation | 14 | 1,4,7,14  | homeMonitoring | 7 | 2,7   | ownTests
                    8  | subCloseContact  | centralIsolation | 7  | 1,4,7     | homeMonitoring | 0 | ''    | ownAndLinkedTests
                    9  | closeContact     | centralIsolation | 7  | 1,2,3,5,7 | homeMonitoring | 3 | 3     | ownTests
                    9  | inboundTraveller | centralIsolation | 7  | 1,2,3,5,7 | homeMonitoring | 3 | 3     | ownTests
                    9  | highRiskArea     | centralIsolation | 7  | 1,2,3,5,7 | homeMonitoring | 0 | ''    | ownTests
                    9  | subCloseContact  | homeQuarantine   | 7  | 1,4,7     | homeMonitoring | 0 | ''    | ownAndLinkedTests
                    9  | mediumRiskArea   | homeQuarantine   | 7  | 1,4,7     | homeMonitoring | 0 | ''    | ownTests
                    9  | lowRiskArea      | homeMonitoring   | 0  | ''        | homeMonitoring | 3 | 1,3   | ownTests
                    20 | closeContact     | centralIsolation | 5  | 1,2,3,5   | homeQuarantine | 3 | 1,3   | ownTests
                    20 | inboundTraveller | centralIsolation | 5  | 1,2,3,5   | homeQuarantine | 3 | 1,3   | ownTests
                    20 | highRiskArea     | homeQuarantine   | 7  | 1,3,5,7   | homeMonitoring | 0 | ''    | ownTests
                    20 | highRiskJob      | homeMonitoring   | 0  | ''        | homeMonitoring | 5 | 1,3,5 | ownTests
                    20 | subCloseContact  | none             | 0  | ''        | none           | 0 | ''    | ownTests
                    10 | closeContact     | homeQuarantine   | 5  | 5         | homeMonitoring | 0 | ''    | ownTests
                    """)
    void ordersWhatTheEditionSays(
            String edition,
            String category,
            String measure,
            int isolationDays,
            String isolationTestDays,
            String monitoringMeasure,
            int monitoringDays,
            String monitoringTestDays,
            String releaseCondition) {
        assertThat(answer("ControlMeasure", Map.of("edition", edition, "category", category)))
                .containsEntry("measure", measure)
                .containsEntry("isolationDays", isolationDays)
                .containsEntry("isolationTestDays", isolationTestDays)
                .containsEntry("monitoringMeasure", monitoringMeasure)
                .containsEntry("monitoringDays", monitoringDays)
                .containsEntry("monitoringTestDays", monitoringTestDays)
                .containsEntry("releaseCondition", releaseCondition)
                .containsEntry("countFrom", "lastExposure");
    }

    @ParameterizedTest
    @MethodSource("measures")
    void theLastTestIsDueWhenThePeriodEnds(Map<String, Object> question) {
        Map<String, Object> row = answer("ControlMeasure", question);

        assertThat(lastDay(row, "isolationTestDays")).isEqualTo(row.get("isolationDays"));
        assertThat(lastDay(row, "monitoringTestDays")).isEqualTo(row.get("monitoringDays"));
    }

    /** Home monitoring that is ordered at once is the last part; nothing is ordered without days, nor days of nothing. */
    @ParameterizedTest
    @MethodSource("measures")
    void daysFitTheMeasure(Map<String, Object> question) {
        Map<String, Object> row = answer("ControlMeasure", question);
        Measure measure = Measure.of(String.valueOf(row.get("measure")));

        assertThat(days(row, "isolationDays") > 0).isEqualTo(measure.isIsolation());
        assertThat(days(row, "isolationDays") + days(row, "monitoringDays") > 0).isEqualTo(measure != Measure.NONE);
        assertThat(row.get("roomSample"))
                .isIn(measure == Measure.CENTRAL_ISOLATION ? Set.of(true, false) : Set.of(false));
    }

    /** Officials read on a person's page which of these rows decided. */
    @Test
    void everyRowThatDecidesAboutAPersonSpeaksBothLanguages() {
        assertThat(Stream.of("ControlMeasure", "SpecialNeed", "TransferRule")
                        .map(DecisionTable::named)
                        .flatMap(table -> table.model().getModelElementsByType(Rule.class).stream())
                        .map(row -> row.getDescription().getTextContent()))
                .allSatisfy(text -> assertThat(text).containsPattern("(?s)^[A-Z0-9].+\\n中文：.+"));
    }

    private static int days(Map<String, Object> row, String column) {
        return Objects.requireNonNull((Integer) row.get(column));
    }

    @Test
    void everyRowOfAMeasureShowsHowSureItIs() {
        assertThat(Stream.of(
                                "ControlMeasure",
                                "TaskDeadline",
                                "CaseRule",
                                "HealthCode",
                                "ProtocolEdition",
                                "TransferRule")
                        .map(DecisionTable::named)
                        .flatMap(table -> table.model().getModelElementsByType(Rule.class).stream())
                        .filter(row -> !row.getId().equals("DecisionRule_Released")))
                .allSatisfy(
                        row -> assertThat(row.getDescription().getTextContent()).containsPattern(MARK));
    }

    @ParameterizedTest
    @CsvSource({"8, 2021-05-14", "9, 2022-06-28", "20, 2022-11-11", "10, 2022-12-07"})
    void editionsCameIntoForceInOrder(String edition, LocalDate day) {
        assertThat(answer("ProtocolEdition", Map.of("edition", edition)))
                .containsEntry("effectiveFrom", day.toString())
                .containsEntry("lookBackDays", 2);
    }

    @ParameterizedTest
    @CsvSource({
        "centralIsolation, child, homeQuarantine, true, child",
        "centralIsolation, pregnant, homeQuarantine, false, pregnant",
        "centralIsolation, elderly, homeQuarantine, false, elderly",
        "centralIsolation, dependent, centralIsolation, true, ''",
        "centralIsolation, dialysis, centralIsolation, false, ''",
        "homeQuarantine, child, homeQuarantine, true, ''",
        "homeMonitoring, child, homeMonitoring, false, ''",
    })
    void needsChangeThePlace(String measure, String need, String place, boolean carer, String homeReason) {
        assertThat(answer("SpecialNeed", Map.of("measure", measure, "need", need)))
                .containsEntry("place", place)
                .containsEntry("carer", carer)
                .containsEntry("homeReason", homeReason);
    }

    @ParameterizedTest
    @CsvSource({"8, 14", "9, 7", "20, 7", "10, 7"})
    void monitorsPatientsAfterDischarge(String edition, int days) {
        assertThat(answer("CaseRule", Map.of("edition", edition)))
                .containsEntry("feverFreeDays", 3)
                .containsEntry("monitoringDays", days);
    }

    @ParameterizedTest
    @CsvSource({
        "keyPerson, ISOLATED, centralIsolation, none, red",
        "keyPerson, HOME_MONITORING, centralIsolation, none, yellow",
        "keyPerson, HOME_QUARANTINE, homeQuarantine, none, yellow",
        "keyPerson, RELEASED, centralIsolation, completed, green",
        "keyPerson, ENDED, centralIsolation, converted, red",
        "keyPerson, ENDED, undecided, ruledOut, green",
        "keyPerson, ENDED, undecided, movedOut, none",
        "case, IN_HOSPITAL, undecided, none, red",
        "case, HOME_MONITORING, undecided, none, yellow",
        "case, RELEASED, undecided, completed, green",
        "case, ENDED, undecided, died, none",
    })
    void coloursFollowTheProcess(String subject, String status, String measure, String endReason, String colour) {
        assertThat(EDITIONS).allSatisfy(edition -> assertThat(answer(
                        "HealthCode",
                        Map.of(
                                "edition", edition,
                                "subject", subject,
                                "controlStatus", status,
                                "measure", measure,
                                "endReason", endReason)))
                .containsEntry("colour", colour));
    }

    /** An infected person rides alone, by ambulance if there is one; contacts share a vehicle with a sealed cab. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    out  | case         | 1 | true  | ambulance,van        | true  | true
                    out  | fever        | 2 | true  | ambulance,van        | true  | true
                    out  | closeContact | 3 | false | coach,van            | false | true
                    out  | otherRisk    | 4 | false | coach,van            | false | true
                    back | case         | 5 | false | van,coach,ambulance  | false | false
                    back | closeContact | 6 | false | coach,van            | false | false
                    """)
    void drivesPeopleAsTheirRiskDemands(
            String direction,
            String reason,
            int urgency,
            boolean alone,
            String vehicles,
            boolean negativePressure,
            boolean sealedCab) {
        assertThat(answer("TransferRule", Map.of("direction", direction, "reason", reason)))
                .containsEntry("urgency", urgency)
                .containsEntry("alone", alone)
                .containsEntry("vehicles", vehicles)
                .containsEntry("negativePressure", negativePressure)
                .containsEntry("sealedCab", sealedCab);
    }

    @Test
    void tablesNameKnownVehicles() {
        Set<String> known = words(VehicleKind.values(), VehicleKind::code);
        DecisionTable table = DecisionTable.named("TransferRule");

        assertThat(table.questions()).allSatisfy(question -> assertThat(
                        String.valueOf(table.answer(question).get("vehicles")).split(","))
                .isSubsetOf(known));
    }

    @Test
    void coloursAreKnown() {
        assertThat(DecisionTable.named("HealthCode").model().getModelElementsByType(OutputEntry.class).stream()
                        .map(cell -> cell.getText().getTextContent().replace("\"", ""))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        HealthCode.Colour.RED.code(),
                        HealthCode.Colour.YELLOW.code(),
                        HealthCode.Colour.GREEN.code(),
                        "none");
    }

    @Test
    void everyDeadlineThatAModelNamesHasAPositiveLimitFromAKnownMoment() {
        assertThat(allowed("TaskDeadline", "deadline")).isEqualTo(deadlinesOfModels());
        DecisionTable table = DecisionTable.named("TaskDeadline");
        assertThat(table.questions()).allSatisfy(question -> {
            Map<String, Object> row = table.answer(question);
            assertThat(Duration.parse(String.valueOf(row.get("limit")))).isPositive();
            assertThat(row.get("countFrom"))
                    .isIn("listed", "taskCreated", "midnight", "listedByDay", "taskCreatedByDay");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "VERIFYPERSON", "unheardOf"})
    void anUnknownDeadlineHasNone(String deadline) {
        assertThat(DecisionTable.named("TaskDeadline").ask(Map.of("deadline", deadline, "edition", "9")))
                .isEmpty();
    }

    /** Report 2 h, core facts 4 h, investigation 24 h; found 2 h, isolated 12 h and later 8 h after the listing. */
    @ParameterizedTest
    @CsvSource({
        "reportCase, 9, PT2H",
        "collectCoreFacts, 9, PT4H",
        "investigateCase, 9, PT24H",
        "verifyPerson, 9, PT2H",
        "deliverPerson, 8, PT12H",
        "deliverPerson, 9, PT8H",
        "deliverPerson, 20, PT8H",
        "deliverPerson, 10, PT8H",
        "serveQuarantineNotice, 9, PT8H"
    })
    void countsTheLimitsFromTheListing(String deadline, String edition, String limit) {
        assertThat(answer("TaskDeadline", Map.of("deadline", deadline, "edition", edition)))
                .containsEntry("limit", limit)
                .containsEntry("countFrom", "listed");
    }

    private static Set<String> deadlinesOfModels() {
        return ModelFiles.processes().stream()
                .map(ModelFiles::text)
                .flatMap(model -> DEADLINE.matcher(model).results())
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> allowed(String table, String column) {
        return Set.copyOf(DecisionTable.named(table).allowed(column));
    }

    private static <E> Set<String> words(E[] constants, Function<E, String> word) {
        return Arrays.stream(constants).map(word).collect(Collectors.toSet());
    }

    private static int lastDay(Map<String, Object> row, String days) {
        return Arrays.stream(String.valueOf(row.get(days)).split(","))
                .filter(day -> !day.isEmpty())
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
    }

    private static Map<String, Object> answer(String table, Map<String, Object> question) {
        return DecisionTable.named(table).answer(question);
    }

    private static <T extends ModelElementInstance> T one(DmnModelInstance model, Class<T> type) {
        return model.getModelElementsByType(type).iterator().next();
    }
}
