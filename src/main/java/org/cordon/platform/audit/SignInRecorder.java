package org.cordon.platform.audit;

import java.util.List;
import java.util.UUID;
import org.cordon.platform.security.StaffAccounts;
import org.cordon.platform.security.StaffUser;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Records who signs in on the page, and every failed attempt, also of programs. */
@Component
class SignInRecorder {

    private final AuditWriter writer;
    private final AskedNumbers asked;
    private final StaffAccounts accounts;

    SignInRecorder(AuditWriter writer, AskedNumbers asked, StaffAccounts accounts) {
        this.writer = writer;
        this.asked = asked;
        this.accounts = accounts;
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        StaffUser staff = event.getAuthentication().getPrincipal() instanceof StaffUser user ? user : null;
        Actor here = here();
        record(Actor.of(staff, Actor.ANONYMOUS, here.address(), here.requestId(), here.route()), "", "signed in");
    }

    @EventListener
    void refused(AbstractAuthenticationFailureEvent event) {
        record(here(), account(event.getAuthentication()), "refused");
    }

    /** An account that exists by its name; anything else may be a password in the wrong field. */
    private String account(Authentication attempt) {
        String typed = attempt.getName();
        return accounts.exists(typed) ? typed : asked.hidden(typed);
    }

    private void record(Actor who, String account, String result) {
        AuditEntry entry = new AuditEntry(who, AuditAction.SIGN_IN, List.of(), account, "", "", "", result);
        WorkScopes.current().ifPresentOrElse(scope -> scope.add(entry), () -> writer.commit(List.of(entry)));
    }

    private static Actor here() {
        return WorkScopes.current()
                .map(WorkScope::who)
                .orElseGet(() ->
                        Actor.of(null, Actor.ANONYMOUS, "", UUID.randomUUID().toString(), "-"));
    }
}
