package org.cordon.platform.engine;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Attacks its own engine at every start, and stops the start if anything gets through. */
@Component
class EngineSelfTest implements SmartInitializingSingleton {

    private final ProcessEngine engine;
    private final ObjectProvider<GuardProbe> moreProbes;

    EngineSelfTest(ProcessEngine engine, ObjectProvider<GuardProbe> moreProbes) {
        this.engine = engine;
        this.moreProbes = moreProbes;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> open = silently(this::attemptsLetThrough);
        if (!open.isEmpty()) {
            throw new IllegalStateException(
                    "Cordon does not start, the engine let through: " + String.join("; ", open));
        }
    }

    private List<String> attemptsLetThrough() {
        return Stream.concat(Arrays.stream(EngineProbe.values()), moreProbes.stream())
                .filter(probe -> !probe.isRefused(engine))
                .map(GuardProbe::attempt)
                .toList();
    }

    /** Without the engine's log of the refusals, which are what we want. */
    private List<String> silently(Supplier<List<String>> attempts) {
        ProcessEngineConfiguration configuration = engine.getProcessEngineConfiguration();
        boolean logged = configuration.isEnableCmdExceptionLogging();
        configuration.setEnableCmdExceptionLogging(false);
        try {
            return attempts.get();
        } finally {
            configuration.setEnableCmdExceptionLogging(logged);
        }
    }
}
