package org.cordon.platform.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.jspecify.annotations.Nullable;

/** Where somebody works, and as what; nobody without an account works anywhere. */
public record Member(boolean exists, Set<String> roles, Set<String> units) {

    /** Those who work for the whole district belong to a unit by their role. */
    public static Member of(String userId, IdentityService identity) {
        return new Member(
                identity.createUserQuery().userId(userId).count() > 0,
                identity.createGroupQuery().groupMember(userId).list().stream()
                        .map(Group::getId)
                        .collect(Collectors.toSet()),
                identity.createTenantQuery().userMember(userId).includingGroupsOfUser(true).list().stream()
                        .map(Tenant::getId)
                        .collect(Collectors.toSet()));
    }

    /** Whether a task of this unit and for these roles can be theirs; a task without a unit is the whole district's. */
    public boolean mayDo(@Nullable String unit, List<String> candidateRoles) {
        return exists
                && (unit == null || units.contains(unit))
                && (candidateRoles.isEmpty() || candidateRoles.stream().anyMatch(roles::contains));
    }
}
