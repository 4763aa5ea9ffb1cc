package org.cordon.platform.tasks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.cordon.platform.crypto.PersonalVault;
import org.cordon.platform.errors.Conflict;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what was typed into each task, sealed, written in the transaction that completes it. */
@Component
class TaskAnswers {

    private final JdbcClient database;
    private final PersonalVault vault;
    private final ObjectMapper mapper;
    private final Clock clock;

    TaskAnswers(JdbcClient database, PersonalVault vault, ObjectMapper mapper, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Of two people who complete one task in the same moment, the second is told so. */
    void keep(TaskEntity task, Optional<String> userId, Map<String, @Nullable Object> answers) {
        try {
            insert(task, userId, answers);
        } catch (DuplicateKeyException e) {
            throw new Conflict("changed.meanwhile", "Somebody else is completing this task at this moment");
        }
    }

    private void insert(TaskEntity task, Optional<String> userId, Map<String, @Nullable Object> answers) {
        database.sql("""
                        insert into cordon.task_answer
                            (task_id, process_number, task_key, unit_code, answered_by, answered_at, answers)
                        values (:task, :number, :key, :unit, :user, :at, :answers)
                        """)
                .param("task", task.getId())
                .param("number", task.getProcessInstance().getBusinessKey())
                .param("key", task.getTaskDefinitionKey())
                .param("unit", task.getTenantId())
                .param("user", userId.orElse(null))
                .param("at", OffsetDateTime.now(clock))
                .param("answers", vault.seal(subject(task), json(answers)))
                .update();
    }

    private static String subject(TaskEntity task) {
        String number = task.getProcessInstance().getBusinessKey();
        return number == null ? "task:" + task.getId() : number;
    }

    private String json(Map<String, @Nullable Object> answers) {
        try {
            return mapper.writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Answers cannot be written", e);
        }
    }
}
