package org.cordon.platform.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ProductionWithoutSamplesTests {

    private final ApplicationContextRunner production = new ApplicationContextRunner()
            .withPropertyValues("spring.profiles.active=postgresql")
            .withUserConfiguration(ProductionWithoutSamples.class);

    @Test
    void productionStartsWithoutSamples() {
        production.run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cordon.sample-district", "cordon.movable-clock"})
    void productionRefusesWhatBelongsToTheDemo(String setting) {
        production.withPropertyValues(setting + "=true").run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessageContaining("Leave out")
                .hasMessageContaining(setting));
    }
}
