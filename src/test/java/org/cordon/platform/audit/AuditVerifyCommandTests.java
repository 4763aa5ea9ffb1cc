package org.cordon.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

@ExtendWith(OutputCaptureExtension.class)
class AuditVerifyCommandTests {

    @Test
    void endsWithZeroOrWithTheFirstWrongRow(CapturedOutput output, @TempDir Path directory) throws Exception {
        try (Connection connection = AuditDatabase.POSTGRESQL.create();
                Statement owner = connection.createStatement()) {
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            new AuditChain(SomeEntries.KEY)
                    .append(
                            jdbc,
                            AuditStream.READS,
                            List.of(SomeEntries.read("anna", "1"), SomeEntries.read("anna", "2")));
            new AuditAnchoring(jdbc, SomeEntries.KEY, new AnchorFile(directory.resolve("anchor.log"))).anchor();

            assertThat(verify(connection, directory)).isZero();

            AuditDatabase.POSTGRESQL.liftGuards(owner);
            owner.execute("update cordon.audit_entry set people = '3' where seq = 2");
            assertThat(verify(connection, directory)).isEqualTo(1);
            assertThat(output).contains("Audit stream reads, row 2: it was changed or put in");
        }
    }

    private int verify(Connection connection, Path directory) throws Exception {
        String[] arguments = {
            "--cordon.audit-verify",
            "--spring.profiles.active=postgresql",
            "--cordon.audit.key=QEFCQ0RFRkdISUpLTE1OT1BRUlNUVVZXWFlaW1xdXl8=",
            "--cordon.audit.anchor-file=" + directory.resolve("anchor.log"),
            "--spring.datasource.url=" + connection.getMetaData().getURL(),
            "--spring.datasource.username=postgres",
            "--spring.datasource.password=postgres"
        };
        assertThat(AuditVerifyCommand.isAskedFor(arguments)).isTrue();
        return AuditVerifyCommand.run(arguments);
    }
}
