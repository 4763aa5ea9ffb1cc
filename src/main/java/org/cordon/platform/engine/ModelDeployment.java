package org.cordon.platform.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Deploys the packaged models, rule tables and forms once per change, under their relative names. */
@Component
class ModelDeployment implements SmartInitializingSingleton {

    private static final List<String> PATTERNS =
            List.of("classpath*:bpmn/**/*.bpmn", "classpath*:bpmn/**/*.dmn", "classpath*:forms/**/*.form");

    private final ProcessEngine engine;

    ModelDeployment(ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public void afterSingletonsInstantiated() {
        DeploymentBuilder deployment = engine.getRepositoryService()
                .createDeployment()
                .name("cordon")
                .source("cordon")
                .enableDuplicateFiltering(true);
        List<Resource> models = models();
        models.forEach(model -> add(deployment, model));
        if (!models.isEmpty()) {
            deployment.deploy();
        }
    }

    private static List<Resource> models() {
        return PATTERNS.stream()
                .flatMap(ModelDeployment::find)
                .sorted(Comparator.comparing(ModelDeployment::relativeName))
                .toList();
    }

    private static Stream<Resource> find(String pattern) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern));
        } catch (IOException e) {
            throw new IllegalStateException("The models " + pattern + " cannot be listed", e);
        }
    }

    private static void add(DeploymentBuilder deployment, Resource model) {
        try (InputStream content = model.getInputStream()) {
            deployment.addInputStream(relativeName(model), content);
        } catch (IOException e) {
            throw new IllegalStateException("The model " + relativeName(model) + " cannot be read", e);
        }
    }

    /** The path from {@code bpmn/} or {@code forms/} on, the same on every machine. */
    static String relativeName(Resource model) {
        try {
            String path = model.getURL().getPath();
            int start = Math.max(path.lastIndexOf("/bpmn/"), path.lastIndexOf("/forms/"));
            return path.substring(start + 1);
        } catch (IOException e) {
            throw new IllegalStateException("A model has no address", e);
        }
    }
}
