package org.cordon.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class VaultConfigurationTests {

    private final Path folder;

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withInitializer(context -> context.getEnvironment().setDefaultProfiles("demo"))
            .withUserConfiguration(VaultConfiguration.class, Vault.class);

    VaultConfigurationTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void demoGeneratesKeysOnceAndKeepsThemForTheOwnerOnly() throws Exception {
        Path file = folder.resolve("data/vault.properties");
        ApplicationContextRunner demo = runner.withPropertyValues("cordon.vault.file=" + file);

        demo.run(first -> {
            byte[] sealed = first.getBean(Vault.class).seal("x");
            demo.run(second ->
                    assertThat(second.getBean(Vault.class).open(sealed)).isEqualTo("x"));
        });

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void productionRefusesToStartWithoutKeysAndSaysWhatToDo() {
        production().run(context -> {
            FailureAnalysis analysis =
                    Objects.requireNonNull(new VaultKeysFailureAnalyzer().analyze(context.getStartupFailure()));
            assertThat(analysis.getDescription()).contains("no keys");
            assertThat(analysis.getAction()).contains("CORDON_VAULT_ENCRYPTION_KEY", "openssl rand -base64 32");
        });
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void productionRefusesHalfAKeyPair() {
        production()
                .withPropertyValues("cordon.vault.encryption-key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("cordon.vault.index-key must be 32 bytes"));
    }

    private ApplicationContextRunner production() {
        return runner.withPropertyValues(
                "spring.profiles.active=postgresql", "cordon.vault.file=" + folder.resolve("vault.properties"));
    }
}
