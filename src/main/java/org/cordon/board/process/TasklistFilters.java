package org.cordon.board.process;

import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Gives Tasklist its filters, the same for everybody: what waits for my roles, what I have claimed, what is late. The
 * tenants of the caller narrow each of them to the caller's units. Their names in Chinese are in i18n/webapps.
 */
@Component
class TasklistFilters implements ApplicationRunner {

    private static final String MY_GROUPS = "${currentUserGroups()}";

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;

    TasklistFilters(FilterService filters, TaskService tasks, AuthorizationService authorizations) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        create("Waiting", 10, waiting());
        create("Mine", 20, tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        create("Overdue", 30, waiting().includeAssignedTasks().dueBeforeExpression("${now()}"));
        create("All", 40, waiting().includeAssignedTasks());
    }

    private TaskQuery waiting() {
        return tasks.createTaskQuery().taskCandidateGroupInExpression(MY_GROUPS);
    }

    private void create(String name, int priority, TaskQuery query) {
        if (filters.createFilterQuery().filterName(name).count() > 0) {
            return;
        }
        Filter filter = filters.newTaskFilter(name)
                .setQuery(query.active().orderByDueDate().asc())
                .setProperties(Map.of("priority", priority, "color", "#0b5563", "refresh", true));
        letEverybodyRead(filters.saveFilter(filter));
    }

    private void letEverybodyRead(Filter filter) {
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        grant.setUserId(Authorization.ANY);
        grant.setResource(Resources.FILTER);
        grant.setResourceId(filter.getId());
        grant.addPermission(Permissions.READ);
        authorizations.saveAuthorization(grant);
    }
}
