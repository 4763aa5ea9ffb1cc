package org.cordon.testing;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;

/** One rule table file, asked for every row that answers, whatever its hit policy would refuse. */
public final class DecisionTable {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private static final Map<String, DecisionTable> NAMED = new ConcurrentHashMap<>();

    /** A row that answered, and what it says. */
    public record Hit(String row, Map<String, Object> outputs) {}

    private final DmnModelInstance model;
    private final List<Hit> hits = new ArrayList<>();
    private final DmnEngine engine;
    private final DmnDecision decision;
    private final FeelEngine feel;
    private final Map<String, Boolean> fitting = new HashMap<>();

    private DecisionTable(DmnModelInstance model) {
        this.model = model;
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.setCustomPostDecisionTableEvaluationListeners(List.of(event ->
                event.getMatchingRules().stream().map(DecisionTable::hit).forEach(hits::add)));
        this.engine = configuration.buildEngine();
        this.feel = configuration.getFeelEngine();
        this.decision = engine.parseDecision(name(), inAllRows(model));
    }

    public static DecisionTable read(Path file) {
        return new DecisionTable(Dmn.readModelFromFile(file.toFile()));
    }

    /** The table of this name in {@code bpmn/}. */
    public static DecisionTable named(String name) {
        return NAMED.computeIfAbsent(name, DecisionTable::find);
    }

    private static DecisionTable find(String name) {
        return ModelFiles.decisions().stream()
                .filter(file -> ModelFiles.name(file).equals(name))
                .findFirst()
                .map(DecisionTable::read)
                .orElseThrow();
    }

    public String name() {
        return model.getModelElementsByType(Decision.class).iterator().next().getId();
    }

    public DmnModelInstance model() {
        return model;
    }

    /** The words that the model allows in this column, in their order. */
    public List<String> allowed(String column) {
        return inputs().stream()
                .filter(input -> column(input).equals(column))
                .flatMap(input -> words(input.getInputValues().getTextContent()))
                .toList();
    }

    /** Every row that answers. */
    public List<Hit> ask(Map<String, Object> question) {
        hits.clear();
        engine.evaluateDecisionTable(decision, Variables.fromMap(question));
        return List.copyOf(hits);
    }

    /** The same by way of the single cells, each tried once for each value: for questions by the thousand. */
    List<Hit> askCells(Map<String, Object> question) {
        return model.getModelElementsByType(Rule.class).stream()
                .filter(rule -> isAnswer(rule, question))
                .map(rule -> new Hit(rule.getId(), texts(rule)))
                .toList();
    }

    private boolean isAnswer(Rule rule, Map<String, Object> question) {
        Iterator<InputEntry> cells = rule.getInputEntries().iterator();
        return inputs().stream()
                .allMatch(input -> fits(cells.next().getText().getTextContent().strip(), question.get(column(input))));
    }

    private boolean fits(String cell, @Nullable Object value) {
        return cell.isEmpty()
                || cell.equals("-")
                || fitting.computeIfAbsent(
                        cell + "/" + value,
                        key -> feel.evaluateSimpleUnaryTests(
                                cell,
                                "cellInput",
                                Variables.putValue("cellInput", value).asVariableContext()));
    }

    private static Map<String, Object> texts(Rule rule) {
        Map<String, Object> texts = new LinkedHashMap<>();
        rule.getOutputEntries()
                .forEach(cell -> texts.put(
                        String.valueOf(texts.size()),
                        cell.getText().getTextContent().strip()));
        return texts;
    }

    /** The one row that answers. */
    public Map<String, Object> answer(Map<String, Object> question) {
        List<Hit> found = ask(question);
        if (found.size() != 1) {
            throw new AssertionError("%s answers %s by %s".formatted(name(), question, found));
        }
        return found.get(0).outputs();
    }

    /** Every question that can be asked: all allowed words of all columns, and the days around every day in a cell. */
    public List<Map<String, Object>> questions() {
        List<Map<String, Object>> questions = List.of(Map.of());
        for (Input input : inputs()) {
            questions = questions.stream()
                    .flatMap(question -> values(input).stream().map(value -> with(question, column(input), value)))
                    .toList();
        }
        return questions;
    }

    private Collection<Object> values(Input input) {
        return "date".equals(input.getInputExpression().getTypeRef())
                ? days().stream().map(EngineDays::of).collect(Collectors.toList())
                : List.copyOf(allowed(column(input)));
    }

    /** The days in the cells, with the day before and the day after each; at least one day. */
    public SortedSet<LocalDate> days() {
        SortedSet<LocalDate> days = model.getModelElementsByType(Rule.class).stream()
                .flatMap(rule -> rule.getInputEntries().stream())
                .flatMap(cell -> DAY.matcher(cell.getTextContent()).results().map(MatchResult::group))
                .map(LocalDate::parse)
                .flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        days.add(LocalDate.EPOCH);
        return days;
    }

    private Collection<Input> inputs() {
        return model.getModelElementsByType(Input.class);
    }

    private static String column(Input input) {
        return input.getInputExpression().getText().getTextContent();
    }

    private static Stream<String> words(String text) {
        return WORD.matcher(text).results().map(word -> word.group(1));
    }

    private static Map<String, Object> with(Map<String, Object> question, String column, Object value) {
        Map<String, Object> longer = new LinkedHashMap<>(question);
        longer.put(column, value);
        return longer;
    }

    private static Hit hit(DmnEvaluatedDecisionRule rule) {
        return new Hit(
                rule.getId(),
                rule.getOutputEntries().values().stream()
                        .collect(
                                LinkedHashMap::new,
                                (outputs, output) -> outputs.put(
                                        output.getOutputName(),
                                        output.getValue().getValue()),
                                Map::putAll));
    }

    private static DmnModelInstance inAllRows(DmnModelInstance model) {
        DmnModelInstance copy = model.clone();
        copy.getModelElementsByType(org.camunda.bpm.model.dmn.instance.DecisionTable.class)
                .forEach(table -> table.setHitPolicy(HitPolicy.COLLECT));
        return copy;
    }
}
