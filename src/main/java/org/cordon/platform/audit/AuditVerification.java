package org.cordon.platform.audit;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Says in a sentence whether the audit is as it was written. */
class AuditVerification {

    private static final Logger LOG = LoggerFactory.getLogger(AuditVerification.class);

    private final ChainCheck check;
    private final AnchorFile anchors;

    AuditVerification(JdbcClient jdbc, AuditKey key, AnchorFile anchors) {
        this.check = new ChainCheck(jdbc, key);
        this.anchors = anchors;
    }

    /** What is wrong, in a sentence; empty if nothing is. It is logged too. */
    Optional<String> verify() {
        Optional<String> wrong = wrong();
        wrong.ifPresentOrElse(
                sentence -> LOG.error("The audit is not as it was written. {}", sentence),
                () -> LOG.info("The audit is as it was written"));
        return wrong;
    }

    private Optional<String> wrong() {
        if (!anchors.exists()) {
            return Optional.of(
                    "There is no anchor file %s: rows missing at the end would go unnoticed".formatted(anchors.path()));
        }
        try {
            List<Anchor> known = anchors.read();
            AuditDamages damages = check.check(known);
            damages.told().forEach(damage -> LOG.error("Damaged: {}", damage.sentence()));
            return damages.sentence();
        } catch (IOException e) {
            return Optional.of("The anchor file cannot be read: " + e.getMessage());
        } catch (DataAccessException e) {
            LOG.error("The audit cannot be read", e);
            return Optional.of("The audit cannot be read");
        }
    }
}
