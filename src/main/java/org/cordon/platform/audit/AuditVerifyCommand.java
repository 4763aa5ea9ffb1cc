package org.cordon.platform.audit;

import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** The command {@code --cordon.audit-verify}: reads the whole audit, says what it found and ends. */
public final class AuditVerifyCommand {

    private static final String OPTION = "--cordon.audit-verify";

    private AuditVerifyCommand() {}

    public static boolean isAskedFor(String... arguments) {
        return Arrays.asList(arguments).contains(OPTION);
    }

    /** Starts nothing but a connection to the database; 0 if the audit is as it was written, otherwise 1. */
    public static int run(String... arguments) {
        SpringApplication application = new SpringApplication(OnlyTheAudit.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLogStartupInfo(false);
        try (ConfigurableApplicationContext context = application.run(arguments)) {
            return context.getBean(AuditVerification.class).verify().isPresent() ? 1 : 0;
        }
    }

    /** No stereotype: the application itself must not find it. */
    @Import({AuditKeyConfiguration.class, AuditChecks.class})
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    static class OnlyTheAudit {}
}
