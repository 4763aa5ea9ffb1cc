package org.cordon.platform.engine;

import java.util.List;
import java.util.function.Predicate;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
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
     * Tells every running instance with this business key that is meant and waits for it, wherever in it that is; who does
     * not is left alone.
     *
     * @param whom by the id of the instance
     * @return whether anybody waited for it
     */
    public boolean tell(String number, String message, Predicate<String> whom) {
        return engine.asSystem(() -> {
            boolean told = false;
            for (Execution execution : waiting(number, message)) {
                if (whom.test(execution.getProcessInstanceId())) {
                    tell(execution, message, told);
                    told = true;
                }
            }
            return told;
        });
    }

    public boolean tell(String number, String message) {
        return tell(number, message, instance -> true);
    }

    /** Whether a running instance with this business key waits for the message. */
    public boolean isAwaited(String number, String message) {
        return engine.asSystem(() -> !waiting(number, message).isEmpty());
    }

    /** The running instances with this business key. */
    public List<ProcessInstance> instances(String number) {
        return engine.asSystem(() -> runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .list());
    }

    /** By one question, whatever instances the person has. */
    private List<Execution> waiting(String number, String message) {
        return runtime.createExecutionQuery()
                .processInstanceBusinessKey(number)
                .messageEventSubscriptionName(message)
                .list();
    }

    /** One message may end what another waits in, so each but the first is looked up when its turn comes. */
    private void tell(Execution execution, String message, boolean toldAnother) {
        if (!toldAnother || isWaiting(execution.getId(), message)) {
            runtime.messageEventReceived(message, execution.getId());
        }
    }

    private boolean isWaiting(String execution, String message) {
        return runtime.createEventSubscriptionQuery()
                        .executionId(execution)
                        .eventName(message)
                        .count()
                > 0;
    }
}
