package org.cordon.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EngineProbeTests {

    private static ProcessEngine unguarded;

    @BeforeAll
    static void start() {
        unguarded = UnguardedEngine.start();
    }

    @AfterAll
    static void stop() {
        unguarded.close();
    }

    @ParameterizedTest
    @EnumSource(value = EngineProbe.class, mode = EnumSource.Mode.EXCLUDE, names = "SCRIPT_ENGINE")
    void noticesAMissingGuard(EngineProbe probe) {
        assertThat(probe.isRefused(unguarded)).as(probe.attempt()).isFalse();
    }
}
