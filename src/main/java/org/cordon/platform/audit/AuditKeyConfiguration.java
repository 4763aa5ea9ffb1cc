package org.cordon.platform.audit;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Takes the key from the configuration; only demo and training may make their own. */
@Configuration(proxyBeanMethods = false)
class AuditKeyConfiguration {

    private static final Profiles MAY_GENERATE = Profiles.of("demo | training");

    @Bean
    AuditKey auditKey(
            @Value("${cordon.audit.key:}") String key,
            @Value("${cordon.audit.key-file:./data/audit.key}") Path file,
            Environment environment) {
        if (!key.isBlank()) {
            return AuditKey.parse(key);
        }
        if (environment.acceptsProfiles(MAY_GENERATE)) {
            return new AuditKeyFile(file).read();
        }
        throw AuditKeyUnusable.needsKey("Cordon has no key to mark the rows of its audit with");
    }
}
