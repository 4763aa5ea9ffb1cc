package org.cordon.platform.tasks;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cordon.platform.forms.FormField;
import org.cordon.platform.forms.TaskForm;
import org.cordon.platform.language.ModelTexts;
import org.cordon.platform.tasks.StaffTasks.NumberedTask;
import org.cordon.platform.tasks.StaffTasks.TaskPage;
import org.cordon.platform.tasks.TaskModels.TaskModel;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The open tasks of the caller's units: to list, claim, give back and complete. */
@RestController
@RequestMapping("/api/v1/tasks")
class TaskController {

    private final StaffTasks tasks;
    private final TaskModels models;
    private final TaskFormReader forms;
    private final ModelTexts texts;
    private final Clock clock;

    TaskController(StaffTasks tasks, TaskModels models, TaskFormReader forms, ModelTexts texts, Clock clock) {
        this.tasks = tasks;
        this.models = models;
        this.forms = forms;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    TaskListResponse list(
            @RequestParam(defaultValue = "true") boolean mine,
            @RequestParam(defaultValue = "") @Size(max = 500) List<String> id,
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(required = false) @Nullable String definition,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String assignee,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "0") @Min(0) int offset,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit,
            Locale language) {
        Date dueBefore = overdue ? Date.from(clock.instant()) : null;
        TaskPage page =
                tasks.list(new TaskFilter(mine, id, number, definition, unit, assignee, dueBefore, offset, limit));
        List<TaskResponse> items =
                page.tasks().stream().map(task -> response(task, language)).toList();
        return new TaskListResponse(items, page.total(), offset, limit);
    }

    @GetMapping("/{id}")
    TaskDetailResponse read(@PathVariable String id, Locale language) {
        NumberedTask task = tasks.find(id);
        TaskModel model = models.of(task.task());
        TaskForm form = forms.formOf(id);
        return new TaskDetailResponse(response(task, language), help(task, model, language), form.fields());
    }

    @PostMapping("/{id}/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void claim(@PathVariable String id) {
        tasks.claim(id);
    }

    @PostMapping("/{id}/unclaim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void giveBack(@PathVariable String id) {
        tasks.giveBack(id);
    }

    @PostMapping("/{id}/completion")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void complete(@PathVariable String id, @Valid @RequestBody CompletionRequest request) {
        tasks.complete(id, request.answers());
    }

    private TaskResponse response(NumberedTask numbered, Locale language) {
        TaskModel model = models.of(numbered.task());
        String name = texts.elementName(model.process(), numbered.task().getTaskDefinitionKey(), language)
                .orElse(numbered.task().getName());
        return TaskResponse.of(numbered, model, name, clock);
    }

    private String help(NumberedTask numbered, TaskModel model, Locale language) {
        return texts.elementHelp(model.process(), numbered.task().getTaskDefinitionKey(), language)
                .orElse(model.help());
    }

    /** A part of the list and how long the whole list is. */
    record TaskListResponse(List<TaskResponse> items, long total, int offset, int limit) {}

    /** A task with everything that is needed to do it. */
    record TaskDetailResponse(TaskResponse task, String help, List<FormField> fields) {}

    /** What was typed, by field of the form. */
    record CompletionRequest(@NotNull Map<String, Object> answers) {}
}
