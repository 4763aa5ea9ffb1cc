package org.cordon.platform.tasks;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.cordon.platform.forms.TaskForm;
import org.cordon.platform.forms.TaskForms;
import org.springframework.stereotype.Component;

/** Reads the form of an open task that the caller has already been found to see. */
@Component
class TaskFormReader {

    private final ProcessEngineConfigurationImpl engine;
    private final TaskForms forms;

    TaskFormReader(ProcessEngineConfigurationImpl engine, TaskForms forms) {
        this.engine = engine;
        this.forms = forms;
    }

    TaskForm formOf(String taskId) {
        Command<TaskForm> reading = context -> forms.of(context.getTaskManager().findTaskById(taskId), context);
        return engine.getCommandExecutorTxRequired().execute(reading);
    }
}
