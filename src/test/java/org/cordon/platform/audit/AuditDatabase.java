package org.cordon.platform.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cordon.testing.PostgresDatabase;

/** An empty database with the tables of the audit and nothing else, made by the migrations themselves. */
enum AuditDatabase {
    H2 {
        @Override
        String newUrl() {
            return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        }

        @Override
        void liftGuards(Statement database) throws SQLException {
            database.execute("drop trigger cordon.audit_entry_append_only");
        }
    },
    POSTGRESQL {
        @Override
        String newUrl() {
            return PostgresDatabase.newUrl();
        }

        @Override
        void liftGuards(Statement database) throws SQLException {
            database.execute("alter table cordon.audit_entry disable trigger all");
        }
    };

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    @SuppressWarnings("ImmutableEnumChecker") // of the database made last
    private String url = "";

    abstract String newUrl();

    /** As the owner of the database can. */
    abstract void liftGuards(Statement database) throws SQLException;

    /** Makes it; the connection commits by itself. */
    Connection create() throws SQLException, IOException {
        url = newUrl();
        Connection connection = open();
        try (Statement database = connection.createStatement()) {
            database.execute("create schema cordon");
            database.execute("create table cordon.identity_access (id bigint)");
            database.execute("create table cordon.legal_hold (number varchar(20), lifted_at timestamp)");
            for (String file : List.of(
                    "common/V210__create_audit_entry.sql",
                    "common/V215__create_audit_anchored.sql",
                    "common/V216__note_end_of_audit_stream.sql",
                    "common/V291__note_trimming_of_audit.sql",
                    name().toLowerCase(Locale.ROOT) + "/V211__guard_audit_entry.sql")) {
                database.execute(Files.readString(MIGRATIONS.resolve(file)));
            }
            if (this == POSTGRESQL) {
                database.execute(
                        Files.readString(MIGRATIONS.resolve("postgresql/V292__let_trimmed_rows_be_dropped.sql")));
            }
        }
        return connection;
    }

    Connection open() throws SQLException {
        return DriverManager.getConnection(url, this == H2 ? "sa" : "postgres", this == H2 ? "" : "postgres");
    }

    Connection open(String address, String user, String password) throws SQLException {
        return DriverManager.getConnection(address.replaceAll("\\?.*", ""), user, password);
    }
}
