package org.cordon.control.process;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.cordon.control.ControlRules;
import org.cordon.control.RuleBook;
import org.cordon.platform.engine.TablesInForce;
import org.springframework.stereotype.Component;

/** The rule tables of control, in the versions in force or any other that the engine has deployed. */
@Component
class DmnControlRules implements ControlRules {

    private final RuleTables tables;
    private final TablesInForce inForce;
    private final Map<List<String>, RuleBook> books = new ConcurrentHashMap<>();

    DmnControlRules(RuleTables tables, TablesInForce inForce) {
        this.tables = tables;
        this.inForce = inForce;
    }

    @Override
    public RuleBook current() {
        return book(inForce.versions());
    }

    @Override
    public RuleBook newest() {
        return book(inForce.newest());
    }

    @Override
    public RuleBook at(String versions) {
        Map<String, Integer> named = inForce.versions();
        named.putAll(TableVersions.of(versions));
        return book(named);
    }

    @Override
    public void putInForce(String versions) {
        inForce.change(TableVersions.of(versions));
    }

    /** The same book, with everything it has answered, for the same tables. */
    private RuleBook book(Map<String, Integer> versions) {
        Map<String, DecisionDefinition> definitions = tables.in(versions);
        List<String> ids =
                definitions.values().stream().map(DecisionDefinition::getId).toList();
        return books.computeIfAbsent(ids, same -> new DmnRuleBook(tables, definitions));
    }
}
