package org.cordon.platform.demo;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;

/** The database that the application is told to use; the samples may go into an embedded H2 only. */
final class SampleDatabase {

    /** Inside this process, and not opened to others by the mixed mode, which listens on a port. */
    private static final Pattern EMBEDDED = Pattern.compile("jdbc:h2:(file|mem):(?!.*;auto_server=true).*");

    private static final String URL = "spring.datasource.url";

    private SampleDatabase() {}

    static Optional<DemoOutOfBounds> crossing(ConfigurableEnvironment environment) {
        Binder settings = Binder.get(environment);
        return pastTheUrl(settings).or(() -> Optional.of(text(settings, URL))
                .filter(url -> !EMBEDDED.matcher(url.toLowerCase(Locale.ROOT)).matches())
                .map(url -> DemoOutOfBounds.database(URL)));
    }

    /** Settings that would win over the address of the database. */
    private static Optional<DemoOutOfBounds> pastTheUrl(Binder settings) {
        return Stream.of(
                        "spring.datasource.jndi-name",
                        "spring.datasource.hikari.jdbc-url",
                        "spring.datasource.hikari.data-source-class-name",
                        "spring.datasource.hikari.data-source-jndi")
                .filter(setting -> !text(settings, setting).isBlank())
                .map(DemoOutOfBounds::database)
                .findFirst();
    }

    private static String text(Binder settings, String setting) {
        return settings.bind(setting, String.class).orElse("");
    }
}
