package org.cordon.platform.tasks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.cordon.platform.engine.EngineAccess;
import org.cordon.platform.engine.Member;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Gives tasks back to their unit when whoever holds them has left: without an account, the unit or the role nobody could
 * finish them, and colleagues would not see that they wait.
 */
@Service
public class AbandonedTasks {

    private static final Logger LOG = LoggerFactory.getLogger(AbandonedTasks.class);
    private static final int PAGE = 500;

    private final TaskService tasks;
    private final TaskModels models;
    private final IdentityService identity;
    private final EngineAccess engine;

    AbandonedTasks(@Lazy TaskService tasks, TaskModels models, @Lazy IdentityService identity, EngineAccess engine) {
        this.tasks = tasks;
        this.models = models;
        this.identity = identity;
        this.engine = engine;
    }

    /** Looks at every task that somebody holds. */
    @Scheduled(fixedDelayString = "${cordon.tasks.give-back-interval:PT30S}")
    public void giveBack() {
        engine.runAsSystem(() -> {
            Map<String, Member> known = new HashMap<>();
            held().stream()
                    .filter(task -> !known.computeIfAbsent(task.getAssignee(), holder -> Member.of(holder, identity))
                            .mayDo(task.getTenantId(), models.of(task).candidateRoles()))
                    .forEach(this::giveBack);
        });
    }

    private List<Task> held() {
        List<Task> held = new ArrayList<>();
        List<Task> page;
        do {
            page = tasks.createTaskQuery().taskAssigned().orderByTaskId().asc().listPage(held.size(), PAGE);
            held.addAll(page);
        } while (page.size() == PAGE);
        return held;
    }

    /** Somebody may finish the task, or give it away, in the same moment: then it is not abandoned. */
    private void giveBack(Task task) {
        try {
            tasks.setAssignee(task.getId(), null);
            LOG.info("Task {} is free again: {} may not do it any more", task.getId(), task.getAssignee());
        } catch (ProcessEngineException changedMeanwhile) {
            LOG.info("Task {} changed while it was to be given back", task.getId(), changedMeanwhile);
        }
    }
}
