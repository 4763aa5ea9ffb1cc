package org.cordon.platform.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordon.platform.tasks.Errands.TOWN_A;
import static org.cordon.platform.tasks.Errands.TOWN_B;

import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffAccounts;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CordonTest
class AbandonedTasksTests {

    private final String leaver =
            "leaver" + UUID.randomUUID().toString().replace("-", "").substring(0, 8);

    @Autowired
    Errands errands;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    IdentityService identity;

    @Autowired
    TaskService tasks;

    @Autowired
    AbandonedTasks abandoned;

    private String task = "";

    @BeforeEach
    void holdATask() {
        errands.prepare();
        accounts.create(leaver, "Leaver", Errands.PASSWORD, Set.of(Roles.TOWN_STAFF), Set.of(TOWN_A));
        task = errands.task(errands.start(TOWN_A));
        tasks.setAssignee(task, leaver);
    }

    @Test
    void leavesATaskWithWhoMayDoIt() {
        abandoned.giveBack();

        assertThat(holder()).isEqualTo(leaver);
    }

    @Test
    void givesBackWhatSomebodyWithoutAnAccountHolds() {
        identity.deleteUser(leaver);

        abandoned.giveBack();

        assertThat(holder()).isNull();
    }

    @Test
    void givesBackWhatSomebodyOfAnotherUnitHolds() {
        identity.deleteTenantUserMembership(TOWN_A, leaver);
        identity.createTenantUserMembership(TOWN_B, leaver);

        abandoned.giveBack();

        assertThat(holder()).isNull();
    }

    @Test
    void givesBackWhatSomebodyOfAnotherRoleHolds() {
        identity.deleteMembership(leaver, Roles.TOWN_STAFF);

        abandoned.giveBack();

        assertThat(holder()).isNull();
    }

    private String holder() {
        return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
    }
}
