package org.cordon.platform.tasks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.cordon.platform.forms.TaskForms;
import org.cordon.platform.language.FormTranslator;
import org.springframework.stereotype.Service;

/** Shows what of a task's form may be answered for many. */
@Service
public class BulkForms {

    private final ProcessEngineConfigurationImpl engine;
    private final StaffTasks tasks;
    private final TaskModels models;
    private final TaskForms forms;
    private final FormTranslator translator;

    BulkForms(
            ProcessEngineConfigurationImpl engine,
            StaffTasks tasks,
            TaskModels models,
            TaskForms forms,
            FormTranslator translator) {
        this.engine = engine;
        this.tasks = tasks;
        this.models = models;
        this.forms = forms;
        this.translator = translator;
    }

    /**
     * The fields in the order of the form.
     *
     * @param taskId an open task of the kind
     * @throws org.cordon.platform.errors.NotFound {@code task.unknown} if the caller has none such
     */
    public List<BulkField> fields(String taskId, Locale language) {
        BulkAnswers allowed = models.of(tasks.find(taskId).task()).bulk();
        Command<Optional<JsonNode>> reading =
                context -> forms.drawn(context.getTaskManager().findTaskById(taskId), context);
        return engine.getCommandExecutorTxRequired()
                .execute(reading)
                .map(form -> {
                    translator.translate(form, language);
                    return BulkField.in(form, allowed);
                })
                .orElse(List.of());
    }
}
