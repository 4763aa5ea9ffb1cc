package org.cordon.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.ProcessEngine;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

@CordonTest
class EngineSelfTestTests {

    @Autowired
    ProcessEngine engine;

    private final ObjectProvider<GuardProbe> noMoreProbes =
            new StaticListableBeanFactory().getBeanProvider(GuardProbe.class);

    @ParameterizedTest
    @EnumSource(EngineProbe.class)
    void everyAttemptIsRefused(EngineProbe probe) {
        assertThat(probe.isRefused(engine)).as(probe.attempt()).isTrue();
    }

    @Test
    void stopsTheStartOfAnUnguardedEngineAndNamesWhatGotThrough() {
        ProcessEngine unguarded = UnguardedEngine.start();
        try {
            assertThatThrownBy(() -> new EngineSelfTest(unguarded, noMoreProbes).afterSingletonsInstantiated())
                    .hasMessageContaining("Cordon does not start")
                    .hasMessageContaining("task query")
                    .hasMessageContaining("script task")
                    .hasMessageContaining("stored filter")
                    .hasMessageContaining("somebody without any right")
                    .hasMessageContaining("somebody of no unit");
        } finally {
            unguarded.close();
        }
    }
}
