package org.cordon.platform.engine;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Notes every exception that leaves the engine; stands outside of all other interceptors, the commit included. */
final class FailureWitness extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException failure) {
            LastFailure.note(failure);
            throw failure;
        }
    }
}
