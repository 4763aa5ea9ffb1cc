package org.cordon.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.community.process_test_coverage.core.model.DefaultCollector;
import org.camunda.community.process_test_coverage.core.model.Event;
import org.camunda.community.process_test_coverage.core.model.Model;
import org.camunda.community.process_test_coverage.core.model.Run;
import org.camunda.community.process_test_coverage.core.model.Suite;
import org.camunda.community.process_test_coverage.engine.platform7.ExecutionContextModelProvider;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessEngineAdapter;
import org.camunda.community.process_test_coverage.report.CoverageReportUtil;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Collects what a test class passes through and holds it against {@link CoversModels}. */
class ModelCoverage implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

    private static final double ENOUGH = 0.95;
    private static final String REPORTS = "target/process-test-coverage";

    private final DefaultCollector collector = new DefaultCollector(new ExecutionContextModelProvider());

    @Override
    public void beforeAll(ExtensionContext test) {
        String name = test.getRequiredTestClass().getName();
        collector.createSuite(new Suite(name, name));
        collector.activateSuite(name);
        ProcessEngine engine = SpringExtension.getApplicationContext(test).getBean(ProcessEngine.class);
        new ProcessEngineAdapter(engine, collector).initializeListeners();
        // What the class before left behind is removed before the first test begins, and the engine tells it here.
        begin(test);
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        begin(test);
    }

    private void begin(ExtensionContext test) {
        String id = test.getUniqueId();
        collector.createRun(
                new Run(id, test.getDisplayName()), collector.getActiveSuite().getId());
        collector.activateRun(id);
    }

    @Override
    public void afterAll(ExtensionContext test) {
        CoverageReportUtil.createReport(collector, REPORTS);
        for (String key :
                test.getRequiredTestClass().getAnnotation(CoversModels.class).value()) {
            check(key);
        }
    }

    private void check(String key) {
        Model model = collector.getModels().stream()
                .filter(candidate -> candidate.getKey().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No test started " + key));
        assertThat(collector.getActiveSuite().calculateCoverage(model))
                .as("coverage of %s; left out: %s", key, leftOut(model))
                .isGreaterThanOrEqualTo(ENOUGH);
    }

    private Set<String> leftOut(Model model) {
        BpmnModelInstance bpmn =
                Bpmn.readModelFromStream(new ByteArrayInputStream(model.getXml().getBytes(UTF_8)));
        Set<String> ids = new TreeSet<>();
        bpmn.getModelElementsByType(FlowNode.class).stream()
                .map(FlowElement::getId)
                .forEach(ids::add);
        bpmn.getModelElementsByType(SequenceFlow.class).stream()
                .map(FlowElement::getId)
                .forEach(ids::add);
        ids.removeAll(collector.getActiveSuite().getEvents(model.getKey()).stream()
                .map(Event::getDefinitionKey)
                .collect(Collectors.toSet()));
        return ids;
    }
}
