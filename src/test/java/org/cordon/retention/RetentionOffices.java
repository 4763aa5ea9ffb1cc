package org.cordon.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffAccounts;
import org.cordon.platform.security.StaffUser;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** The administrators who ask for a run, confirm it and set holds, for tests. */
final class RetentionOffices {

    private static final String REQUESTER = "retentionSystem";
    private static final String CONFIRMER = "retentionSecurity";
    private static final String AUDITOR = "retentionAudit";

    private final ApplicationContext application;

    RetentionOffices(ApplicationContext application) {
        this.application = application;
        account(REQUESTER, Roles.SYSTEM_ADMINISTRATORS);
        account(CONFIRMER, Roles.SECURITY_ADMINISTRATORS);
        account(AUDITOR, Roles.AUDIT_ADMINISTRATORS);
    }

    /** What is due is asked for and confirmed, and waits for its turn. */
    UUID confirmed() {
        UUID run = requested();
        bean(RetentionWork.class).work();
        as(CONFIRMER, Roles.SECURITY_ADMINISTRATORS);
        bean(RetentionConfirmation.class).confirm(run);
        SecurityContextHolder.clearContext();
        return run;
    }

    /** What is due is asked for, and waits to be counted. */
    UUID requested() {
        as(REQUESTER, Roles.SYSTEM_ADMINISTRATORS);
        return bean(RetentionProposal.class).request().id();
    }

    void asSecurity() {
        as(CONFIRMER, Roles.SECURITY_ADMINISTRATORS);
    }

    /** The report of a run from beginning to end. */
    RetentionRun run() {
        UUID run = confirmed();
        bean(RetentionWork.class).work();
        RetentionRun report = bean(RetentionRuns.class).require(run);
        assertThat(report.state()).isEqualTo(RunState.DONE);
        return report;
    }

    /** @param number null for everybody */
    LegalHold hold(@Nullable String number) {
        as(AUDITOR, Roles.AUDIT_ADMINISTRATORS);
        LegalHold hold = bean(LegalHolds.class).set(number, "court file");
        SecurityContextHolder.clearContext();
        return hold;
    }

    /** No hold and no run is left for the next test. */
    void close() {
        JdbcClient jdbc = bean(JdbcClient.class);
        jdbc.sql(
                        "update cordon.legal_hold set lifted_by = 'test', lifted_at = current_timestamp where lifted_at is null")
                .update();
        jdbc.sql("delete from cordon.retention_item").update();
        jdbc.sql("update cordon.retention_run set in_work = null").update();
        SecurityContextHolder.clearContext();
    }

    private void account(String user, String role) {
        StaffAccounts accounts = bean(StaffAccounts.class);
        if (!accounts.exists(user)) {
            accounts.create(user, user, "Lantern-Meadow-" + user, Set.of(role), Set.of());
        }
    }

    private static void as(String user, String role) {
        StaffUser staff = new StaffUser(user, user, Set.of(role), Set.of());
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(staff, "", staff.getAuthorities()));
    }

    private <T> T bean(Class<T> type) {
        return application.getBean(type);
    }
}
