package org.cordon.platform.crypto;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Takes the keys from the configuration; only demo and training may make their own. */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

    private static final Profiles MAY_GENERATE = Profiles.of("demo | training");

    @Bean
    VaultKeys vaultKeys(
            @Value("${cordon.vault.encryption-key:}") String encryptionKey,
            @Value("${cordon.vault.index-key:}") String indexKey,
            @Value("${cordon.vault.file:./data/vault.properties}") Path file,
            Environment environment) {
        if (!encryptionKey.isBlank() || !indexKey.isBlank()) {
            return VaultKeys.parse(encryptionKey, indexKey);
        }
        if (environment.acceptsProfiles(MAY_GENERATE)) {
            return new GeneratedVaultKeys(file).read();
        }
        throw VaultKeysUnusable.needsKeys("Cordon has no keys to seal identities with");
    }
}
