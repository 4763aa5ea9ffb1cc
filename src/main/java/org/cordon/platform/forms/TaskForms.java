package org.cordon.platform.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceCmd;
import org.camunda.bpm.engine.impl.form.CamundaFormRefImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.springframework.stereotype.Component;

/** Finds the deployed form of a task; for use inside a command of the engine. */
@Component
public class TaskForms {

    private final ObjectMapper mapper;
    private final Map<String, TaskForm> read = new ConcurrentHashMap<>();

    TaskForms(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    public TaskForm of(TaskEntity task, CommandContext context) {
        return find(task, context)
                .map(form -> read.computeIfAbsent(form.getId(), id -> TaskForm.of(json(form, context))))
                .orElse(TaskForm.EMPTY);
    }

    /** The form as it was drawn, for the caller to change; nothing where the task has none. */
    public Optional<JsonNode> drawn(TaskEntity task, CommandContext context) {
        return find(task, context).map(form -> json(form, context));
    }

    private Optional<CamundaFormDefinition> find(TaskEntity task, CommandContext context) {
        TaskDefinition definition = task.getTaskDefinition();
        if (definition == null || definition.getCamundaFormDefinitionKey() == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(context.runWithoutAuthorization(
                new GetCamundaFormDefinitionCmd(reference(definition), deploymentId(task))));
    }

    private static CamundaFormRef reference(TaskDefinition definition) {
        CamundaFormRefImpl reference = new CamundaFormRefImpl(
                definition.getCamundaFormDefinitionKey().getExpressionText(),
                definition.getCamundaFormDefinitionBinding());
        Expression version = definition.getCamundaFormDefinitionVersion();
        if (version != null) {
            reference.setVersion(Integer.valueOf(version.getExpressionText()));
        }
        return reference;
    }

    private static String deploymentId(TaskEntity task) {
        return task.getExecution().getProcessDefinition().getDeploymentId();
    }

    private JsonNode json(CamundaFormDefinition form, CommandContext context) {
        try (InputStream content = context.runWithoutAuthorization(
                new GetDeploymentResourceCmd(form.getDeploymentId(), form.getResourceName()))) {
            return mapper.readTree(content);
        } catch (IOException e) {
            throw new UncheckedIOException("The form " + form.getKey() + " cannot be read", e);
        }
    }
}
