package org.cordon.platform.audit;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What looks after the audit, in the running application and in the one-shot check. */
@Configuration(proxyBeanMethods = false)
class AuditChecks {

    @Bean
    AnchorFile anchorFile(@Value("${cordon.audit.anchor-file}") Path path) {
        return new AnchorFile(path);
    }

    @Bean
    AuditAnchoring auditAnchoring(JdbcClient jdbc, AuditKey key, AnchorFile file) {
        return new AuditAnchoring(jdbc, key, file);
    }

    @Bean
    AuditVerification auditVerification(JdbcClient jdbc, AuditKey key, AnchorFile file) {
        return new AuditVerification(jdbc, key, file);
    }
}
