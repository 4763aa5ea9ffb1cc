package org.cordon.cases.process;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.cordon.cases.CaseRules;
import org.cordon.cases.EditionInForce;
import org.cordon.platform.engine.EngineAccess;
import org.springframework.stereotype.Component;

/** Reads the rule table {@code CaseRule} for the protocol edition in force. */
@Component
class CamundaCaseRules implements CaseRules {

    private static final String DECISION = "CaseRule";

    private final DecisionService decisionService;
    private final EngineAccess engine;
    private final EditionInForce edition;

    CamundaCaseRules(DecisionService decisionService, EngineAccess engine, EditionInForce edition) {
        this.decisionService = decisionService;
        this.engine = engine;
        this.edition = edition;
    }

    @Override
    public DischargeRule discharge() {
        DmnDecisionRuleResult rule = engine.asSystem(() -> decisionService
                .evaluateDecisionTableByKey(DECISION)
                .decisionDefinitionWithoutTenantId()
                .variables(Map.of("edition", edition.current()))
                .evaluate()
                .getSingleResult());
        return new DischargeRule(days(rule, "feverFreeDays"), days(rule, "monitoringDays"));
    }

    private static int days(DmnDecisionRuleResult rule, String output) {
        return rule.<Number>getEntry(output).intValue();
    }
}
