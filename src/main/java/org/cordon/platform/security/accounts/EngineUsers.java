package org.cordon.platform.security.accounts;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.cordon.platform.engine.EngineAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The users of the engine: whoever may sign in now, with roles (groups) and units (tenants). Roles and units that the engine
 * does not know yet are made known to it.
 */
@Component
public class EngineUsers {

    private static final boolean WITHOUT_POLICY = true;

    private final ObjectProvider<IdentityService> services;
    private final EngineAccess engine;

    EngineUsers(ObjectProvider<IdentityService> services, EngineAccess engine) {
        this.services = services;
        this.engine = engine;
    }

    /** The engine needs our guards before it exists, and they need this. */
    private IdentityService identity() {
        return services.getObject();
    }

    public boolean exists(String userId) {
        return engine.asSystem(() -> identity().createUserQuery().userId(userId).count() > 0);
    }

    /**
     * Creates a user.
     *
     * @param password not held against our rules; null for somebody who signs in elsewhere and can have none
     */
    public void create(String userId, String displayName, @Nullable String password) {
        engine.runAsSystem(() -> {
            User user = identity().newUser(userId);
            user.setFirstName(displayName);
            user.setLastName(""); // the web applications would write "null" behind the name
            user.setPassword(password);
            ((IdentityServiceImpl) identity()).saveUser(user, WITHOUT_POLICY);
        });
    }

    /** Removes the user with all roles and units. */
    void delete(String userId) {
        engine.runAsSystem(() -> identity().deleteUser(userId));
    }

    /** Names by user id. */
    Map<String, String> names() {
        return engine.asSystem(() -> identity().createUserQuery().unlimitedList().stream()
                .collect(Collectors.toMap(User::getId, user -> String.valueOf(user.getFirstName()))));
    }

    List<String> withRole(String role) {
        return ids(() -> identity().createUserQuery().memberOfGroup(role));
    }

    List<String> withUnit(String unit) {
        return ids(() -> identity().createUserQuery().memberOfTenant(unit));
    }

    /** Names of units by code. */
    SortedMap<String, String> units() {
        SortedMap<String, String> units = new TreeMap<>();
        engine.asSystem(() -> identity().createTenantQuery().unlimitedList())
                .forEach(unit -> units.put(unit.getId(), unit.getName()));
        return units;
    }

    private List<String> ids(Supplier<UserQuery> query) {
        return engine.asSystem(
                () -> query.get().unlimitedList().stream().map(User::getId).toList());
    }

    public void addRights(String userId, Set<String> roles, Set<String> units) {
        engine.runAsSystem(() -> {
            without(roles, rolesOf(userId)).forEach(role -> join(userId, role));
            without(units, unitsOf(userId)).forEach(unit -> workFor(userId, unit));
        });
    }

    /** Gives the user exactly these roles and units; answers whether anything changed. */
    boolean setRights(String userId, Set<String> roles, Set<String> units) {
        return engine.asSystem(() -> {
            Set<String> hadRoles = rolesOf(userId);
            Set<String> hadUnits = unitsOf(userId);
            without(hadRoles, roles).forEach(role -> identity().deleteMembership(userId, role));
            without(hadUnits, units).forEach(unit -> identity().deleteTenantUserMembership(unit, userId));
            addRights(userId, roles, units);
            return !hadRoles.equals(roles) || !hadUnits.equals(units);
        });
    }

    /** The units of the user alone, without those that come with a role. */
    Set<String> unitsOf(String userId) {
        return engine.asSystem(() -> identity().createTenantQuery().userMember(userId).list().stream()
                .map(Tenant::getId)
                .collect(Collectors.toSet()));
    }

    Set<String> rolesOf(String userId) {
        return engine.asSystem(() -> identity().createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet()));
    }

    private void join(String userId, String role) {
        if (identity().createGroupQuery().groupId(role).count() == 0) {
            Group group = identity().newGroup(role);
            group.setName(role);
            group.setType("WORKFLOW");
            identity().saveGroup(group);
        }
        identity().createMembership(userId, role);
    }

    private void workFor(String userId, String unit) {
        if (identity().createTenantQuery().tenantId(unit).count() == 0) {
            Tenant tenant = identity().newTenant(unit);
            tenant.setName(unit);
            identity().saveTenant(tenant);
        }
        identity().createTenantUserMembership(unit, userId);
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new HashSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
