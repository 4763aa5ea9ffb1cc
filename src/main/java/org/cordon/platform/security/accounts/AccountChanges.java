package org.cordon.platform.security.accounts;

import java.util.Set;
import org.cordon.platform.security.StaffDirectory;
import org.cordon.platform.security.StaffUser;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Publishes what changed, with what the account may do now. */
@Component
class AccountChanges {

    private final StaffDirectory directory;
    private final ApplicationEventPublisher events;

    AccountChanges(StaffDirectory directory, ApplicationEventPublisher events) {
        this.directory = directory;
        this.events = events;
    }

    void publish(String userId, AccountChanged.Kind kind, String by) {
        StaffUser now = directory.find(userId).orElse(new StaffUser(userId, userId, Set.of(), Set.of()));
        events.publishEvent(new AccountChanged(userId, kind, by, now.roles(), now.unitCodes()));
    }
}
