package org.cordon.sites.process;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.cordon.platform.engine.EngineAccess;
import org.cordon.platform.engine.ModelProperties;
import org.cordon.sites.PlannedReleases;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The live timers on which a model says, by the property {@code forecast}, that they end a stay. */
@Component
class PeriodTimers implements PlannedReleases {

    private static final String ISOLATION = "CentralIsolation";
    private static final String FORECAST = "forecast";
    private static final String RELEASE = "release";

    private final ManagementService management;
    private final RepositoryService repository;
    private final EngineAccess engine;
    private final Map<String, Boolean> endsStay = new ConcurrentHashMap<>();

    PeriodTimers(@Lazy ManagementService management, @Lazy RepositoryService repository, EngineAccess engine) {
        this.management = management;
        this.repository = repository;
        this.engine = engine;
    }

    @Override
    public Map<String, List<Instant>> bySite() {
        return engine.asSystem(() -> timers().stream()
                .filter(timer -> timer.getTenantId() != null && timer.getDuedate() != null)
                .filter(this::endsStay)
                .collect(Collectors.groupingBy(
                        Job::getTenantId,
                        Collectors.mapping(timer -> timer.getDuedate().toInstant(), Collectors.toList()))));
    }

    private List<Job> timers() {
        return management
                .createJobQuery()
                .processDefinitionKey(ISOLATION)
                .timers()
                .list();
    }

    private boolean endsStay(Job timer) {
        return endsStay.computeIfAbsent(timer.getJobDefinitionId(), this::saysSo);
    }

    private boolean saysSo(String jobDefinition) {
        JobDefinition definition = Objects.requireNonNull(management
                .createJobDefinitionQuery()
                .jobDefinitionId(jobDefinition)
                .singleResult());
        BaseElement event = repository
                .getBpmnModelInstance(definition.getProcessDefinitionId())
                .getModelElementById(definition.getActivityId());
        return ModelProperties.read(event, FORECAST).filter(RELEASE::equals).isPresent();
    }
}
