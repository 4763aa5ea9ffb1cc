package org.cordon.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.cordon.control.drift.ControlDrift;
import org.cordon.platform.data.Sequences;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The engine's tokens as a table, for lists, boards and timelines. The engine's listeners write it in the transaction
 * that moves the token; nobody else may, and {@link ControlDrift} compares the two.
 */
@Component
public class ControlStatusProjection {

    private final JdbcClient jdbc;
    private final Sequences sequences;
    private final Clock clock;

    ControlStatusProjection(JdbcClient jdbc, Sequences sequences, Clock clock) {
        this.jdbc = jdbc;
        this.sequences = sequences;
        this.clock = clock;
    }

    /** The token has come to the element. */
    public void entered(ControlStep step) {
        lock(step);
        if (step.status().isFinal()) {
            closeAll(step.number());
        }
        insert(step);
        refresh(step.number());
    }

    /** The token has left the element, by whatever way. */
    public void left(String stepId, String number) {
        int changed = jdbc.sql(
                        "update cordon.control_step set left_at = ? where activity_instance_id = ? and left_at is null")
                .params(now(), stepId)
                .update();
        if (changed > 0) {
            refresh(number);
        }
    }

    /** The task of the element is due at this instant. */
    public void due(String stepId, String number, @Nullable Instant dueAt) {
        jdbc.sql("update cordon.control_step set due_at = ? where activity_instance_id = ?")
                .params(dueAt == null ? null : OffsetDateTime.ofInstant(dueAt, clock.getZone()), stepId)
                .update();
        refresh(number);
    }

    /** A task beside the steps, as of a test plan, is due at this instant: the person is late when it is. */
    public void dueBeside(String taskId, String number, @Nullable Instant dueAt) {
        jdbc.sql("delete from cordon.control_due where task_id = ?")
                .param(taskId)
                .update();
        if (dueAt != null) {
            jdbc.sql("insert into cordon.control_due (task_id, number, due_at) values (?, ?, ?)")
                    .params(taskId, number, OffsetDateTime.ofInstant(dueAt, clock.getZone()))
                    .update();
        }
        refreshDue(number);
    }

    /** What the end event that the process reached says; empty while it has reached none. */
    public Optional<String> endReason(String number) {
        return jdbc.sql("select end_reason from cordon.control_status where number = ? and end_reason is not null")
                .param(number)
                .query(String.class)
                .optional();
    }

    /** One writer at a time for a person: parallel branches must not overwrite each other's view. */
    private void lock(ControlStep step) {
        int locked = jdbc.sql("select 1 from cordon.control_status where number = ? for update")
                .param(step.number())
                .query(Integer.class)
                .list()
                .size();
        if (locked == 0) {
            jdbc.sql("""
                            insert into cordon.control_status
                                (number, root_process_instance_id, process_definition_key, activity_id, status, since)
                            values (?, ?, ?, ?, ?, ?)""")
                    .params(
                            step.number(),
                            step.rootProcessInstanceId(),
                            step.processDefinitionKey(),
                            step.activityId(),
                            step.status().name(),
                            now())
                    .update();
        }
    }

    /** The process is over: whatever else was open has gone with it. */
    private void closeAll(String number) {
        jdbc.sql("update cordon.control_step set left_at = ? where number = ? and left_at is null")
                .params(now(), number)
                .update();
    }

    private void insert(ControlStep step) {
        jdbc.sql("delete from cordon.control_step where activity_instance_id = ?")
                .param(step.id())
                .update();
        jdbc.sql("""
                        insert into cordon.control_step
                            (activity_instance_id, root_process_instance_id, number, process_definition_key, activity_id,
                             status, depth, unit_code, end_reason, sequence, entered_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        step.id(),
                        step.rootProcessInstanceId(),
                        step.number(),
                        step.processDefinitionKey(),
                        step.activityId(),
                        step.status().name(),
                        step.depth(),
                        step.unitCode(),
                        step.endReason(),
                        sequences.next("cordon.control_step_seq"),
                        now())
                .update();
    }

    /** Copies the innermost open step to the person's row; a final status stays. */
    private void refresh(String number) {
        openSteps(number).stream().max(ControlStep.INNERMOST).ifPresent(this::decide);
        refreshDue(number);
    }

    private void refreshDue(String number) {
        jdbc.sql("""
                        update cordon.control_status set due_at =
                            (select min(due_at) from (
                                select due_at from cordon.control_step where number = :number and left_at is null
                                union all
                                select due_at from cordon.control_due where number = :number) due)
                        where number = :number""").param("number", number).update();
    }

    private void decide(ControlStep step) {
        jdbc.sql("""
                        update cordon.control_status set
                            process_definition_key = :process, activity_id = :activity, unit_code = :unit,
                            end_reason = :endReason,
                            since = case when status = :status then since
                                         else (select entered_at from cordon.control_step
                                               where activity_instance_id = :step) end,
                            status = :status
                        where number = :number and status not in ('RELEASED', 'ENDED')""")
                .param("process", step.processDefinitionKey())
                .param("activity", step.activityId())
                .param("unit", step.unitCode())
                .param("endReason", step.endReason())
                .param("status", step.status().name())
                .param("step", step.id())
                .param("number", step.number())
                .update();
    }

    private List<ControlStep> openSteps(String number) {
        return jdbc.sql("select * from cordon.control_step where number = ? and left_at is null")
                .param(number)
                .query((row, index) -> step(row))
                .list();
    }

    private static ControlStep step(ResultSet row) throws SQLException {
        return new ControlStep(
                row.getString("activity_instance_id"),
                row.getString("root_process_instance_id"),
                row.getString("number"),
                row.getString("process_definition_key"),
                row.getString("activity_id"),
                ControlStatus.valueOf(row.getString("status")),
                row.getInt("depth"),
                row.getString("unit_code"),
                row.getString("end_reason"));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
