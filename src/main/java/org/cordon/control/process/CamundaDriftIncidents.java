package org.cordon.control.process;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Incident;
import org.cordon.control.drift.DriftFinding;
import org.cordon.control.drift.DriftIncidents;
import org.cordon.platform.engine.EngineAccess;
import org.cordon.platform.engine.EngineMessages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Incidents of the type {@code recordsDiffer}, on the running process with the number of the finding. */
@Component
class CamundaDriftIncidents implements DriftIncidents {

    static final String TYPE = "recordsDiffer";

    private final RuntimeService runtime;
    private final EngineMessages processes;
    private final EngineAccess engine;

    CamundaDriftIncidents(RuntimeService runtime, EngineMessages processes, EngineAccess engine) {
        this.runtime = runtime;
        this.processes = processes;
        this.engine = engine;
    }

    /** One incident for each number: the engine resolves all with one configuration together. */
    @Override
    @Transactional
    public void show(Collection<DriftFinding> findings) {
        Map<String, String> missing = findings.stream()
                .collect(Collectors.toMap(
                        DriftFinding::number,
                        CamundaDriftIncidents::text,
                        (one, other) -> one + "\n" + other,
                        TreeMap::new));
        engine.runAsSystem(() -> {
            for (Incident incident : shown()) {
                if (!missing.remove(incident.getConfiguration(), incident.getIncidentMessage())) {
                    runtime.resolveIncident(incident.getId());
                }
            }
            missing.forEach(this::create);
        });
    }

    private List<Incident> shown() {
        return runtime.createIncidentQuery().incidentType(TYPE).list().stream()
                .filter(incident -> incident.getId().equals(incident.getRootCauseIncidentId()))
                .toList();
    }

    private void create(String number, String text) {
        processes.instances(number).stream()
                .filter(instance -> instance.getRootProcessInstanceId().equals(instance.getId()))
                .findFirst()
                .flatMap(instance -> placeOf(runtime.getActivityInstance(instance.getId())))
                .ifPresent(execution -> runtime.createIncident(TYPE, execution, number, text));
    }

    /** The execution of the first element in which a token stands: an incident belongs to one. */
    private static Optional<String> placeOf(@Nullable ActivityInstance scope) {
        if (scope == null) {
            return Optional.empty();
        }
        if (scope.getChildActivityInstances().length > 0) {
            return placeOf(scope.getChildActivityInstances()[0]);
        }
        return scope.getChildTransitionInstances().length > 0
                ? Optional.of(scope.getChildTransitionInstances()[0].getExecutionId())
                : Stream.of(scope.getExecutionIds()).findFirst();
    }

    private static String text(DriftFinding finding) {
        return "记录不一致，请 %2$s 核实 · Records differ, %2$s has to look: %1$s"
                .formatted(finding.difference(), finding.owner());
    }
}
