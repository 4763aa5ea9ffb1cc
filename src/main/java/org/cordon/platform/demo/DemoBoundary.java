package org.cordon.platform.demo;

import java.util.Optional;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/**
 * Stops a demo or training from starting where others could reach it, or on a database that may hold real people: its
 * users and their password are published. Asked before a port or a database is opened.
 */
public final class DemoBoundary implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Profiles SAMPLES = Profiles.of("demo | training");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (environment.acceptsProfiles(SAMPLES) || bringsSamples(environment)) {
            crossing(environment).ifPresent(crossing -> {
                throw crossing;
            });
        }
    }

    /** The switch alone brings the published users too, whatever the profile. */
    private static boolean bringsSamples(ConfigurableEnvironment environment) {
        return environment.getProperty("cordon.sample-district", Boolean.class, false);
    }

    private static Optional<DemoOutOfBounds> crossing(ConfigurableEnvironment environment) {
        return ListeningAddress.crossing(environment).or(() -> SampleDatabase.crossing(environment));
    }
}
