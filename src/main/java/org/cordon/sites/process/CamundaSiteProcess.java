package org.cordon.sites.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.cordon.platform.engine.EngineAccess;
import org.cordon.sites.SiteProcess;
import org.springframework.stereotype.Component;

/** Runs the processes of rooms and floors. */
@Component
class CamundaSiteProcess implements SiteProcess {

    static final String DISINFECTION = "TerminalDisinfection";
    static final String DISINFECTION_VARIABLE = "disinfection";

    private static final String RESTART = "FloorRestart";

    private final RuntimeService runtime;
    private final EngineAccess engine;

    CamundaSiteProcess(RuntimeService runtime, EngineAccess engine) {
        this.runtime = runtime;
        this.engine = engine;
    }

    @Override
    public void disinfect(String disinfection) {
        start(DISINFECTION, disinfection, Map.of(DISINFECTION_VARIABLE, disinfection));
    }

    @Override
    public void proposeRestart(String restart, List<String> people) {
        start(RESTART, restart, Map.of("peopleConcerned", String.join(", ", people)));
    }

    private void start(String process, String key, Map<String, Object> variables) {
        engine.runAsSystem(() -> runtime.createProcessInstanceByKey(process)
                .processDefinitionWithoutTenantId()
                .businessKey(key)
                .setVariables(variables)
                .execute());
    }
}
