package org.cordon.platform.data;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Refuses to start production with what only demo and training may have: sample users and a clock that moves. */
@Configuration(proxyBeanMethods = false)
@Profile("postgresql")
class ProductionWithoutSamples {

    ProductionWithoutSamples(
            @Value("${cordon.sample-district:false}") boolean sampleDistrict,
            @Value("${cordon.movable-clock:false}") boolean movableClock) {
        if (sampleDistrict || movableClock) {
            throw new IllegalStateException("The profile postgresql is for real people: it does not start with a "
                    + "sample district, whose passwords are published, or a clock that can be moved. Leave out "
                    + "cordon.sample-district, cordon.movable-clock and the profiles demo and training");
        }
    }
}
