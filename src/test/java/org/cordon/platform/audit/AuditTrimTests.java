package org.cordon.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.platform.audit.AuditChain.Head;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionOperations;

/** Months of the audit go when their period is over, and nobody can make others go, or go unnoticed, with them. */
@ExtendWith(OutputCaptureExtension.class)
class AuditTrimTests {

    private static final AuditKey KEY = SomeEntries.KEY;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant DECEMBER = Instant.parse("2022-12-31T15:59:59Z"); // a second before January there
    private static final Instant JANUARY = Instant.parse("2022-12-31T16:00:00Z");
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-01-20T04:00:00Z"), ZONE);

    @TempDir
    Path directory = Path.of("");

    @ParameterizedTest
    @EnumSource
    void dropsWholeMonthsAndIsVerifiedFromThereOn(AuditDatabase database) throws Exception {
        try (Connection connection = database.create()) {
            JdbcClient jdbc = client(connection);
            write(jdbc, AuditStream.READS, DECEMBER, 5);
            write(jdbc, AuditStream.READS, JANUARY, 3);
            write(jdbc, AuditStream.CHANGES, DECEMBER, 2);
            anchor(jdbc);

            assertThat(trim(jdbc)).isEmpty();

            assertThat(seqs(jdbc, AuditStream.READS)).containsExactly(6L, 7L, 8L);
            assertThat(seqs(jdbc, AuditStream.CHANGES))
                    .as("the newest, and what was trimmed")
                    .containsExactly(2L, 3L, 4L);
            assertThat(verify(jdbc)).isEmpty();
            assertThat(anchor(jdbc)).isEmpty();
            assertThat(trim(jdbc)).as("once more").isEmpty();
            write(jdbc, AuditStream.READS, JANUARY.plusSeconds(9), 1);
            assertThat(verify(jdbc)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDoneToTheRestIsStillFound(AuditDatabase database) throws Exception {
        try (Connection connection = database.create();
                Statement owner = connection.createStatement()) {
            JdbcClient jdbc = client(connection);
            write(jdbc, AuditStream.READS, DECEMBER, 5);
            write(jdbc, AuditStream.READS, JANUARY, 3);
            anchor(jdbc);
            trim(jdbc);
            assertThatThrownBy(() -> owner.execute("delete from cordon.audit_entry where stream = 'reads' and seq = 6"))
                    .hasMessageContaining("takes new rows only");
            database.liftGuards(owner);
            connection.setAutoCommit(false);

            owner.execute("delete from cordon.audit_entry where stream = 'reads' and seq = 6");
            assertThat(verify(jdbc)).contains("Audit stream reads, row 6: it is missing");
            connection.rollback();
            owner.execute("update cordon.audit_stream set trimmed_seq = 6 where name = 'reads'");
            assertThat(verify(jdbc))
                    .hasValueSatisfying(wrong -> assertThat(wrong).contains("the database does not say"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLineOfSomebodyWithoutTheKeyDropsNothing(AuditDatabase database) throws Exception {
        try (Connection connection = database.create();
                Statement owner = connection.createStatement()) {
            JdbcClient jdbc = client(connection);
            write(jdbc, AuditStream.READS, JANUARY, 8);
            anchor(jdbc);
            Anchor forged = new Anchor("reads", 4, hash(jdbc, 4), Instant.now(), "0".repeat(64));
            Files.writeString(file().path(), forged.line() + "\n", StandardOpenOption.APPEND);
            database.liftGuards(owner);
            owner.execute("update cordon.audit_stream set trimmed_seq = 4, trimmed_hash = '" + forged.hash()
                    + "' where name = 'reads'");
            owner.execute("delete from cordon.audit_entry where seq <= 4");

            assertThat(verify(jdbc))
                    .hasValueSatisfying(wrong -> assertThat(wrong).contains("without the key's mark"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsDroppedOfAnAuditThatIsNotAsItWasWritten(AuditDatabase database) throws Exception {
        try (Connection connection = database.create();
                Statement owner = connection.createStatement()) {
            JdbcClient jdbc = client(connection);
            write(jdbc, AuditStream.READS, DECEMBER, 5);
            write(jdbc, AuditStream.READS, JANUARY, 1);
            anchor(jdbc);
            database.liftGuards(owner);
            owner.execute("update cordon.audit_entry set actor = 'berta' where seq = 2");
            List<String> lines = Files.readAllLines(file().path());

            assertThat(trim(jdbc)).contains("Audit stream reads, row 2: it was changed or put in");

            assertThat(seqs(jdbc, AuditStream.READS)).hasSize(6);
            assertThat(Files.readAllLines(file().path())).isEqualTo(lines);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatACrashLeftIsDroppedByTheNextCall(AuditDatabase database) throws Exception {
        try (Connection connection = database.create()) {
            JdbcClient jdbc = client(connection);
            write(jdbc, AuditStream.READS, DECEMBER, 5);
            write(jdbc, AuditStream.READS, JANUARY, 1);
            anchor(jdbc);
            file().append(List.of(Anchor.trimmed("reads", 5, hash(jdbc, 5), Instant.now(), KEY)));
            assertThat(verify(jdbc)).isPresent();

            assertThat(trim(jdbc)).isEmpty();

            assertThat(seqs(jdbc, AuditStream.READS)).containsExactly(6L);
            assertThat(notes(jdbc)).containsExactly("audit:reads:5");
            assertThat(verify(jdbc)).isEmpty();
            assertThat(trim(jdbc)).isEmpty();
            assertThat(notes(jdbc)).as("noted once").hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysThatTheOwnerMustDoItOnlyWhereThatIsTheReason(AuditDatabase database) throws Exception {
        try (Connection connection = database.create();
                Statement owner = connection.createStatement()) {
            JdbcClient jdbc = client(connection);
            write(jdbc, AuditStream.READS, DECEMBER, 5);
            anchor(jdbc);
            owner.execute("alter table cordon.legal_hold rename to away");
            assertThat(trim(jdbc)).contains("The audit cannot be read, or its rows not be dropped");
            owner.execute("alter table cordon.audit_entry rename to gone");
            assertThat(trim(jdbc)).contains("The audit cannot be read, or its rows not be dropped");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aHoldOfEverybodyKeepsTheAudit(AuditDatabase database) throws Exception {
        try (Connection connection = database.create();
                Statement owner = connection.createStatement()) {
            JdbcClient jdbc = client(connection);
            write(jdbc, AuditStream.READS, DECEMBER, 5);
            anchor(jdbc);
            owner.execute("insert into cordon.legal_hold values (null, null)");

            assertThat(trim(jdbc)).hasValueSatisfying(wrong -> assertThat(wrong).contains("legal hold"));
            assertThat(seqs(jdbc, AuditStream.READS)).hasSize(5);
        }
    }

    @Test
    void noPeriodIsShorterThanHalfAYear() throws Exception {
        try (Connection connection = AuditDatabase.H2.create()) {
            JdbcClient jdbc = client(connection);
            assertThatThrownBy(() -> new AuditTrim(jdbc, KEY, file(), rows(jdbc), Period.ofMonths(5), NOW))
                    .hasMessageContaining("at least six whole months");
        }
    }

    @Test
    void theCommandEndsWithZeroOrSaysWhy(CapturedOutput output) throws Exception {
        try (Connection connection = AuditDatabase.POSTGRESQL.create();
                Statement owner = connection.createStatement()) {
            JdbcClient jdbc = client(connection);
            write(jdbc, AuditStream.READS, DECEMBER.minusSeconds(400L * 24 * 3600), 5);
            anchor(jdbc);

            assertThat(command(connection)).isZero();
            assertThat(seqs(jdbc, AuditStream.READS)).containsExactly(5L);
            owner.execute("insert into cordon.legal_hold values (null, null)");
            assertThat(command(connection)).isEqualTo(1);
            assertThat(output).contains("The audit is not trimmed. A legal hold");
        }
    }

    private int command(Connection connection) throws Exception {
        String[] arguments = {
            "--cordon.audit-trim",
            "--spring.profiles.active=postgresql",
            "--cordon.audit.key=QEFCQ0RFRkdISUpLTE1OT1BRUlNUVVZXWFlaW1xdXl8=",
            "--cordon.audit.anchor-file=" + file().path(),
            "--spring.datasource.url=" + connection.getMetaData().getURL(),
            "--spring.datasource.username=postgres",
            "--spring.datasource.password=postgres"
        };
        assertThat(AuditTrimCommand.isAskedFor(arguments)).isTrue();
        return AuditTrimCommand.run(arguments);
    }

    private static List<String> notes(JdbcClient jdbc) {
        return jdbc.sql("select asked from cordon.audit_entry where reason = 'trimmed' order by seq")
                .query(String.class)
                .list();
    }

    private Optional<String> trim(JdbcClient jdbc) {
        return new AuditTrim(jdbc, KEY, file(), rows(jdbc), Period.ofMonths(36), NOW).trim();
    }

    private DroppedRows rows(JdbcClient jdbc) {
        return new DroppedRows(jdbc, TransactionOperations.withoutTransaction(), KEY);
    }

    private Optional<String> verify(JdbcClient jdbc) {
        return new AuditVerification(jdbc, KEY, file()).verify();
    }

    private Optional<String> anchor(JdbcClient jdbc) {
        return new AuditAnchoring(jdbc, KEY, file()).anchor();
    }

    private AnchorFile file() {
        return new AnchorFile(directory.resolve("anchor.log"));
    }

    private static List<Long> seqs(JdbcClient jdbc, AuditStream stream) {
        return jdbc.sql("select seq from cordon.audit_entry where stream = ? order by seq")
                .param(stream.code())
                .query(Long.class)
                .list();
    }

    private static String hash(JdbcClient jdbc, long seq) {
        return jdbc.sql("select hash from cordon.audit_entry where stream = 'reads' and seq = ?")
                .param(seq)
                .query(String.class)
                .single();
    }

    /** As the chain does, at another moment. */
    private static void write(JdbcClient jdbc, AuditStream stream, Instant at, int rows) {
        for (int row = 0; row < rows; row++) {
            Head head = AuditChain.head(jdbc, stream.code()).orElse(new Head(0, Instant.EPOCH, AuditKey.START));
            long seq = head.seq() + 1;
            AuditColumns columns = AuditColumns.of(SomeEntries.read("anna", "1"));
            List<Object> values = new ArrayList<>(List.of(stream.code(), seq, at.atOffset(ZoneOffset.UTC)));
            values.addAll(columns.parameters());
            values.add(head.hash());
            values.add(KEY.mark(head.hash(), AuditRow.canonical(stream.code(), seq, at, columns)));
            jdbc.sql("insert into cordon.audit_entry values (" + "?, ".repeat(values.size() - 1) + "?)")
                    .params(values)
                    .update();
        }
    }

    private static JdbcClient client(Connection connection) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }
}
