package org.cordon.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.cordon.platform.engine.EngineAccess;
import org.cordon.platform.errors.NotFound;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Finds the failed calls about a single task that the caller cannot know: there is none, or it is not theirs. The engine
 * answers the two in many ways, from which a stranger could tell that the task exists.
 */
@Component
class HiddenTasks {

    private static final Pattern ONE_TASK = Pattern.compile("/camunda/api/engine/engine/[^/]+/task/([^/]+)(/.*)?");
    private static final Set<String> NOT_AN_ID = Set.of("count", "create", "report");

    private final TaskService tasks;
    private final EngineAccess engine;

    HiddenTasks(@Lazy TaskService tasks, EngineAccess engine) {
        this.tasks = tasks;
        this.engine = engine;
    }

    /**
     * Whether the call was about such a task.
     *
     * @param answered the status so far; the interface itself says 404, without the engine's failing, where it looked
     *     for the task with the caller's rights
     */
    boolean isMeant(HttpServletRequest request, int answered, Optional<Throwable> failure) {
        Matcher path = ONE_TASK.matcher(request.getRequestURI());
        return path.matches()
                && !NOT_AN_ID.contains(path.group(1))
                && (failure.map(EngineFailures::isForbidden).orElse(answered == HttpStatus.NOT_FOUND.value())
                        || !exists(path.group(1)));
    }

    /** What the caller is told of it. */
    static NotFound unknown() {
        return new NotFound("task.unknown", "There is no such open task");
    }

    private boolean exists(String id) {
        return engine.asSystem(() -> tasks.createTaskQuery().taskId(id).count() > 0);
    }
}
