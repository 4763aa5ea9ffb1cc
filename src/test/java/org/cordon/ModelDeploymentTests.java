package org.cordon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.junit.jupiter.api.Test;

/** The engine itself accepts every model, form and rule table. */
class ModelDeploymentTests {

    @Test
    void deploysEveryModelFormAndRuleTable() throws IOException {
        ProcessEngine engine = inMemoryEngine();
        try {
            DeploymentWithDefinitions deployed = deploy(engine);
            assertThat(deployed.getDeployedProcessDefinitions()).hasSameSizeAs(files("bpmn", ".bpmn"));
            assertThat(deployed.getDeployedDecisionDefinitions()).hasSameSizeAs(files("bpmn", ".dmn"));
            assertThat(engine.getRepositoryService().getDeploymentResourceNames(deployed.getId()))
                    .filteredOn(name -> name.endsWith(".form"))
                    .hasSameSizeAs(files("forms", ".form"));
        } finally {
            engine.close();
        }
    }

    private static DeploymentWithDefinitions deploy(ProcessEngine engine) throws IOException {
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        List<Path> models = Stream.of(files("bpmn", ".bpmn"), files("bpmn", ".dmn"), files("forms", ".form"))
                .flatMap(List::stream)
                .toList();
        for (Path model : models) {
            try (InputStream content = Files.newInputStream(model)) {
                deployment.addInputStream(model.toString(), content);
            }
        }
        return deployment.deployWithResult();
    }

    private static ProcessEngine inMemoryEngine() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:model-deployment");
        configuration.setProcessEngineName("model-deployment");
        configuration.setJobExecutorActivate(false);
        return configuration.buildProcessEngine();
    }

    private static List<Path> files(String directory, String suffix) throws IOException {
        try (Stream<Path> tree = Files.walk(Path.of(directory))) {
            return tree.filter(path -> path.toString().endsWith(suffix))
                    .filter(path -> !path.toString().contains(".camunda"))
                    .sorted()
                    .toList();
        }
    }
}
