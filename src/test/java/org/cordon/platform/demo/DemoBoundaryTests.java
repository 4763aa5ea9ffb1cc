package org.cordon.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cordon.CordonApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.support.GenericApplicationContext;

@ExtendWith(OutputCaptureExtension.class)
class DemoBoundaryTests {

    private static final String LOOPBACK = "server.address=127.0.0.1";
    private static final String LOOPBACK_MANAGEMENT = "management.server.address=127.0.0.1";
    private static final String EMBEDDED = "spring.datasource.url=jdbc:h2:file:./data/cordon;LOCK_TIMEOUT=10000";

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.8.8", "::1", "localhost", "0:0:0:0:0:0:0:1"})
    void letsADemoListenOnItsOwnMachine(String address) {
        assertThatCode(() -> start("demo", EMBEDDED, "server.address=" + address, LOOPBACK_MANAGEMENT))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7", "2001:db8::7", "fe80::1", ""})
    void keepsADemoFromListeningToOthersOnEitherPort(String address) {
        assertThatThrownBy(() -> start("demo", EMBEDDED, "server.address=" + address, LOOPBACK_MANAGEMENT))
                .isInstanceOf(DemoOutOfBounds.class)
                .hasMessageContaining("listen on this machine only, but server.address says");
        assertThatThrownBy(() -> start("training", EMBEDDED, LOOPBACK, "management.server.address=" + address))
                .isInstanceOf(DemoOutOfBounds.class)
                .hasMessageContaining("but management.server.address says");
    }

    @Test
    void holdsWhoeverSwitchesTheSamplesOn() {
        assertThatThrownBy(() -> start(
                        "other",
                        "cordon.sample-district=true",
                        EMBEDDED,
                        "server.address=0.0.0.0",
                        LOOPBACK_MANAGEMENT))
                .isInstanceOf(DemoOutOfBounds.class);
    }

    @Test
    void takesAnAddressThatIsNotSetForEveryAddress() {
        assertThatThrownBy(() -> start("demo", EMBEDDED, LOOPBACK_MANAGEMENT))
                .hasMessageContaining("every address of this machine");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spring.datasource.url=jdbc:postgresql://db/cordon",
                "spring.datasource.url=jdbc:h2:tcp://db/cordon",
                "spring.datasource.url=jdbc:h2:file:./data/cordon;AUTO_SERVER=TRUE",
                "spring.datasource.url=",
                "spring.datasource.hikari.jdbc-url=jdbc:postgresql://db/cordon",
                "spring.datasource.jndi-name=jdbc/cordon"
            })
    void keepsTheSamplesOutOfEveryOtherDatabase(String setting) {
        for (String profile : new String[] {"demo", "training"}) {
            assertThatThrownBy(() -> start(profile, LOOPBACK, LOOPBACK_MANAGEMENT, EMBEDDED, setting))
                    .isInstanceOf(DemoOutOfBounds.class)
                    .hasMessageContaining("embedded H2 database only, but spring.datasource")
                    .hasMessageNotContaining("cordon;")
                    .hasMessageNotContaining("//db");
        }
    }

    @Test
    void leavesProductionAlone() {
        assertThatCode(() -> start("postgresql", "spring.datasource.url=jdbc:postgresql://db/cordon"))
                .doesNotThrowAnyException();
    }

    @Test
    void stopsTheRealStartWithASentenceAndWhatToDo(CapturedOutput output) {
        assertThatThrownBy(() -> CordonApplication.main(new String[] {"--server.address=0.0.0.0"}))
                .isInstanceOf(DemoOutOfBounds.class);
        assertThatThrownBy(() -> CordonApplication.main(
                        new String[] {"--spring.profiles.active=training", "--spring.datasource.url=jdbc:h2:tcp://db/x"
                        }))
                .isInstanceOf(DemoOutOfBounds.class);

        assertThat(output.getOut())
                .contains("server.address says 0.0.0.0.", "Take server.address out of your settings")
                .contains("spring.datasource.url names another one.", "start with the profile postgresql")
                .doesNotContain("\tat ");
    }

    private static void start(String profile, String... settings) {
        GenericApplicationContext context = new GenericApplicationContext();
        context.getEnvironment().setActiveProfiles(profile);
        TestPropertyValues.of(settings).applyTo(context);
        new DemoBoundary().initialize(context);
    }
}
