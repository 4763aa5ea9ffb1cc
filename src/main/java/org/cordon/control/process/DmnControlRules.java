package org.cordon.control.process;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.cordon.control.ControlRules;
import org.cordon.control.RuleBook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rule tables of control as the engine has them deployed. */
@Component
class DmnControlRules implements ControlRules {

    private final RuleTables tables;
    private final Map<String, RuleBook> books = new ConcurrentHashMap<>();
    private volatile @Nullable DmnRuleBook newest;

    DmnControlRules(RuleTables tables) {
        this.tables = tables;
    }

    /** The same book, with everything it has answered, until somebody deploys a table. */
    @Override
    public RuleBook current() {
        Function<String, DecisionDefinition> deployed = tables.deployed();
        DmnRuleBook book = newest;
        if (book == null || !book.isOf(deployed)) {
            book = new DmnRuleBook(tables, deployed);
            newest = book;
        }
        return book;
    }

    @Override
    public RuleBook at(String versions) {
        return books.computeIfAbsent(versions, named -> new DmnRuleBook(tables, new TableVersions(named, tables)::of));
    }
}
