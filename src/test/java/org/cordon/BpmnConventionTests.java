package org.cordon;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.cordon.control.ControlStatus;
import org.cordon.platform.engine.ModelProperties;
import org.cordon.platform.tasks.BulkAnswers;
import org.cordon.testing.ModelFiles;
import org.cordon.units.StaffRole;
import org.cordon.units.UnitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every model keeps the promises that the program and its users rely on. */
class BpmnConventionTests {

    private static final Pattern DEADLINE = Pattern.compile("\\$\\{deadlines\\.due\\(execution,'(\\w+)'\\)}");
    private static final Pattern DURATION = Pattern.compile("\\bP(?=T?\\d)[\\dYMWDTHS]+");
    private static final Pattern WORDS = Pattern.compile("(?:[A-Z][a-z]*)+");

    static List<Path> processes() {
        return ModelFiles.processes();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void isOneNamedProcessThatRuns(Path file) {
        BpmnModelInstance model = model(file);
        Process process = process(model);

        assertThat(process.getId()).isEqualTo(ModelFiles.name(file));
        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getName()).isNotBlank();
        assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P180D");
        assertThat(help(process)).isNotBlank();
        assertThat(process.isCamundaStartableInTasklist())
                .as("starts from Tasklist")
                .isFalse();
        Bpmn.validateModel(model);
    }

    @ParameterizedTest
    @MethodSource("processes")
    void labelsWhatPeopleSee(Path file) {
        BpmnModelInstance model = model(file);

        assertThat(all(model, Activity.class)).allSatisfy(BpmnConventionTests::assertLabelled);
        assertThat(all(model, Event.class)).allSatisfy(BpmnConventionTests::assertLabelled);
        assertThat(decisions(model)).allSatisfy(gateway -> {
            assertThat(gateway.getName()).as(gateway.getId()).endsWith("?");
            assertThat(gateway.getOutgoing()).allSatisfy(BpmnConventionTests::assertLabelled);
        });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void decidesByNamedAnswersOnly(Path file) {
        assertThat(decisions(model(file))).allSatisfy(gateway -> assertThat(gateway.getOutgoing())
                .as(gateway.getId())
                .allMatch(flow -> flow.getConditionExpression() != null));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void speaksInIds(Path file) {
        BpmnModelInstance model = model(file);

        assertThat(all(model, FlowElement.class)).allSatisfy(element -> assertId(element.getId(), kind(element)));
        assertThat(all(model, Message.class))
                .allSatisfy(message -> assertThat(message.getId()).isEqualTo("Message_" + message.getName()));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void givesEachUserTaskHelpAFormAGroupAndADueDate(Path file) {
        Set<String> forms = ModelFiles.forms().stream().map(ModelFiles::name).collect(Collectors.toSet());

        assertThat(all(model(file), UserTask.class)).allSatisfy(task -> {
            assertThat(help(task)).as("help of " + task.getId()).hasSizeGreaterThan(60);
            assertThat(forms).contains(task.getCamundaFormRef());
            assertThat(task.getCamundaFormRefBinding()).isEqualTo("deployment");
            assertThat(task.getCamundaCandidateGroupsList()).isNotEmpty().isSubsetOf(groups());
            assertThat(task.getCamundaDueDate()).matches(DEADLINE);
        });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void givesEveryWaitAboutAPersonAStatus(Path file) {
        BpmnModelInstance model = model(file);
        if (isAboutAThing(model)) {
            return;
        }

        if (hasStatusOfItsCaller(model)) {
            assertThat(waits(model)).allSatisfy(wait -> assertThat(property(wait, "controlStatus"))
                    .as(wait.getId())
                    .isEmpty());
            return;
        }
        assertThat(waits(model)).allSatisfy(wait -> assertThat(property(wait, "controlStatus"))
                .as(wait.getId())
                .isIn(statuses(false)));
    }

    /** Its caller's status holds meanwhile, so it may only be called from inside the unit, by a call that has one. */
    @ParameterizedTest
    @MethodSource("processes")
    void callsWhatHasNoStatusOfItsOwnInsideTheUnit(Path file) {
        Set<String> without = ModelFiles.processes().stream()
                .filter(other -> hasStatusOfItsCaller(model(other)))
                .map(ModelFiles::name)
                .collect(Collectors.toSet());

        assertThat(all(model(file), CallActivity.class)).allSatisfy(call -> assertThat(staysInItsUnit(call))
                .as(call.getId())
                .isEqualTo(without.contains(call.getCalledElement())));
    }

    /** What is not one person under control has no control status, and must never lend one to a person. */
    @ParameterizedTest
    @MethodSource("processes")
    void saysNothingAboutPeopleWhereItIsAboutAThing(Path file) {
        BpmnModelInstance model = model(file);
        if (!isAboutAThing(model)) {
            return;
        }

        assertThat(property(process(model), "subject"))
                .isIn("ROOM", "FLOOR", "NOTICE", "TASK", "VEHICLE", "MERGE", "IDENTITY", "CHANGE", "ROUND", "RECEIVER");
        assertThat(all(model, CallActivity.class)).isEmpty();
        assertThat(all(model, FlowElement.class)).allSatisfy(element -> {
            assertThat(property(element, "controlStatus")).as(element.getId()).isEmpty();
            assertThat(property(element, "endReason")).as(element.getId()).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void handsOverToAPhaseOfAKnownUnit(Path file) {
        Set<String> known =
                ModelFiles.processes().stream().map(ModelFiles::name).collect(Collectors.toSet());

        assertThat(all(model(file), CallActivity.class)).allSatisfy(call -> {
            assertThat(known).contains(call.getCalledElement());
            assertThat(call.isCamundaAsyncBefore()).isTrue();
            if (staysInItsUnit(call)) {
                assertThat(property(call, "responsibleUnit")).as(call.getId()).isEmpty();
            } else {
                assertThat(names(UnitKind.values())).contains(property(call, "responsibleUnit"));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void endsEachRootWithAStatusAndAReason(Path file) {
        Process process = process(model(file));
        if (phases().contains(process.getId()) || isAboutAThing(model(file))) {
            return;
        }

        assertThat(ends(process)).allSatisfy(end -> {
            assertThat(property(end, "controlStatus")).as(end.getId()).isIn(statuses(true));
            assertThat(property(end, "endReason")).as(end.getId()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void leavesCodeAndDurationsToTheProgramAndTheRuleTables(Path file) throws IOException {
        BpmnModelInstance model = model(file);
        String xml = Files.readString(file);

        assertThat(all(model, ScriptTask.class)).isEmpty();
        assertThat(xml)
                .doesNotContain(
                        "camunda:class", "camunda:connector", "camunda:script", "bpmn:timeDuration", "bpmn:timeCycle");
        assertThat(DURATION.matcher(xml.replace("camunda:historyTimeToLive=\"P180D\"", ""))
                        .results())
                .extracting(MatchResult::group)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void makesEveryStepOfTheProgramRepeatable(Path file) {
        BpmnModelInstance model = model(file);

        assertThat(all(model, ServiceTask.class)).allMatch(ServiceTask::isCamundaAsyncBefore);
        assertThat(all(model, BusinessRuleTask.class)).allMatch(BusinessRuleTask::isCamundaAsyncBefore);
    }

    @ParameterizedTest
    @MethodSource("processes")
    void drawsEveryElementWithStraightLines(Path file) {
        BpmnModelInstance model = model(file);
        Set<BaseElement> shapes = all(model, BpmnShape.class).stream()
                .map(BpmnShape::getBpmnElement)
                .collect(Collectors.toSet());
        Map<BaseElement, BpmnEdge> edges =
                all(model, BpmnEdge.class).stream().collect(Collectors.toMap(BpmnEdge::getBpmnElement, edge -> edge));

        assertThat(shapes).containsAll(all(model, FlowNode.class));
        assertThat(edges.keySet()).containsAll(all(model, SequenceFlow.class));
        assertThat(edges.values()).allMatch(BpmnConventionTests::isOrthogonal);
    }

    @Test
    void everyDeadlineOfAModelHasARowAndEveryRowIsUsed() {
        Set<String> rows = Dmn.readModelFromFile(
                        Path.of("bpmn/control/TaskDeadline.dmn").toFile())
                .getModelElementsByType(Rule.class)
                .stream()
                .map(row -> row.getInputEntries().iterator().next().getTextContent())
                .flatMap(cell -> Stream.of(cell.strip().replace("\"", "").split(",")))
                .collect(Collectors.toSet());

        assertThat(rows).isEqualTo(Set.copyOf(deadlines()));
    }

    @Test
    void everyFormBelongsToATask() {
        Set<String> used = all(UserTask.class).map(UserTask::getCamundaFormRef).collect(Collectors.toSet());

        assertThat(ModelFiles.forms()).extracting(ModelFiles::name).containsExactlyInAnyOrderElementsOf(used);
    }

    /** A value that only one side knows would leave a person without a way on. */
    @Test
    void everyAnswerThatRoutesIsOfferedByAFormAndAskedByAGateway() {
        Set<String> asked = all(SequenceFlow.class)
                .filter(flow -> flow.getConditionExpression() != null)
                .flatMap(flow -> comparisons(flow.getConditionExpression().getTextContent()))
                .filter(comparison -> !comparison.matches("(measure|nextStep|side)=.*"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(asked).isEqualTo(routingOptions());
    }

    /** A new name here is a decision: nothing that is evidence about one person, an order or a signature is said of many. */
    @Test
    void onlyReviewedTasksAreAnsweredForManyAtOnce() {
        assertThat(all(UserTask.class)
                        .filter(task -> !property(task, "bulk").isEmpty())
                        .map(UserTask::getId))
                .containsExactlyInAnyOrder("UserTask_VerifyPerson", "UserTask_ChaseResult");
    }

    @ParameterizedTest
    @MethodSource("processes")
    void namesFieldsAndAnswersOfTheFormWhereManyAreAnsweredAtOnce(Path file) {
        all(model(file), UserTask.class).stream()
                .filter(task -> !property(task, "bulk").isEmpty())
                .forEach(task -> assertBulk(
                        BulkAnswers.parse(property(task, "bulk")).fields(), fieldsOf(task.getCamundaFormRef())));
    }

    private static void assertBulk(Map<String, List<String>> bulk, Map<String, JsonNode> form) {
        assertThat(form.keySet()).as("fields of the form").containsAll(bulk.keySet());
        bulk.forEach((key, answers) -> {
            JsonNode field = Objects.requireNonNull(form.get(key));
            assertThat(field.path("type").asText())
                    .as(key)
                    .isIn("radio", "select", "checkbox", "textfield", "textarea");
            assertThat(field.path("disabled").asBoolean())
                    .as(key + " is disabled")
                    .isFalse();
            assertThat(options(field))
                    .containsAll(
                            answers.stream().map(answer -> key + "=" + answer).toList());
        });
        assertThat(form.values().stream()
                        .filter(field -> field.at("/validate/required").asBoolean() && !field.has("conditional"))
                        .map(field -> field.path("key").asText()))
                .as("what the form demands of everybody")
                .allMatch(bulk::containsKey);
    }

    private static Map<String, JsonNode> fieldsOf(String form) {
        return ModelFiles.forms().stream()
                .filter(file -> ModelFiles.name(file).equals(form))
                .flatMap(file -> ModelFiles.components(ModelFiles.form(file)))
                .filter(field -> field.has("key"))
                .collect(Collectors.toMap(field -> field.path("key").asText(), field -> field));
    }

    private static Set<String> routingOptions() {
        return ModelFiles.forms().stream()
                .flatMap(file -> ModelFiles.components(ModelFiles.form(file)))
                .filter(field -> field.at("/properties/routing").asBoolean())
                .flatMap(BpmnConventionTests::options)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> options(JsonNode field) {
        String key = field.path("key").asText();
        return field.path("values")
                .valueStream()
                .map(option -> key + "=" + option.path("value").asText());
    }

    private static Stream<String> comparisons(String condition) {
        return Pattern.compile("(\\w+) == '(\\w+)'")
                .matcher(condition)
                .results()
                .map(found -> found.group(1) + "=" + found.group(2));
    }

    private static Set<String> deadlines() {
        return ModelFiles.processes().stream()
                .map(BpmnConventionTests::read)
                .flatMap(xml -> DEADLINE.matcher(xml.replace("&#39;", "'")).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    /** A process whose subject is not a person says so; all others are about one. */
    private static boolean isAboutAThing(BpmnModelInstance model) {
        return !property(process(model), "subject").isEmpty();
    }

    private static Set<String> phases() {
        return all(CallActivity.class).map(CallActivity::getCalledElement).collect(Collectors.toSet());
    }

    /** Where the process ends: at its own end events and at those of whatever interrupts it. */
    private static Stream<EndEvent> ends(Process process) {
        return Stream.concat(
                process.getChildElementsByType(EndEvent.class).stream(),
                process.getChildElementsByType(SubProcess.class).stream()
                        .filter(BpmnConventionTests::interrupts)
                        .flatMap(inner -> inner.getChildElementsByType(EndEvent.class).stream()));
    }

    private static boolean interrupts(SubProcess inner) {
        return inner.triggeredByEvent()
                && inner.getChildElementsByType(StartEvent.class).stream().allMatch(StartEvent::isInterrupting);
    }

    private static Stream<FlowNode> waits(BpmnModelInstance model) {
        return all(model, FlowNode.class).stream()
                .filter(node -> node instanceof UserTask
                        || node instanceof CallActivity
                        || node instanceof IntermediateCatchEvent
                        || node instanceof BusinessRuleTask
                        || node instanceof ServiceTask);
    }

    private static boolean hasStatusOfItsCaller(BpmnModelInstance model) {
        return property(process(model), "statusOfCaller").equals("true");
    }

    private static boolean staysInItsUnit(CallActivity call) {
        return property(call, "sameUnit").equals("true");
    }

    private static Stream<ExclusiveGateway> decisions(BpmnModelInstance model) {
        return all(model, ExclusiveGateway.class).stream()
                .filter(gateway -> gateway.getOutgoing().size() > 1);
    }

    private static void assertLabelled(FlowElement element) {
        assertThat(element.getName()).as("label of " + element.getId()).isNotBlank();
    }

    private static void assertId(String id, String kind) {
        assertThat(id).startsWith(kind + "_");
        assertThat(id.substring(kind.length() + 1)).matches(WORDS);
    }

    private static String kind(FlowElement element) {
        if (element instanceof SequenceFlow) {
            return "Flow";
        }
        String type = element.getElementType().getTypeName();
        if (element instanceof IntermediateCatchEvent) {
            return "IntermediateEvent";
        }
        return type.endsWith("Gateway") ? "Gateway" : type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1);
    }

    private static boolean isOrthogonal(BpmnEdge edge) {
        List<Waypoint> points = List.copyOf(edge.getWaypoints());
        return Stream.iterate(1, i -> i < points.size(), i -> i + 1)
                .allMatch(i -> isOrthogonal(points.get(i - 1), points.get(i)));
    }

    private static boolean isOrthogonal(Waypoint from, Waypoint to) {
        return Double.compare(from.getX(), to.getX()) == 0 || Double.compare(from.getY(), to.getY()) == 0;
    }

    private static Set<String> groups() {
        return Arrays.stream(StaffRole.values()).map(StaffRole::groupId).collect(Collectors.toSet());
    }

    private static Set<String> statuses(boolean atTheEnd) {
        return Arrays.stream(ControlStatus.values())
                .filter(status -> status.isFinal() == atTheEnd)
                .map(Enum::name)
                .collect(Collectors.toSet());
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }

    private static String help(BaseElement element) {
        return element.getDocumentations().stream()
                .map(documentation -> documentation.getTextContent())
                .collect(Collectors.joining());
    }

    private static String property(BaseElement element, String name) {
        return ModelProperties.read(element, name).orElse("");
    }

    private static <T extends BaseElement> Stream<T> all(Class<T> type) {
        return ModelFiles.processes().stream().flatMap(file -> all(model(file), type).stream());
    }

    private static <T extends ModelElementInstance> Collection<T> all(BpmnModelInstance model, Class<T> type) {
        return model.getModelElementsByType(type);
    }

    private static Process process(BpmnModelInstance model) {
        return all(model, Process.class).iterator().next();
    }

    private static BpmnModelInstance model(Path file) {
        return Bpmn.readModelFromFile(file.toFile());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
