package org.cordon.platform.security;

import java.util.Set;
import org.cordon.platform.security.accounts.EngineUsers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens sample accounts, with a password that is published and so held against no rule for passwords. */
@Service
public class StaffAccounts {

    private final EngineUsers users;

    StaffAccounts(EngineUsers users) {
        this.users = users;
    }

    /** Opens the account, or adds the missing roles and units to one that exists; an existing password stays. */
    @Transactional
    public void create(String userId, String displayName, String password, Set<String> groups, Set<String> tenants) {
        if (!users.exists(userId)) {
            users.create(userId, displayName, password);
        }
        users.addRights(userId, groups, tenants);
    }

    public boolean exists(String userId) {
        return users.exists(userId);
    }
}
