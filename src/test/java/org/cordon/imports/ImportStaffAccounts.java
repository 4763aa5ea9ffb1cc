package org.cordon.imports;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;

/** Accounts for the tests of imports. */
final class ImportStaffAccounts {

    private ImportStaffAccounts() {}

    static void create(IdentityService identity, String userId, String groupId) {
        if (identity.createUserQuery().userId(userId).count() > 0) {
            return;
        }
        if (identity.createGroupQuery().groupId(groupId).count() == 0) {
            Group group = identity.newGroup(groupId);
            identity.saveGroup(group);
        }
        User user = identity.newUser(userId);
        user.setPassword(ImportClient.PASSWORD);
        identity.saveUser(user);
        identity.createMembership(userId, groupId);
    }
}
