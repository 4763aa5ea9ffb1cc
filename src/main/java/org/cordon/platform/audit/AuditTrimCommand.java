package org.cordon.platform.audit;

import java.time.Clock;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The command {@code --cordon.audit-trim}: verifies the audit, drops the months whose period is over, and ends. */
public final class AuditTrimCommand {

    private static final String OPTION = "--cordon.audit-trim";

    private AuditTrimCommand() {}

    public static boolean isAskedFor(String... arguments) {
        return Arrays.asList(arguments).contains(OPTION);
    }

    /** Starts nothing but a connection to the database; 0 if everything that is over is gone, otherwise 1. */
    public static int run(String... arguments) {
        SpringApplication application = new SpringApplication(Trimming.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLogStartupInfo(false);
        try (ConfigurableApplicationContext context = application.run(arguments)) {
            return context.getBean(AuditTrim.class).trim().isPresent() ? 1 : 0;
        }
    }

    /** No stereotype: the application itself must not find it. */
    @Import(AuditVerifyCommand.OnlyTheAudit.class)
    static class Trimming {

        @Bean
        AuditTrim auditTrim(
                JdbcClient jdbc,
                DataSource database,
                AuditKey key,
                AnchorFile file,
                @Value("${cordon.audit.keep}") Period kept,
                @Value("${cordon.time-zone}") ZoneId zone) {
            TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
            DroppedRows rows = new DroppedRows(jdbc, transaction, key);
            return new AuditTrim(jdbc, key, file, rows, kept, Clock.system(zone));
        }
    }
}
