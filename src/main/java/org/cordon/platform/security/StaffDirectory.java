package org.cordon.platform.security;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.cordon.platform.engine.EngineAccess;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads staff with their roles and units from the engine's identity tables. */
@Component
public class StaffDirectory {

    private final IdentityService identity;
    private final EngineAccess engine;
    private final PasswordHashing hashing;

    StaffDirectory(@Lazy IdentityService identity, EngineAccess engine, PasswordHashing hashing) {
        this.identity = identity;
        this.engine = engine;
        this.hashing = hashing;
    }

    public Optional<StaffUser> find(String userId) {
        return engine.asSystem(() -> Optional.ofNullable(
                        identity.createUserQuery().userId(userId).singleResult())
                .map(this::withRolesAndUnits));
    }

    /** Compares only: the engine's own check counts failures in the row of the user, and so would let others disturb it. */
    public boolean passwordMatches(String userId, String password) {
        return account(userId)
                .filter(account -> hashing.matches(password, account))
                .isPresent();
    }

    /** As the engine keeps it. */
    Optional<UserEntity> account(String userId) {
        return engine.asSystem(() -> Optional.ofNullable(
                        identity.createUserQuery().userId(userId).singleResult())
                .map(UserEntity.class::cast));
    }

    private StaffUser withRolesAndUnits(User user) {
        return new StaffUser(user.getId(), displayName(user), roles(user.getId()), units(user.getId()));
    }

    private static String displayName(User user) {
        return user.getFirstName() == null || user.getFirstName().isBlank() ? user.getId() : user.getFirstName();
    }

    private Set<String> roles(String userId) {
        return identity.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .filter(Roles.ALL::contains)
                .collect(Collectors.toSet());
    }

    private Set<String> units(String userId) {
        return identity.createTenantQuery().userMember(userId).includingGroupsOfUser(true).list().stream()
                .map(Tenant::getId)
                .collect(Collectors.toSet());
    }
}
