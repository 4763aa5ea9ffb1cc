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
    private static final int NAMED = 200;

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
        start(RESTART, restart, Map.of("peopleConcerned", text(people)));
    }

    /** A variable holds no more than 4,000 characters; everybody concerned stands in our own records. */
    private static String text(List<String> people) {
        return people.size() <= NAMED
                ? String.join(", ", people)
                : String.join(", ", people.subList(0, NAMED)) + " … (" + people.size() + ")";
    }

    private void start(String process, String key, Map<String, Object> variables) {
        engine.runAsSystem(() -> runtime.createProcessInstanceByKey(process)
                .processDefinitionWithoutTenantId()
                .businessKey(key)
                .setVariables(variables)
                .execute());
    }
}
