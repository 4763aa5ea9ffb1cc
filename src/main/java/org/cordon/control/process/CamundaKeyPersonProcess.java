package org.cordon.control.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.cordon.control.ControlMessageType;
import org.cordon.control.KeyPersonProcess;
import org.cordon.platform.engine.EngineAccess;
import org.cordon.platform.engine.EngineMessages;
import org.cordon.platform.errors.Conflict;
import org.springframework.stereotype.Component;

/** Key persons' processes in the engine; the business key is the key person's number. */
@Component
class CamundaKeyPersonProcess implements KeyPersonProcess {

    /** The field of the town's forms that shows who names the person. */
    static final String SOURCES = "sources";

    private static final String PROCESS = "KeyPersonControl";
    private static final String PERSON_FETCHED = "PersonFetched";

    private final RuntimeService runtime;
    private final PlanTimers timers;
    private final EngineMessages messages;
    private final EngineAccess engine;

    CamundaKeyPersonProcess(RuntimeService runtime, PlanTimers timers, EngineMessages messages, EngineAccess engine) {
        this.runtime = runtime;
        this.timers = timers;
        this.messages = messages;
        this.engine = engine;
    }

    @Override
    public void start(String number) {
        engine.runAsSystem(() -> runtime.startProcessInstanceByKey(PROCESS, number));
    }

    @Override
    public boolean deliver(String number, ControlMessageType type) {
        return messages.tell(number, type.messageName());
    }

    @Override
    public void planMoved(String number) {
        engine.runAsSystem(() -> messages.instances(number).forEach(timers::recalculate));
    }

    @Override
    public void measureRaised(String number) {
        messages.tell(number, "MeasureRaised");
    }

    /** Somebody who is looked after already is not looked after twice. */
    @Override
    public void vehicleMissing(String number) {
        if (!messages.isAwaited(number, PERSON_FETCHED)) {
            messages.tell(number, "VehicleMissing");
        }
    }

    @Override
    public void fetched(String number) {
        messages.tell(number, PERSON_FETCHED);
    }

    /** Only a process that shows them has the variable. */
    @Override
    public void sourcesChanged(String number, String sources) {
        engine.runAsSystem(() -> messages.instances(number).stream()
                .map(ProcessInstance::getId)
                .filter(instance -> runtime.getVariable(instance, SOURCES) != null)
                .forEach(instance -> runtime.setVariable(instance, SOURCES, sources)));
    }

    @Override
    public boolean merged(String number) {
        boolean told = messages.tell(number, "PersonMerged");
        if (!told && !messages.instances(number).isEmpty()) {
            throw new Conflict(
                    "merge.oldModel",
                    "The process of %s began before there were merges: rule this key person out instead"
                            .formatted(number),
                    number);
        }
        return told;
    }
}
