package org.cordon.platform.engine;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;

/** Refuses a deployment with every finding in every file, before the engine keeps anything of it. */
final class DeploymentGuard implements Deployer {

    private final DeploymentFindings findings;

    DeploymentGuard(DeploymentFindings findings) {
        this.findings = findings;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        Map<String, String> files = new TreeMap<>();
        deployment
                .getResources()
                .forEach((name, file) -> files.put(name, new String(file.getBytes(), StandardCharsets.UTF_8)));
        Map<String, List<Finding>> found = findings.in(files);
        if (!found.isEmpty()) {
            throw new ParseException(words(found), found.keySet().iterator().next(), List.of(), List.of());
        }
    }

    private static String words(Map<String, List<Finding>> found) {
        return found.entrySet().stream()
                .map(file -> file.getKey() + ": The model is refused: "
                        + file.getValue().stream().map(Finding::toString).collect(Collectors.joining("; ")))
                .collect(Collectors.joining("\n"));
    }
}
