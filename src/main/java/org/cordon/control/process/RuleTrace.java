package org.cordon.control.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Tells which row of a rule table answered, which the engine's result does not say. */
@Component
class RuleTrace extends AbstractProcessEnginePlugin implements DmnDecisionTableEvaluationListener {

    private final ThreadLocal<List<String>> matched = ThreadLocal.withInitial(ArrayList::new);

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        DefaultDmnEngineConfiguration tables = configuration.getDmnEngineConfiguration();
        if (tables == null) {
            tables = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
            configuration.setDmnEngineConfiguration(tables);
        }
        List<DmnDecisionTableEvaluationListener> listeners =
                new ArrayList<>(tables.getCustomPostDecisionTableEvaluationListeners());
        listeners.add(this);
        tables.setCustomPostDecisionTableEvaluationListeners(listeners);
    }

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        List<String> rows = matched.get();
        rows.clear();
        event.getMatchingRules().forEach(rule -> rows.add(rule.getId()));
    }

    /** The rows that answered the last question of this thread. */
    List<String> lastRows() {
        return List.copyOf(matched.get());
    }
}
