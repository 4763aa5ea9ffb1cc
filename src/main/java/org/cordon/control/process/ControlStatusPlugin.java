package org.cordon.control.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.cordon.control.ControlStatusProjection;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Hooks the projection of control statuses into the engine. */
@Component
class ControlStatusPlugin extends AbstractProcessEnginePlugin {

    private final StatusParseListener listener;

    ControlStatusPlugin(@Lazy ControlStatusProjection projection, StepReader steps) {
        this.listener = new StatusParseListener(projection, steps);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners();
        if (listeners == null) {
            listeners = new ArrayList<>();
            configuration.setCustomPostBPMNParseListeners(listeners);
        }
        listeners.add(listener);
    }
}
