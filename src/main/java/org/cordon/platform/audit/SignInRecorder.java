package org.cordon.platform.audit;

import java.util.List;
import java.util.UUID;
import org.cordon.platform.security.SignInRefused;
import org.cordon.platform.security.StaffAccounts;
import org.cordon.platform.security.StaffUser;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/**
 * Records who signs in on the page, once the last step is done, and every failed attempt, also of programs. Who an identity
 * provider says they are is nobody here before the account is found: only members of staff are recorded.
 */
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
        if (event.getAuthentication().getPrincipal() instanceof StaffUser staff) {
            Actor here = here();
            record(Actor.of(staff, Actor.ANONYMOUS, here.address(), here.requestId(), here.route()), "", "signed in");
        }
    }

    @EventListener
    void refused(AbstractAuthenticationFailureEvent event) {
        record(here(), account(event.getAuthentication().getName()), "refused");
    }

    @EventListener
    void refused(SignInRefused refusal) {
        record(here(), account(refusal.userId()), refusal.why());
    }

    /** An account that exists by its name; anything else may be a password in the wrong field. */
    private String account(String typed) {
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
