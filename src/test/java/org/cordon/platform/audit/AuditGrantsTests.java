package org.cordon.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Period;
import java.util.List;
import org.cordon.testing.PostgresDatabase;
import org.cordon.testing.TwoRoles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionOperations;

/** The two roles of the database as the operators' guide makes them. */
class AuditGrantsTests {

    private static final String OWNER = TwoRoles.OWNER;
    private static final String APPLICATION = TwoRoles.APPLICATION;

    private static String url = "";

    @BeforeAll
    static void followTheGuide() throws SQLException, IOException {
        url = PostgresDatabase.newUrl();
        TwoRoles roles = new TwoRoles(url);
        roles.make();
        execute(OWNER, "choose-one", "create schema cordon");
        execute(OWNER, "choose-one", "create schema cordon_keys");
        execute(OWNER, "choose-one", "create table cordon.identity_access (id bigint)");
        execute(OWNER, "choose-one", "create table cordon.flyway_schema_history (id bigint)");
        for (String file : List.of(
                "common/V210__create_audit_entry.sql",
                "common/V215__create_audit_anchored.sql",
                "common/V216__note_end_of_audit_stream.sql",
                "postgresql/V211__guard_audit_entry.sql",
                "common/V291__note_trimming_of_audit.sql",
                "postgresql/V292__let_trimmed_rows_be_dropped.sql",
                "postgresql/V252__create_resident_stage.sql")) {
            execute(OWNER, "choose-one", Files.readString(Path.of("src/main/resources/db/migration", file)));
        }
        roles.grant();
    }

    @Test
    void theApplicationAddsRows() throws SQLException {
        try (Connection connection = AuditDatabase.POSTGRESQL.open(url, APPLICATION, "choose-another")) {
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            new AuditChain(SomeEntries.KEY).append(jdbc, AuditStream.READS, List.of(SomeEntries.read("anna", "1")));

            execute(APPLICATION, "choose-another", "insert into cordon.audit_anchored values (1, current_timestamp)");
            assertThat(new ChainCheck(jdbc, SomeEntries.KEY).check(List.of()).first())
                    .isEmpty();
        }
    }

    @Test
    void theApplicationEmptiesWhatLiesBesideTheRegister() throws SQLException {
        execute(APPLICATION, "choose-another", "truncate cordon.resident_stage, cordon.resident_stage_out");
        execute(APPLICATION, "choose-another", "analyze cordon.resident_stage");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update cordon.audit_entry set actor = 'berta'",
                "delete from cordon.audit_entry",
                "truncate cordon.audit_entry",
                "alter table cordon.audit_entry disable trigger all",
                "drop table cordon.audit_entry",
                "drop function cordon.refuse_audit_change cascade",
                "delete from cordon.audit_anchored",
                "update cordon.audit_anchored set since = current_timestamp",
                "update cordon.audit_stream set trimmed_seq = 9",
                "update cordon.audit_stream set trimmed_hash = 'other'",
                "insert into cordon.audit_stream (name) values ('other')",
                "delete from cordon.audit_stream",
                "truncate cordon.audit_stream cascade"
            })
    void theApplicationChangesAndDeletesNone(String statement) {
        assertThatThrownBy(() -> execute(APPLICATION, "choose-another", statement))
                .isInstanceOf(SQLException.class)
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @Test
    void theApplicationTrimsNothing(@TempDir Path directory) throws SQLException {
        try (Connection connection = AuditDatabase.POSTGRESQL.open(url, APPLICATION, "choose-another")) {
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            AnchorFile file = new AnchorFile(directory.resolve("anchor.log"));
            DroppedRows rows = new DroppedRows(jdbc, TransactionOperations.withoutTransaction(), SomeEntries.KEY);

            assertThat(new AuditTrim(jdbc, SomeEntries.KEY, file, rows, Period.ofMonths(36), Clock.systemUTC()).trim())
                    .contains("Only the owner of the tables may drop rows of the audit");
            assertThat(file.exists()).isFalse();
        }
    }

    @Test
    void evenTheOwnerMustTakeTheGuardAwayFirst() {
        assertThatThrownBy(() -> execute(OWNER, "choose-one", "truncate cordon.audit_entry"))
                .hasMessageContaining("takes new rows only");
    }

    private static void execute(String user, String password, String sql) throws SQLException {
        try (Connection connection = AuditDatabase.POSTGRESQL.open(url, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
