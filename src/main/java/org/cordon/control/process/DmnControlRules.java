package org.cordon.control.process;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cordon.control.ControlRules;
import org.cordon.control.RuleBook;
import org.springframework.stereotype.Component;

/** The rule tables of control as the engine has them deployed. */
@Component
class DmnControlRules implements ControlRules {

    private final RuleTables tables;
    private final Map<String, RuleBook> books = new ConcurrentHashMap<>();

    DmnControlRules(RuleTables tables) {
        this.tables = tables;
    }

    @Override
    public RuleBook current() {
        return new DmnRuleBook(tables, tables::latest);
    }

    @Override
    public RuleBook at(String versions) {
        return books.computeIfAbsent(versions, named -> new DmnRuleBook(tables, new TableVersions(named, tables)::of));
    }
}
