package org.cordon.platform.engine;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * Grants the roles that a model names the right to work on it, when it is deployed; which of its instances they see, the
 * tenant decides. Writes no rows per task, and gives nobody power over accounts, deployments or filters by the way.
 */
public class DefinitionGrants extends DefaultAuthorizationProvider {

    /** To see the people of one's own unit in this process and to do its tasks. */
    public static final List<Permission> WORK = List.of(
            ProcessDefinitionPermissions.READ,
            ProcessDefinitionPermissions.READ_INSTANCE,
            ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE,
            ProcessDefinitionPermissions.READ_HISTORY,
            ProcessDefinitionPermissions.READ_HISTORY_VARIABLE,
            ProcessDefinitionPermissions.READ_TASK,
            ProcessDefinitionPermissions.READ_TASK_VARIABLE,
            ProcessDefinitionPermissions.TASK_WORK);

    @Override
    public AuthorizationEntity[] newProcessDefinition(ProcessDefinition definition) {
        return candidateGroups((ProcessDefinitionEntity) definition).stream()
                .map(group -> grant(group, definition.getKey()))
                .toArray(AuthorizationEntity[]::new);
    }

    private static Set<String> candidateGroups(ProcessDefinitionEntity definition) {
        return definition.getTaskDefinitions().values().stream()
                .flatMap(task -> task.getCandidateGroupIdExpressions().stream())
                .map(Expression::getExpressionText)
                .collect(Collectors.toSet());
    }

    private AuthorizationEntity grant(String group, String processDefinitionKey) {
        AuthorizationEntity known =
                getGrantAuthorizationByGroupId(group, Resources.PROCESS_DEFINITION, processDefinitionKey);
        AuthorizationEntity grant = known == null ? new AuthorizationEntity(AUTH_TYPE_GRANT) : known;
        grant.setGroupId(group);
        grant.setResource(Resources.PROCESS_DEFINITION);
        grant.setResourceId(processDefinitionKey);
        grant.setPermissions(WORK.toArray(Permission[]::new));
        return grant;
    }

    /** Tasklist and Cockpit ask whom they greet; an account is changed by an administrator only. */
    @Override
    public AuthorizationEntity[] newUser(User user) {
        AuthorizationEntity grant = new AuthorizationEntity(AUTH_TYPE_GRANT);
        grant.setUserId(user.getId());
        grant.setResource(Resources.USER);
        grant.setResourceId(user.getId());
        grant.setPermissions(new Permission[] {Permissions.READ});
        return new AuthorizationEntity[] {grant};
    }

    @Override
    public AuthorizationEntity @Nullable [] newDeployment(Deployment deployment) {
        return null;
    }

    @Override
    public AuthorizationEntity @Nullable [] newFilter(Filter filter) {
        return null;
    }

    @Override
    public AuthorizationEntity @Nullable [] tenantMembershipCreated(Tenant tenant, User user) {
        return null;
    }

    @Override
    public AuthorizationEntity @Nullable [] newTaskAssignee(
            Task task, @Nullable String oldAssignee, @Nullable String newAssignee) {
        return null;
    }

    @Override
    public AuthorizationEntity @Nullable [] newTaskOwner(
            Task task, @Nullable String oldOwner, @Nullable String newOwner) {
        return null;
    }

    @Override
    public AuthorizationEntity @Nullable [] newTaskUserIdentityLink(Task task, String userId, String type) {
        return null;
    }

    @Override
    public AuthorizationEntity @Nullable [] newTaskGroupIdentityLink(Task task, String groupId, String type) {
        return null;
    }
}
