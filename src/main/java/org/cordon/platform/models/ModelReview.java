package org.cordon.platform.models;

import java.util.List;
import java.util.Map;
import org.cordon.platform.engine.Finding;
import org.cordon.platform.engine.PlannedDefinition;

/**
 * What would come of an upload.
 *
 * @param findings what the guard would refuse it for, by file; empty if it would be deployed
 * @param planned what the files define
 */
public record ModelReview(ModelUpload upload, Map<String, List<Finding>> findings, List<PlannedDefinition> planned) {

    public boolean hasTables() {
        return planned.stream().anyMatch(PlannedDefinition::isTable);
    }

    public boolean isDeployable() {
        return findings.isEmpty();
    }
}
