package org.cordon.control.escalation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordon.control.SubjectOfProcess;
import org.cordon.platform.data.Sequences;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which late task is asked about in which unit, so that each unit is asked once. */
@Component
class EscalationBook implements SubjectOfProcess {

    private final JdbcClient jdbc;
    private final Sequences sequences;
    private final Clock clock;

    EscalationBook(JdbcClient jdbc, Sequences sequences, Clock clock) {
        this.jdbc = jdbc;
        this.sequences = sequences;
        this.clock = clock;
    }

    /**
     * Notes that the unit is asked about the task.
     *
     * @return the number of the new escalation
     * @throws org.springframework.dao.DuplicateKeyException if somebody else has just noted it
     */
    String open(LateTask task, String unitCode) {
        String escalation = "ES-%s-%d".formatted(task.number(), sequences.next("cordon.escalation_seq"));
        jdbc.sql("""
                        insert into cordon.escalation
                            (escalation, open_task_id, number, unit_code, late_since, opened_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        escalation,
                        task.id(),
                        task.number(),
                        unitCode,
                        OffsetDateTime.ofInstant(task.dueAt(), clock.getZone()),
                        OffsetDateTime.now(clock))
                .update();
        return escalation;
    }

    void close(String escalation) {
        jdbc.sql("update cordon.escalation set open_task_id = null, closed_at = ? where escalation = ?")
                .params(OffsetDateTime.now(clock), escalation)
                .update();
    }

    List<Escalation> open() {
        return jdbc.sql("select escalation as number, open_task_id as task_id from cordon.escalation"
                        + " where open_task_id is not null order by escalation")
                .query(Escalation.class)
                .list();
    }

    /** The tasks about which somebody is asked already. */
    Set<String> tasks() {
        return new HashSet<>(jdbc.sql("select open_task_id from cordon.escalation where open_task_id is not null")
                .query(String.class)
                .list());
    }

    Optional<String> unitOf(String escalation) {
        return column("unit_code", escalation);
    }

    @Override
    public Optional<String> numberOf(String escalation) {
        return column("number", escalation);
    }

    private Optional<String> column(String name, String escalation) {
        return jdbc.sql("select " + name + " from cordon.escalation where escalation = ?")
                .param(escalation)
                .query(String.class)
                .optional();
    }
}
