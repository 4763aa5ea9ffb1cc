package org.cordon.platform.tasks;

import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads from the accounts who works where. */
@Component
class Members {

    private final IdentityService identity;

    Members(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    Member of(String userId) {
        return new Member(
                identity.createUserQuery().userId(userId).count() > 0,
                identity.createGroupQuery().groupMember(userId).list().stream()
                        .map(Group::getId)
                        .collect(Collectors.toSet()),
                identity.createTenantQuery().userMember(userId).includingGroupsOfUser(true).list().stream()
                        .map(Tenant::getId)
                        .collect(Collectors.toSet()));
    }
}
