package org.cordon.platform.engine;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;

/** Tries something as a person who is signed in but holds no role and works for no unit. */
final class NobodyProbe {

    private NobodyProbe() {}

    static void as(ProcessEngine engine, Runnable attempt) {
        engine.getIdentityService().setAuthentication("selfTest", List.of(), List.of());
        try {
            attempt.run();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    /** Asks the engine what every query and every command asks it: whether the caller belongs to a unit. */
    static void enterUnit(ProcessEngine engine) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        Command<Boolean> question = context -> context.getTenantManager().isAuthenticatedTenant("selfTest");
        if (!configuration.getCommandExecutorTxRequired().execute(question)) {
            throw new ProcessEngineException("The unit is closed to those who do not belong to it");
        }
    }
}
