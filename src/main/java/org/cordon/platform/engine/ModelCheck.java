package org.cordon.platform.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.AbstractResourceDefinitionManager;
import org.camunda.bpm.engine.impl.repository.ResourceDefinitionEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Says beforehand what the guard would find in files, and what they would become. */
@Component
public class ModelCheck {

    private final DeploymentFindings findings;
    private final ProcessEngineConfigurationImpl configuration;
    private final EngineAccess engine;

    ModelCheck(ApplicationContext beans, @Lazy ProcessEngineConfigurationImpl configuration, EngineAccess engine) {
        this.findings = new DeploymentFindings(ModelFindings.of(beans));
        this.configuration = configuration;
        this.engine = engine;
    }

    /**
     * The findings by file, empty if there are none.
     *
     * @param files the texts by file name
     */
    public Map<String, List<Finding>> findings(Map<String, String> files) {
        return inEngine(context -> findings.in(files));
    }

    /** What the files define, in the order of their names. */
    public List<PlannedDefinition> planned(Map<String, String> files) {
        return inEngine(context -> files.entrySet().stream()
                .flatMap(file -> DefinedHere.in(file.getKey(), file.getValue()))
                .map(found -> new PlannedDefinition(found.file(), found.kind(), found.id(), deployed(found, context)))
                .toList());
    }

    private <T> T inEngine(Command<T> question) {
        return engine.asSystem(
                () -> configuration.getCommandExecutorTxRequired().execute(question));
    }

    private static @Nullable Integer deployed(DefinedHere found, CommandContext context) {
        return managers(found.kind(), context).findLatestDefinitionByKeyAndTenantId(found.id(), null)
                        instanceof ResourceDefinitionEntity<?> latest
                ? Integer.valueOf(latest.getVersion())
                : null;
    }

    private static AbstractResourceDefinitionManager<?> managers(String kind, CommandContext context) {
        return switch (kind) {
            case DefinedHere.PROCESS -> context.getProcessDefinitionManager();
            case DefinedHere.TABLE -> context.getDecisionDefinitionManager();
            default -> context.getCamundaFormDefinitionManager();
        };
    }
}
