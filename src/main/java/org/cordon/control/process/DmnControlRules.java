package org.cordon.control.process;

import org.cordon.control.ControlRules;
import org.cordon.control.RuleBook;
import org.springframework.stereotype.Component;

/** The rule tables of control as the engine has them deployed. */
@Component
class DmnControlRules implements ControlRules {

    private final RuleTables tables;

    DmnControlRules(RuleTables tables) {
        this.tables = tables;
    }

    @Override
    public RuleBook current() {
        return new DmnRuleBook(tables);
    }
}
