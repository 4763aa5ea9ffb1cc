package org.cordon.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class AuditAnchoringTests {

    private Connection connection;
    private JdbcClient jdbc;
    private AnchorFile file;
    private AuditAnchoring anchoring;

    @BeforeEach
    void create(@TempDir Path directory) throws SQLException, IOException {
        connection = AuditDatabase.H2.create();
        jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        file = new AnchorFile(directory.resolve("outside/anchor.log"));
        anchoring = new AuditAnchoring(jdbc, file);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void addsALineForEachStreamThatGrew() throws IOException {
        append("anna", "berta");
        assertThat(anchoring.anchor()).isEmpty();
        assertThat(anchoring.anchor()).isEmpty();
        append("carla");
        assertThat(anchoring.anchor()).isEmpty();

        assertThat(file.read()).extracting(Anchor::stream).containsExactly("reads", "reads");
        assertThat(file.read()).extracting(Anchor::seq).containsExactly(2L, 3L);
        assertThat(verification().verify()).isEmpty();
    }

    @Test
    void raisesTheAlarmWhenTheEndIsCutOffAndKeepsWhatItKnows() throws Exception {
        append("anna", "berta", "carla");
        anchoring.anchor();
        withoutGuard("delete from cordon.audit_entry where seq > 1");
        String known = Files.readString(file.path());

        AuditWatch watch = watch();
        watch.anchor();
        append("doris", "erna", "fina");
        watch.anchor();
        watch.verify();

        assertThat(watch.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(Files.readString(file.path())).isEqualTo(known);
        assertThat(verification().verify()).hasValue("Audit stream reads, row 3: the anchor knows another one");
    }

    @Test
    void raisesTheAlarmWhenTheFileCannotBeWritten() throws IOException {
        append("anna");
        Files.createDirectories(file.path());

        AuditWatch watch = watch();
        assertThat(watch.health().getStatus()).isEqualTo(Status.UP);
        watch.anchor();

        assertThat(watch.health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void doesNotVerifyWithoutAnAnchor() {
        append("anna");

        assertThat(verification().verify())
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("There is no anchor file"));
    }

    @Test
    void takesNoLineThatIsNoAnchorButForgivesACrashInTheMiddleOfOne() throws IOException {
        append("anna");
        anchoring.anchor();
        Files.writeString(file.path(), "reads 2 0123", StandardOpenOption.APPEND);
        assertThat(verification().verify()).isEmpty();

        Files.writeString(file.path(), "\n", StandardOpenOption.APPEND);
        assertThat(verification().verify())
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("Line 2"));
    }

    private void append(String... actors) {
        new AuditChain(SomeEntries.KEY)
                .append(
                        jdbc,
                        AuditStream.READS,
                        List.of(actors).stream()
                                .map(actor -> SomeEntries.read(actor, "1"))
                                .toList());
    }

    private void withoutGuard(String sql) throws SQLException {
        try (Statement owner = connection.createStatement()) {
            AuditDatabase.H2.liftGuards(owner);
            owner.execute(sql);
        }
    }

    private AuditVerification verification() {
        return new AuditVerification(jdbc, SomeEntries.KEY, file);
    }

    private AuditWatch watch() {
        return new AuditWatch(anchoring, verification());
    }
}
