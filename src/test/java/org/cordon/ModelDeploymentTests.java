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
import org.cordon.testing.ModelFiles;
import org.junit.jupiter.api.Test;

/** A bare engine accepts every model, form and rule table, without help from the application. */
class ModelDeploymentTests {

    @Test
    void deploysEveryModelFormAndRuleTable() throws IOException {
        ProcessEngine engine = inMemoryEngine();
        try {
            DeploymentWithDefinitions deployed = deploy(engine);

            assertThat(deployed.getDeployedProcessDefinitions()).hasSameSizeAs(ModelFiles.processes());
            assertThat(deployed.getDeployedDecisionDefinitions()).hasSameSizeAs(ModelFiles.decisions());
            assertThat(engine.getRepositoryService().getDeploymentResourceNames(deployed.getId()))
                    .filteredOn(name -> name.endsWith(".form"))
                    .hasSameSizeAs(ModelFiles.forms());
        } finally {
            engine.close();
        }
    }

    private static DeploymentWithDefinitions deploy(ProcessEngine engine) throws IOException {
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        List<Path> models = Stream.of(ModelFiles.processes(), ModelFiles.decisions(), ModelFiles.forms())
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
}
