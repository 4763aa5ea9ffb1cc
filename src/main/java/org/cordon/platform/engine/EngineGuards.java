package org.cordon.platform.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Puts the guards into the engine; {@link EngineSelfTest} refuses to start the application without them. */
@Component
class EngineGuards extends AbstractProcessEnginePlugin {

    private final ApplicationContext beans;
    private final ModelFindings findings;

    EngineGuards(ApplicationContext beans) {
        this.beans = beans;
        this.findings = ModelFindings.of(beans);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setExpressionManager(new GuardedExpressions(beans));
        configuration.setScriptFactory(new RefusedScripts());
        configuration.setScriptEngineResolver(new NoScriptEngines());
        configuration.setResourceAuthorizationProvider(new DefinitionGrants());
        addInterceptors(configuration);
        addParseListeners(configuration);
        configuration.setCustomPreDeployers(
                with(configuration.getCustomPreDeployers(), new DeploymentGuard(new DeploymentFindings(findings))));
    }

    private static void addInterceptors(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPreCommandInterceptorsTxRequired(
                guarded(configuration.getCustomPreCommandInterceptorsTxRequired()));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(
                guarded(configuration.getCustomPreCommandInterceptorsTxRequiresNew()));
    }

    private static List<CommandInterceptor> guarded(@Nullable List<CommandInterceptor> present) {
        List<CommandInterceptor> all = new ArrayList<>(List.of(new FailureWitness()));
        all.addAll(with(present, new OrQueryGuard()));
        return all;
    }

    private void addParseListeners(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners =
                with(configuration.getCustomPreBPMNParseListeners(), new ModelGuard(findings));
        configuration.setCustomPreBPMNParseListeners(with(listeners, new AssigneeGuard()));
    }

    private static <T> List<T> with(@Nullable List<? extends T> present, T added) {
        List<T> all = present == null ? new ArrayList<>() : new ArrayList<>(present);
        all.add(added);
        return all;
    }
}
