package org.cordon.platform.engine;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.cordon.platform.errors.Refused;

/**
 * Lets a task be given only to somebody who exists, works for the task's unit and holds one of its roles: given to
 * anybody else it would vanish from every list.
 */
final class AssigneeGuard extends AbstractBpmnParseListener {

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior userTask) {
            userTask.getTaskDefinition()
                    .addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, AssigneeGuard::check);
        }
    }

    private static void check(DelegateTask task) {
        String assignee = task.getAssignee();
        if (assignee != null && !isFit(task, assignee)) {
            throw new Refused(
                    "task.assignee.unfit",
                    "The task cannot be given to " + assignee + ": not an active member of its unit and role",
                    assignee);
        }
    }

    private static boolean isFit(DelegateTask task, String assignee) {
        return Member.of(assignee, task.getProcessEngineServices().getIdentityService())
                .mayDo(task.getTenantId(), candidateGroups(task));
    }

    private static List<String> candidateGroups(DelegateTask task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .toList();
    }
}
