package org.cordon.platform.audit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The few connections on which reads are recorded. They are apart from the pool of the application: a request that holds
 * one of those, and waits for the audit, must not wait for another one of them, or requests would wait for each other.
 */
@Component
class AuditConnections {

    private static final int MOST = 3;
    private static final int TURN_SECONDS = 5;
    private static final int SOCKET_SECONDS = 15;

    private final HikariDataSource own;
    private final boolean isPostgres;

    AuditConnections(HikariDataSource application) {
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(application.getJdbcUrl());
        settings.setUsername(application.getUsername());
        settings.setPassword(application.getPassword());
        settings.setDriverClassName(application.getDriverClassName());
        settings.setConnectionTimeout(application.getConnectionTimeout());
        settings.setMaxLifetime(application.getMaxLifetime());
        settings.setPoolName("audit");
        settings.setMaximumPoolSize(MOST);
        settings.setMinimumIdle(1);
        settings.setAutoCommit(false);
        settings.setInitializationFailTimeout(-1);
        isPostgres = application.getJdbcUrl().startsWith("jdbc:postgresql:");
        if (isPostgres) {
            settings.addDataSourceProperty("socketTimeout", String.valueOf(SOCKET_SECONDS));
            settings.setConnectionInitSql(
                    "set lock_timeout = '%1$ds'; set idle_in_transaction_session_timeout = '%2$ds'"
                            .formatted(TURN_SECONDS, SOCKET_SECONDS));
        }
        this.own = new HikariDataSource(settings);
    }

    Connection open() throws SQLException {
        return own.getConnection();
    }

    /** Lets what is left of a running transaction wait no longer for its turn; H2 waits as long as its URL says. */
    void limitWaiting(JdbcClient running) {
        if (isPostgres) {
            running.sql("set local lock_timeout = '%ds'".formatted(TURN_SECONDS))
                    .update();
        }
    }

    @PreDestroy
    void close() {
        own.close();
    }
}
