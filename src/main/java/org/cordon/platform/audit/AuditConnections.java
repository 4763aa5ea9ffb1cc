package org.cordon.platform.audit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.stereotype.Component;

/**
 * The few connections on which reads are recorded. They are apart from the pool of the application: a request that holds
 * one of those, and waits for the audit, must not wait for another one of them, or requests would wait for each other.
 */
@Component
class AuditConnections {

    private static final int MOST = 3;

    private final HikariDataSource own;

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
        this.own = new HikariDataSource(settings);
    }

    Connection open() throws SQLException {
        return own.getConnection();
    }

    @PreDestroy
    void close() {
        own.close();
    }
}
