package org.cordon.control.process;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.cordon.control.EditionRule;
import org.cordon.control.MeasureQuestion;
import org.cordon.control.MeasureRule;
import org.cordon.control.RuleBook;
import org.cordon.control.RuleRow;
import org.cordon.control.process.RuleTables.Answer;

/**
 * Asks three tables for a measure: the national one, the district's override on top of it, and the one that moves people
 * with special needs. Each question is asked once; the versions never change.
 */
final class DmnRuleBook implements RuleBook {

    private final RuleTables tables;
    private final String versions;
    private final DecisionDefinition national;
    private final DecisionDefinition local;
    private final DecisionDefinition needs;
    private final DecisionDefinition editions;
    private final Map<MeasureQuestion, MeasureRule> answers = new ConcurrentHashMap<>();
    private final Map<String, EditionRule> editionRules = new ConcurrentHashMap<>();

    /** @param definitions the version of each rule table, also of those that others ask */
    DmnRuleBook(RuleTables tables, Map<String, DecisionDefinition> definitions) {
        this.tables = tables;
        this.versions = TableVersions.word(definitions.values());
        this.national = required(definitions, "ControlMeasure");
        this.local = required(definitions, "LocalOverride");
        this.needs = required(definitions, "SpecialNeed");
        this.editions = required(definitions, "ProtocolEdition");
    }

    @Override
    public MeasureRule measure(MeasureQuestion question) {
        return answers.computeIfAbsent(question, this::ask);
    }

    @Override
    public String versions() {
        return versions;
    }

    @Override
    public List<EditionRule> editions() {
        return tables.firstColumn(editions).stream()
                .map(edition -> editionRules.computeIfAbsent(edition, this::edition))
                .sorted(Comparator.comparing(EditionRule::effectiveFrom))
                .toList();
    }

    private MeasureRule ask(MeasureQuestion question) {
        Map<String, Object> inputs = Map.of(
                "edition", question.edition(), "category", question.category().code());
        Answer ordered = tables.require(national, inputs);
        List<RuleRow> rows = new ArrayList<>(List.of(ordered.row()));
        Map<String, Object> outputs = new HashMap<>(ordered.outputs());
        tables.ask(local, dated(inputs, question.day())).ifPresent(override -> {
            outputs.putAll(override.outputs());
            rows.add(override.row());
        });
        Answer placed = tables.require(
                needs,
                Map.of(
                        "measure",
                        outputs.get("measure"),
                        "need",
                        question.need().code()));
        rows.add(placed.row());
        return MeasureRules.of(outputs, placed.outputs(), rows);
    }

    private static DecisionDefinition required(Map<String, DecisionDefinition> definitions, String table) {
        return Optional.ofNullable(definitions.get(table))
                .orElseThrow(() -> new IllegalStateException("The rule table " + table + " is not deployed"));
    }

    private EditionRule edition(String edition) {
        Answer answer = tables.require(editions, Map.of("edition", edition));
        return new EditionRule(
                edition,
                LocalDate.parse(answer.text("effectiveFrom")),
                Integer.parseInt(answer.text("lookBackDays")),
                answer.row());
    }

    /**
     * Tables know dates as the engine's own type, at midnight. The engine reads it in the zone of the Java machine, so
     * that zone, and not the district's, keeps the calendar day.
     */
    private static Map<String, Object> dated(Map<String, Object> inputs, LocalDate day) {
        Map<String, Object> dated = new HashMap<>(inputs);
        dated.put("day", Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant()));
        return dated;
    }
}
