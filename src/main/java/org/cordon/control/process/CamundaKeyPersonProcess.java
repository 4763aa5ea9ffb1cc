package org.cordon.control.process;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.cordon.control.ControlMessageType;
import org.cordon.control.KeyPersonProcess;
import org.cordon.platform.engine.EngineAccess;
import org.springframework.stereotype.Component;

/** Key persons' processes in the engine; the business key is the key person's number. */
@Component
class CamundaKeyPersonProcess implements KeyPersonProcess {

    private static final String PROCESS = "KeyPersonControl";

    private final RuntimeService runtime;
    private final PlanTimers timers;
    private final EngineAccess engine;

    CamundaKeyPersonProcess(RuntimeService runtime, PlanTimers timers, EngineAccess engine) {
        this.runtime = runtime;
        this.timers = timers;
        this.engine = engine;
    }

    @Override
    public void start(String number) {
        engine.runAsSystem(() -> runtime.startProcessInstanceByKey(PROCESS, number));
    }

    @Override
    public boolean deliver(String number, ControlMessageType type) {
        return engine.asSystem(() ->
                runtime
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .rootProcessInstances()
                        .list()
                        .stream()
                        .anyMatch(root -> deliver(root, type)));
    }

    private boolean deliver(ProcessInstance root, ControlMessageType type) {
        EventSubscription waiting = runtime.createEventSubscriptionQuery()
                .processInstanceId(root.getId())
                .eventType("message")
                .eventName(type.messageName())
                .singleResult();
        if (waiting == null) {
            return false;
        }
        runtime.messageEventReceived(type.messageName(), waiting.getExecutionId());
        return true;
    }

    @Override
    public void planMoved(String number) {
        engine.runAsSystem(() -> instances(number).forEach(instance -> {
            timers.recalculate(instance);
            tell(instance, "PlanMoved");
        }));
    }

    @Override
    public void measureRaised(String number) {
        engine.runAsSystem(() -> instances(number).forEach(instance -> tell(instance, "MeasureRaised")));
    }

    private List<ProcessInstance> instances(String number) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .list();
    }

    /** One message may end what another waits in, so each is looked up when its turn comes. */
    private void tell(ProcessInstance instance, String message) {
        List<String> waiting = runtime
                .createEventSubscriptionQuery()
                .processInstanceId(instance.getId())
                .eventType("message")
                .eventName(message)
                .list()
                .stream()
                .map(EventSubscription::getExecutionId)
                .toList();
        waiting.stream()
                .filter(execution -> isWaiting(execution, message))
                .forEach(execution -> runtime.messageEventReceived(message, execution));
    }

    private boolean isWaiting(String execution, String message) {
        return runtime.createEventSubscriptionQuery()
                        .executionId(execution)
                        .eventName(message)
                        .count()
                > 0;
    }
}
