package org.cordon.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What the report of a day is made of. */
class AuditLooksTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @EnumSource(AuditDatabase.class)
    void areWhatStaffSawOrWereRefusedInTheirOrderButNotTheAuditItself(AuditDatabase database) throws Exception {
        try (Connection connection = database.create()) {
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            AuditChain chain = new AuditChain(SomeEntries.KEY);
            chain.append(
                    jdbc,
                    AuditStream.READS,
                    List.of(
                            SomeEntries.read("anna", "7", "90"),
                            SomeEntries.read(Actor.SYSTEM, "7"),
                            SomeEntries.entry("auditor", AuditAction.READ, List.of("audit:2022-09-05"), AuditLog.FIELD),
                            SomeEntries.entry("berta", AuditAction.DENIED, List.of(), ""),
                            SomeEntries.entry("anna", AuditAction.SIGN_IN, List.of(), ""),
                            SomeEntries.entry("carla", AuditAction.REVEAL, List.of("8"), "auditLogs,name"),
                            SomeEntries.entry("anna", AuditAction.SEARCH, List.of("9"), "search:name")));
            chain.append(
                    jdbc,
                    AuditStream.CHANGES,
                    List.of(SomeEntries.entry("anna", AuditAction.CHANGE, List.of("7"), "name")));

            List<String> looks = new ArrayList<>();
            AuditLog log =
                    new AuditLog(jdbc, mock(SealedNotes.class), mock(OpenedIdentities.class), Clock.system(ZONE));
            log.looks(day(jdbc), look -> looks.add(look.actor() + " " + look.action() + " " + look.people()));

            assertThat(looks).containsExactly("anna READ 7,90", "berta DENIED ", "carla REVEAL 8", "anna SEARCH 9");
        }
    }

    private static LocalDate day(JdbcClient jdbc) {
        return jdbc.sql("select max(at) from cordon.audit_entry where stream = 'reads'")
                .query(OffsetDateTime.class)
                .single()
                .atZoneSameInstant(ZONE)
                .toLocalDate();
    }
}
