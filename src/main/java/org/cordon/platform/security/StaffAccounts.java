package org.cordon.platform.security;

import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.cordon.platform.engine.EngineAccess;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens accounts for staff in the engine's identity tables. The caller has checked the right to do so. */
@Service
public class StaffAccounts {

    private final IdentityService identity;
    private final EngineAccess engine;

    StaffAccounts(@Lazy IdentityService identity, EngineAccess engine) {
        this.identity = identity;
        this.engine = engine;
    }

    /**
     * Opens the account, or adds the missing roles and units to one that exists; an existing password stays. Roles and
     * units that the engine does not know yet are made known to it.
     */
    @Transactional
    public void create(String userId, String displayName, String password, Set<String> groups, Set<String> tenants) {
        engine.runAsSystem(() -> {
            openAccount(userId, displayName, password);
            groups.forEach(group -> join(userId, group));
            tenants.forEach(tenant -> workFor(userId, tenant));
        });
    }

    public boolean exists(String userId) {
        return engine.asSystem(() -> identity.createUserQuery().userId(userId).count() > 0);
    }

    private void openAccount(String userId, String displayName, String password) {
        if (identity.createUserQuery().userId(userId).count() == 0) {
            User user = identity.newUser(userId);
            user.setFirstName(displayName);
            user.setLastName(""); // the web applications would write "null" behind the name
            user.setPassword(password);
            identity.saveUser(user);
        }
    }

    private void join(String userId, String groupId) {
        if (identity.createGroupQuery().groupId(groupId).count() == 0) {
            Group group = identity.newGroup(groupId);
            group.setName(groupId);
            group.setType("WORKFLOW");
            identity.saveGroup(group);
        }
        if (identity.createUserQuery().userId(userId).memberOfGroup(groupId).count() == 0) {
            identity.createMembership(userId, groupId);
        }
    }

    private void workFor(String userId, String tenantId) {
        if (identity.createTenantQuery().tenantId(tenantId).count() == 0) {
            Tenant tenant = identity.newTenant(tenantId);
            tenant.setName(tenantId);
            identity.saveTenant(tenant);
        }
        if (identity.createUserQuery().userId(userId).memberOfTenant(tenantId).count() == 0) {
            identity.createTenantUserMembership(tenantId, userId);
        }
    }
}
