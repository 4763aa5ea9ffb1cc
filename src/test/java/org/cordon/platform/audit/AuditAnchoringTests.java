package org.cordon.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
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
        anchoring = new AuditAnchoring(jdbc, SomeEntries.KEY, file);
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
    void cannotBeMadeToForgetTheEndByALineThatSaysItWasTrimmed() throws Exception {
        append("anna", "berta", "carla");
        anchoring.anchor();
        withoutGuard("delete from cordon.audit_entry where seq > 1");
        file.append(List.of(new Anchor("reads", 999_999, "a".repeat(64), Instant.EPOCH, "0".repeat(64))));

        assertThat(anchoring.anchor())
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("are gone or changed"));
    }

    @Test
    void cannotBeMadeToForgetAnAnchorByAnotherLine() throws Exception {
        append("anna", "berta", "carla");
        anchoring.anchor();
        withoutGuard("update cordon.audit_entry set actor = 'doris', hash = '" + "a".repeat(64) + "' where seq = 3");
        file.append(List.of(new Anchor("reads", 3, "a".repeat(64), Instant.EPOCH)));

        assertThat(anchoring.anchor())
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("contradicts itself about row 3"));
    }

    @Test
    void findsALineThatContradictsAnOlderOneThoughEveryRowIsAsItWas() throws Exception {
        append("anna", "berta", "carla");
        anchoring.anchor();
        append("doris");
        anchoring.anchor();
        file.append(List.of(new Anchor("reads", 3, "b".repeat(64), Instant.EPOCH)));

        assertThat(verification().verify()).hasValue("Audit stream reads, row 3: the anchor file contradicts itself");
    }

    @Test
    void takesTheEarlierEndThatASlowerNodeWritesLast() throws Exception {
        append("anna");
        Anchor earlier = end();
        append("berta", "carla");
        anchoring.anchor();
        file.append(List.of(earlier));

        assertThat(verification().verify()).isEmpty();
        withoutGuard("delete from cordon.audit_entry where seq > 1");
        assertThat(anchoring.anchor())
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("up to 3"));
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

    @Test
    void goesOnBehindALineThatACrashCutOff() throws IOException {
        append("anna");
        anchoring.anchor();
        Files.writeString(file.path(), "reads 2 0123", StandardOpenOption.APPEND);
        append("berta");

        assertThat(anchoring.anchor()).isEmpty();
        assertThat(anchoring.anchor()).isEmpty();

        assertThat(file.read()).extracting(Anchor::seq).containsExactly(1L, 2L);
        assertThat(verification().verify()).isEmpty();
    }

    @Test
    void beginsOnceAndTakesAFileThatIsGoneOrEmptiedForAnAlarm() throws IOException {
        assertThat(anchoring.anchor()).as("nothing to anchor yet").isEmpty();
        append("anna");
        assertThat(anchoring.anchor()).isEmpty();
        Files.writeString(file.path(), "");
        assertThat(anchoring.anchor())
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("is gone or empty"));
        Files.delete(file.path());
        assertThat(anchoring.anchor())
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("is gone or empty"));
        assertThat(file.exists()).isFalse();

        jdbc.sql("delete from cordon.audit_anchored").update();
        assertThat(anchoring.anchor()).as("begun anew, as the guide says").isEmpty();
        assertThat(file.read()).hasSize(1);
    }

    @Test
    void isIllWhileTheDatabaseDoesNotAnswerAndWhenNobodyAnchoredForLong() throws Exception {
        AtomicLong nanoTime = new AtomicLong();
        AuditWatch watch = new AuditWatch(anchoring, verification(), Duration.ofMinutes(5), nanoTime::get);
        watch.anchor();
        nanoTime.addAndGet(Duration.ofMinutes(15).toNanos());
        assertThat(watch.health().getStatus()).isEqualTo(Status.UP);
        nanoTime.addAndGet(1);
        assertThat(watch.health().getStatus()).isEqualTo(Status.DOWN);
        watch.anchor();
        assertThat(watch.health().getStatus()).isEqualTo(Status.UP);

        withoutGuard("alter table cordon.audit_entry rename to away");
        watch.anchor();
        assertThat(watch.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(verification().verify()).hasValue("The audit cannot be read");
    }

    private Anchor end() {
        AuditChain.Head head = AuditChain.head(jdbc, "reads").orElseThrow();
        return new Anchor("reads", head.seq(), head.hash(), head.at());
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
        return new AuditWatch(anchoring, verification(), Duration.ofMinutes(5));
    }
}
