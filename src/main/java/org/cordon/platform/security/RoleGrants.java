package org.cordon.platform.security;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.cordon.platform.engine.DefinitionGrants;
import org.cordon.platform.engine.EngineAccess;
import org.cordon.platform.security.accounts.EngineUsers;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Gives each role its place in the engine at every start; work on a process is granted by its model. */
@Component
class RoleGrants implements SmartInitializingSingleton {

    /** The engine's own group of administrators; older installations gave it everything. */
    private static final String ENGINE_ADMINISTRATORS = "camunda-admin";

    /** A user without a password, as whom nobody can sign in. */
    private static final String ENGINE_ADMINISTRATOR = "engineAdministrator";

    private final AuthorizationService authorizations;
    private final EngineAccess engine;
    private final EngineUsers users;

    RoleGrants(AuthorizationService authorizations, EngineAccess engine, EngineUsers users) {
        this.users = users;
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
            grantOperation();
            takeFromEngineAdministrators();
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

    /** What is deployed, and no person's process. */
    private void grantOperation() {
        grant(Roles.SYSTEM_ADMINISTRATORS, Resources.PROCESS_DEFINITION, ANY, READ);
        grant(Roles.SYSTEM_ADMINISTRATORS, Resources.DEPLOYMENT, ANY, READ);
    }

    /** What older installations gave; and somebody in the group, without whom the web applications ask for a first one. */
    private void takeFromEngineAdministrators() {
        authorizations.createAuthorizationQuery().groupIdIn(ENGINE_ADMINISTRATORS).list().stream()
                .map(Authorization::getId)
                .forEach(authorizations::deleteAuthorization);
        if (!users.exists(ENGINE_ADMINISTRATOR)) {
            users.create(ENGINE_ADMINISTRATOR, ENGINE_ADMINISTRATOR, null);
        }
        users.addRights(ENGINE_ADMINISTRATOR, Set.of(ENGINE_ADMINISTRATORS), Set.of());
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
