package org.cordon.retention;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.cordon.platform.crypto.PersonalKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is due by its age and belongs to nobody known: answers to tasks about other things, results without a person. */
@Repository
class AgedData {

    /** Questions, notices, merges and orders have numbers of their own, which hold or lead to a key person's. */
    private static final String NOT_HELD = """
            not exists (select 1 from cordon.retention_held h
                where a.process_number like '%' || h.number || '%'
                  or a.process_number in (select q.question from cordon.identity_question q where q.number = h.number)
                  or a.process_number in (
                      select c.change_id from cordon.coercive_change_person c where c.number = h.number))""";

    private static final String NOBODYS_ANSWERS = """
            select task_id from cordon.task_answer a where a.answered_at <= :before
              and not exists (select 1 from cordon.key_person k where k.number = a.process_number)
              and not exists (select 1 from cordon.retention_case c where c.number = a.process_number)
              and\s""" + NOT_HELD;

    /** A result about a place or a shared tube is matched without a person; others may need what it says. */
    private static final String NOBODYS = """
            r.person_id is null and r.assigned_person_id is null and r.place is null and r.state in ('WAITING', 'REVIEW')
              and not exists (select 1 from cordon.sample s join cordon.retention_person p on p.id = s.person_id
                  where p.erased_at is null and (s.sample_number = r.sample_number or s.tube_number = r.tube_number))
              and not exists (select 1 from cordon.test_result o join cordon.retention_person p on p.id = o.person_id
                  where p.erased_at is null and o.tube_number = r.tube_number)""";

    private static final String NOBODYS_RESULTS = """
            select r.id from cordon.test_result r where r.received_at <= :before
              and exists (select 1 from cordon.test_result_version v where v.test_result_id = r.id)
              and\s""" + NOBODYS;

    /** The number of a merge, a notice or an escalation whose last answer this is: nothing else is sealed under it. */
    private static final String NOTICE = """
            select a.process_number from cordon.task_answer a where a.task_id = :task
              and (a.process_number like 'MP-%' or a.process_number like 'EN-%' or a.process_number like 'ES-%')
              and not exists (select 1 from cordon.task_answer o
                  where o.process_number = a.process_number and o.task_id <> a.task_id)""";

    private static final String GENERAL_HOLD =
            "select count(*) from cordon.legal_hold where number is null and lifted_at is null";

    private final JdbcClient jdbc;
    private final RetentionPeriods periods;
    private final PersonalKeys keys;
    private final Traces traces;
    private final Clock clock;

    AgedData(JdbcClient jdbc, RetentionPeriods periods, PersonalKeys keys, Traces traces, Clock clock) {
        this.jdbc = jdbc;
        this.periods = periods;
        this.keys = keys;
        this.traces = traces;
        this.clock = clock;
    }

    boolean isHeld() {
        return jdbc.sql(GENERAL_HOLD).query(Long.class).single() > 0;
    }

    List<String> due(DataClass data) {
        String sql = data == DataClass.TASK_ANSWERS ? NOBODYS_ANSWERS : NOBODYS_RESULTS;
        OffsetDateTime before = OffsetDateTime.ofInstant(clock.instant().minus(periods.of(data)), clock.getZone());
        return jdbc.sql(sql).param("before", before).query(String.class).list();
    }

    /** Whether there still was something to erase. */
    boolean erase(DataClass data, String item) {
        return data == DataClass.TASK_ANSWERS ? eraseAnswer(item) : eraseResult(Long.parseLong(item));
    }

    private boolean eraseAnswer(String task) {
        List<String> number =
                jdbc.sql(NOTICE).param("task", task).query(String.class).list();
        boolean erased = jdbc.sql("delete from cordon.task_answer a where task_id = ? and " + NOT_HELD)
                        .param(task)
                        .update()
                > 0;
        if (erased) {
            keys.destroy(List.of("task:" + task));
            keys.destroy(number);
        }
        return erased;
    }

    private boolean eraseResult(long id) {
        boolean stillNobodys = jdbc.sql(
                        "select r.id from cordon.test_result r where r.id = ? and " + NOBODYS + " for update")
                .param(id)
                .query(Long.class)
                .optional()
                .isPresent();
        if (stillNobodys) {
            keys.destroy(traces.resultSubjects(List.of(id)));
            traces.treatResults(List.of(id));
        }
        return stillNobodys;
    }
}
