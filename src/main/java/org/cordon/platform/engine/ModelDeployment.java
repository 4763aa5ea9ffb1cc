package org.cordon.platform.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the packaged models, rule tables and forms once per change, under their relative names. Of the tables only the
 * changed ones: they wait as a modeller's do, and new ones are in force at once. Models and forms all together, since a
 * task takes its form from its own deployment.
 */
@Component
class ModelDeployment implements SmartInitializingSingleton {

    private static final List<String> TABLES = List.of("classpath*:bpmn/**/*.dmn");
    private static final List<String> MODELS = List.of("classpath*:bpmn/**/*.bpmn", "classpath*:forms/**/*.form");

    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployment.class);
    private static final String SOURCE = "cordon";

    private final ProcessEngine engine;
    private final TablesInForce tables;

    ModelDeployment(ProcessEngine engine, TablesInForce tables) {
        this.engine = engine;
        this.tables = tables;
    }

    @Override
    public void afterSingletonsInstantiated() {
        tables.takeOver(SOURCE);
        deploy(deployment("cordon").enableDuplicateFiltering(true), find(TABLES));
        deploy(deployment("cordon-models").enableDuplicateFiltering(false), find(MODELS));
        tables.adopt(SOURCE);
        tellWhatWaits();
    }

    private DeploymentBuilder deployment(String name) {
        return engine.getRepositoryService().createDeployment().name(name).source(SOURCE);
    }

    private static void deploy(DeploymentBuilder deployment, List<Resource> models) {
        models.forEach(model -> add(deployment, model));
        if (!models.isEmpty()) {
            deployment.deploy();
        }
    }

    /** An update does not change what holds for people: that takes an edition change. */
    private void tellWhatWaits() {
        Map<String, Integer> waiting = tables.newest();
        waiting.entrySet().removeAll(tables.versions().entrySet());
        if (!waiting.isEmpty()) {
            LOG.warn("Deployed, and not in force until two people confirm an edition change: {}", waiting);
        }
    }

    private static List<Resource> find(List<String> patterns) {
        return patterns.stream()
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
