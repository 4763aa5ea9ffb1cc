package org.cordon.platform.tasks;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.Refused;
import org.jspecify.annotations.Nullable;

/** Whether the caller holds one of the roles that do a task; the application itself may do anything. */
record Duty(Optional<Authentication> caller) {

    static final String CLAIMED = "task.claimed";

    static Duty of(CommandContext context) {
        return new Duty(Optional.ofNullable(context.getAuthentication())
                .filter(authentication -> authentication.getUserId() != null));
    }

    boolean isPerson() {
        return caller.isPresent();
    }

    Optional<String> userId() {
        return caller.map(Authentication::getUserId);
    }

    void requireCompletion(TaskEntity task) {
        caller.ifPresent(person -> {
            requireRole(task, person);
            requireFree(task, person);
        });
    }

    /** A person claims for nobody else, and gives back only what is their own. */
    void requireClaim(TaskEntity task, @Nullable String claimant) {
        caller.ifPresent(person -> {
            requireRole(task, person);
            requireFree(task, person);
            if (claimant != null && !claimant.equals(person.getUserId())) {
                throw new Refused("task.claim.other", "A task can be claimed for oneself only");
            }
        });
    }

    private static void requireRole(TaskEntity task, Authentication person) {
        List<String> own = Objects.requireNonNullElse(person.getGroupIds(), List.of());
        if (roles(task).noneMatch(own::contains)) {
            throw new Refused("task.role", "This task belongs to another role");
        }
    }

    private static void requireFree(TaskEntity task, Authentication person) {
        String assignee = task.getAssignee();
        if (assignee != null && !assignee.equals(person.getUserId())) {
            throw new Conflict(CLAIMED, "The task is already claimed by " + assignee, assignee);
        }
    }

    static Stream<String> roles(TaskEntity task) {
        return task.getIdentityLinks().stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLinkEntity::getGroupId)
                .filter(Objects::nonNull);
    }
}
