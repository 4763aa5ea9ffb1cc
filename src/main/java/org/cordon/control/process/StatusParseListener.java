package org.cordon.control.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.cordon.control.ControlStatusProjection;

/** Watches every element that has a control status, so that the projection moves with the token. */
final class StatusParseListener extends AbstractBpmnParseListener {

    private final ControlStatusProjection projection;
    private final StepReader steps;

    StatusParseListener(ControlStatusProjection projection, StepReader steps) {
        this.projection = projection;
        this.steps = steps;
    }

    @Override
    public void parseProcess(Element processElement, ProcessDefinitionEntity definition) {
        watchAll(definition, StatusModel.read(processElement));
        if (StatusModel.hasStatusOfItsCaller(processElement)) {
            definition.getTaskDefinitions().values().forEach(this::watchDueBeside);
        }
    }

    private void watchAll(ScopeImpl scope, StatusModel model) {
        List<ActivityImpl> activities = scope.getActivities();
        for (ActivityImpl activity : activities) {
            model.of(activity.getId()).ifPresent(entry -> watch(activity, entry));
            watchAll(activity, model);
        }
    }

    private void watch(ActivityImpl activity, StatusModel.Entry entry) {
        int depth = depth(activity);
        if (activity.isAsyncBefore()) {
            watchArrival(activity, entry, depth);
        }
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) execution -> {
            projection.left(
                    StepReader.waitingId(execution.getProcessInstanceId(), activity.getId()),
                    execution.getProcessBusinessKey());
            projection.entered(steps.active(execution, activity.getId(), entry, depth));
        });
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener)
                execution -> projection.left(execution.getActivityInstanceId(), execution.getProcessBusinessKey()));
        if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior userTask) {
            watchDueDate(userTask.getTaskDefinition());
        }
    }

    /** Between two transactions the token waits in front of the element; its status holds already. */
    private void watchArrival(ActivityImpl activity, StatusModel.Entry entry, int depth) {
        for (var incoming : activity.getIncomingTransitions()) {
            ((TransitionImpl) incoming).addBuiltInListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener)
                    execution -> projection.entered(steps.waiting(execution, activity.getId(), entry, depth)));
        }
    }

    private void watchDueDate(TaskDefinition definition) {
        TaskListener listener = task -> projection.due(
                task.getExecution().getActivityInstanceId(),
                task.getExecution().getProcessBusinessKey(),
                task.getDueDate() == null ? null : task.getDueDate().toInstant());
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, listener);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_UPDATE, listener);
    }

    private void watchDueBeside(TaskDefinition definition) {
        TaskListener due = task -> projection.dueBeside(
                task.getId(),
                task.getExecution().getProcessBusinessKey(),
                task.getDueDate() == null ? null : task.getDueDate().toInstant());
        TaskListener gone =
                task -> projection.dueBeside(task.getId(), task.getExecution().getProcessBusinessKey(), null);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, due);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_UPDATE, due);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, gone);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, gone);
    }

    private static int depth(ActivityImpl activity) {
        int depth = 1;
        ScopeImpl scope = activity.getFlowScope();
        while (scope instanceof ActivityImpl outer) {
            depth++;
            scope = outer.getFlowScope();
        }
        return depth;
    }
}
