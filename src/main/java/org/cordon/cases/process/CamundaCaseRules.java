package org.cordon.cases.process;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.cordon.cases.CaseRules;
import org.cordon.cases.EditionInForce;
import org.cordon.platform.engine.TableRows;
import org.springframework.stereotype.Component;

/** Reads the rule table {@code CaseRule} for the protocol edition in force. */
@Component
class CamundaCaseRules implements CaseRules {

    private static final String DECISION = "CaseRule";

    private final TableRows tables;
    private final EditionInForce edition;

    CamundaCaseRules(TableRows tables, EditionInForce edition) {
        this.tables = tables;
        this.edition = edition;
    }

    @Override
    public DischargeRule discharge() {
        DmnDecisionRuleResult rule = tables.row(DECISION, Map.of("edition", edition.current()));
        return new DischargeRule(days(rule, "feverFreeDays"), days(rule, "monitoringDays"));
    }

    private static int days(DmnDecisionRuleResult rule, String output) {
        return rule.<Number>getEntry(output).intValue();
    }
}
