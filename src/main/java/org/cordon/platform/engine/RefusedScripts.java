package org.cordon.platform.engine;

import javax.script.Bindings;
import javax.script.ScriptEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.scripting.ExecutableScript;
import org.camunda.bpm.engine.impl.scripting.ScriptFactory;

/**
 * Makes scripts that refuse to run. It does so when they run, not when they are read, so that {@link ModelGuard} can
 * name everything that is wrong with a model in one answer.
 */
final class RefusedScripts extends ScriptFactory {

    @Override
    public ExecutableScript createScriptFromResource(String language, String resource) {
        return new Refused(language);
    }

    @Override
    public ExecutableScript createScriptFromResource(String language, Expression resource) {
        return new Refused(language);
    }

    @Override
    public ExecutableScript createScriptFromSource(String language, String source) {
        return new Refused(language);
    }

    @Override
    public ExecutableScript createScriptFromSource(String language, Expression source) {
        return new Refused(language);
    }

    private static final class Refused extends ExecutableScript {

        Refused(String language) {
            super(language);
        }

        @Override
        protected Object evaluate(ScriptEngine engine, VariableScope scope, Bindings bindings) {
            throw new ProcessEngineException("Models may not contain scripts");
        }
    }
}
