package org.cordon.control.process;

import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.cordon.control.SearchRules;
import org.cordon.platform.engine.EngineAccess;
import org.springframework.stereotype.Component;

/** Reads the rule table {@code SearchRule}. */
@Component
class DmnSearchRules implements SearchRules {

    private static final String DECISION = "SearchRule";

    private final DecisionService decisions;
    private final EngineAccess engine;

    DmnSearchRules(DecisionService decisions, EngineAccess engine) {
        this.decisions = decisions;
        this.engine = engine;
    }

    @Override
    public int calls(String edition) {
        return engine.asSystem(() -> decisions
                .evaluateDecisionTableByKey(DECISION)
                .decisionDefinitionWithoutTenantId()
                .variables(Map.of("edition", edition))
                .evaluate()
                .getSingleResult()
                .<Number>getEntry("calls")
                .intValue());
    }
}
