package org.cordon.platform.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Puts the guards into the engine; {@link EngineSelfTest} refuses to start the application without them. */
@Component
class EngineGuards extends AbstractProcessEnginePlugin {

    private final ApplicationContext beans;

    EngineGuards(ApplicationContext beans) {
        this.beans = beans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setExpressionManager(new GuardedExpressions(beans));
        configuration.setScriptFactory(new RefusedScripts());
        configuration.setScriptEngineResolver(new NoScriptEngines());
        configuration.setResourceAuthorizationProvider(new DefinitionGrants());
        addInterceptors(configuration);
        addParseListeners(configuration);
    }

    private static void addInterceptors(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPreCommandInterceptorsTxRequired(
                with(configuration.getCustomPreCommandInterceptorsTxRequired(), new OrQueryGuard()));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(
                with(configuration.getCustomPreCommandInterceptorsTxRequiresNew(), new OrQueryGuard()));
    }

    private void addParseListeners(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = with(configuration.getCustomPreBPMNParseListeners(), new ModelGuard(beans));
        configuration.setCustomPreBPMNParseListeners(with(listeners, new AssigneeGuard()));
    }

    private static <T> List<T> with(List<? extends T> present, T added) {
        List<T> all = present == null ? new ArrayList<>() : new ArrayList<>(present);
        all.add(added);
        return all;
    }
}
