package org.cordon.control.web;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.cordon.control.ControlStatusView;
import org.cordon.control.EnginePosition.OpenTask;
import org.cordon.control.HealthCode;
import org.cordon.control.KeyPersonCategory;
import org.cordon.control.Measure;
import org.cordon.control.web.ControlStatusResponse.HealthCodeResponse;
import org.cordon.control.web.ControlStatusResponse.OpenTaskResponse;
import org.cordon.control.web.ControlStatusResponse.UnitResponse;
import org.cordon.units.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a control status into the caller's language and time zone. */
@Component
class ControlStatusPresenter {

    private final MessageSource messages;
    private final Clock clock;

    ControlStatusPresenter(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    ControlStatusResponse present(ControlStatusView view, Locale locale) {
        KeyPersonCategory category = view.category();
        Measure measure = view.measure();
        return new ControlStatusResponse(
                view.number(),
                view.status() == null ? null : view.status().name(),
                view.status() == null ? null : messages.getMessage("status." + view.status(), null, locale),
                view.endReason(),
                category == null ? null : category.code(),
                measure == null ? null : measure.code(),
                view.edition(),
                healthCode(view.healthCode(), locale),
                time(view.since()),
                unit(view.responsibleUnit(), locale),
                view.location(),
                view.plannedRelease(),
                view.nextTestDue(),
                view.isOverdue(),
                view.openTasks().stream().map(task -> task(view, task, locale)).toList(),
                view.processInstanceId(),
                view.activityIds(),
                OffsetDateTime.ofInstant(view.asOf(), clock.getZone()));
    }

    String stepName(String step, String fallback, Locale locale) {
        String name = messages.getMessage(step.replace('/', '.') + ".name", null, fallback, locale);
        return name == null ? fallback : name;
    }

    @Nullable
    OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, clock.getZone());
    }

    private @Nullable HealthCodeResponse healthCode(@Nullable HealthCode code, Locale locale) {
        return code == null
                ? null
                : new HealthCodeResponse(
                        code.colour().code(),
                        messages.getMessage("healthCode." + code.colour().code(), null, locale),
                        RuleRowResponse.of(code.row(), locale));
    }

    private static @Nullable UnitResponse unit(@Nullable Unit unit, Locale locale) {
        return unit == null ? null : new UnitResponse(unit.code(), unit.name(locale));
    }

    private OpenTaskResponse task(ControlStatusView view, OpenTask task, Locale locale) {
        return new OpenTaskResponse(
                task.id(),
                stepName(task.processDefinitionKey() + "/" + task.taskDefinitionKey(), task.name(), locale),
                task.unitCode(),
                time(task.dueAt()),
                view.isOverdue(task),
                task.candidateRoles());
    }
}
