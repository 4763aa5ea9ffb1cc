package org.cordon.platform.security.accounts;

import java.util.Locale;
import org.cordon.platform.audit.AuditedChange;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has every change of an account recorded with the transaction that made it. */
@Component
class AccountAudit {

    private final ApplicationEventPublisher events;

    AccountAudit(ApplicationEventPublisher events) {
        this.events = events;
    }

    @EventListener
    void on(AccountChanged change) {
        events.publishEvent(AuditedChange.administration(
                "account:" + change.userId(), change.kind().name().toLowerCase(Locale.ROOT), fields(change.kind())));
    }

    private static String[] fields(AccountChanged.Kind kind) {
        return switch (kind) {
            case OPENED, CLOSED, RIGHTS -> new String[] {"roles", "units"};
            case PASSWORD_RESET, PASSWORD_CHANGED -> new String[] {"password"};
            case FACTOR_ENROLLED, FACTOR_RESET -> new String[] {"secondFactor"};
            case VOUCHED -> new String[] {"access"};
        };
    }
}
