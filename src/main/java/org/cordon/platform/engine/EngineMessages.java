package org.cordon.platform.engine;

import java.util.List;
import java.util.function.Predicate;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tells running processes a message, wherever one of them waits for it. */
@Component
public class EngineMessages {

    private final RuntimeService runtime;
    private final EngineAccess engine;

    EngineMessages(@Lazy RuntimeService runtime, EngineAccess engine) {
        this.runtime = runtime;
        this.engine = engine;
    }

    /**
     * Tells every running instance with this business key that is meant; who does not wait for it is left alone.
     *
     * @return whether anybody waited for it
     */
    public boolean tell(String number, String message, Predicate<ProcessInstance> whom) {
        return engine.asSystem(() -> instances(number).stream()
                        .filter(whom)
                        .filter(instance -> tell(instance, message))
                        .count()
                > 0);
    }

    public boolean tell(String number, String message) {
        return tell(number, message, instance -> true);
    }

    /** Whether a running instance with this business key waits for the message. */
    public boolean isAwaited(String number, String message) {
        return engine.asSystem(() -> instances(number).stream()
                .anyMatch(instance -> runtime.createEventSubscriptionQuery()
                                .processInstanceId(instance.getId())
                                .eventName(message)
                                .count()
                        > 0));
    }

    /** The running instances with this business key. */
    public List<ProcessInstance> instances(String number) {
        return engine.asSystem(() -> runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .list());
    }

    /** One message may end what another waits in, so each is looked up when its turn comes. */
    private boolean tell(ProcessInstance instance, String message) {
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
        return !waiting.isEmpty();
    }

    private boolean isWaiting(String execution, String message) {
        return runtime.createEventSubscriptionQuery()
                        .executionId(execution)
                        .eventName(message)
                        .count()
                > 0;
    }
}
