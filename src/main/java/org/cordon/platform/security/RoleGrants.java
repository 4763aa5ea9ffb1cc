package org.cordon.platform.security;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.Permissions.READ_INSTANCE;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.cordon.platform.engine.DefinitionGrants;
import org.cordon.platform.engine.EngineAccess;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Gives each role its place in the engine at every start; work on a process is granted by its model. */
@Component
class RoleGrants implements SmartInitializingSingleton {

    private static final List<Resource> ACCOUNTS = List.of(
            Resources.USER,
            Resources.GROUP,
            Resources.GROUP_MEMBERSHIP,
            Resources.TENANT,
            Resources.TENANT_MEMBERSHIP,
            Resources.AUTHORIZATION);

    private final AuthorizationService authorizations;
    private final EngineAccess engine;

    RoleGrants(AuthorizationService authorizations, EngineAccess engine) {
        this.authorizations = authorizations;
        this.engine = engine;
    }

    @Override
    public void afterSingletonsInstantiated() {
        engine.runAsSystem(() -> {
            Roles.CASE_WORKERS.forEach(this::grantTasklist);
            Roles.COCKPIT_READERS.forEach(this::grantCockpit);
            Roles.WHOLE_DISTRICT.forEach(this::grantEveryProcess);
            grantModelling();
            grantAdministration();
        });
    }

    private void grantTasklist(String role) {
        grant(role, Resources.APPLICATION, "tasklist", ACCESS);
        grant(role, Resources.FILTER, ANY, READ);
    }

    private void grantCockpit(String role) {
        grant(role, Resources.APPLICATION, "cockpit", ACCESS);
        grant(role, Resources.DECISION_DEFINITION, ANY, READ, READ_HISTORY);
        grant(role, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, READ);
    }

    /** Whoever leads sees every process, and sends a failed step on its way again. */
    private void grantEveryProcess(String role) {
        List<Permission> permissions = new ArrayList<>(DefinitionGrants.WORK);
        permissions.add(ProcessDefinitionPermissions.RETRY_JOB);
        grant(role, Resources.PROCESS_DEFINITION, ANY, permissions.toArray(Permission[]::new));
    }

    private void grantModelling() {
        grant(Roles.MODELLERS, Resources.PROCESS_DEFINITION, ANY, READ);
        grant(Roles.MODELLERS, Resources.DEPLOYMENT, ANY, READ, CREATE);
    }

    private void grantAdministration() {
        ACCOUNTS.forEach(resource -> grant(Roles.ADMINISTRATORS, resource, ANY, ALL));
        grant(Roles.ADMINISTRATORS, Resources.APPLICATION, ANY, ALL);
        grant(Roles.ADMINISTRATORS, Resources.DEPLOYMENT, ANY, READ);
        grant(Roles.ADMINISTRATORS, Resources.PROCESS_DEFINITION, ANY, READ, READ_INSTANCE, READ_HISTORY);
    }

    private void grant(String role, Resource resource, String resourceId, Permission... permissions) {
        boolean granted = authorizations
                        .createAuthorizationQuery()
                        .groupIdIn(role)
                        .resourceType(resource)
                        .resourceId(resourceId)
                        .count()
                > 0;
        if (!granted) {
            Authorization grant = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
            grant.setGroupId(role);
            grant.setResource(resource);
            grant.setResourceId(resourceId);
            grant.setPermissions(permissions);
            authorizations.saveAuthorization(grant);
        }
    }
}
