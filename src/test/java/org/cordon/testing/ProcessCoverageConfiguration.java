package org.cordon.testing;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.community.process_test_coverage.engine.platform7.ElementCoverageParseListener;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.camunda.community.process_test_coverage.spring_test.common.ProcessEngineCoverageProperties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Lets the engine under test tell which elements of the models it passes; {@link CoversModels} listens. It asks the
 * engine in the caller's name for definitions that a department may not read, so a test that signs in switches it off.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "cordon.coverage", havingValue = "true", matchIfMissing = true)
class ProcessCoverageConfiguration {

    private static final String NO_CLASS = "-";

    @Bean
    ProcessEnginePlugin processCoverage() {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                ProcessCoverageConfigurator.initializeProcessCoverageExtensions(configuration);
                configuration.getCustomPostBPMNParseListeners().stream()
                        .filter(ElementCoverageParseListener.class::isInstance)
                        .map(ElementCoverageParseListener.class::cast)
                        .forEach(listener -> listener.setCoverageState(passed -> {}));
            }
        };
    }

    /** The library's own listener would mix all models of a class into one figure and report on every class. */
    @Bean
    ProcessEngineCoverageProperties processCoverageProperties() {
        return ProcessEngineCoverageProperties.builder()
                .addInclusionPatternForTestClasses(NO_CLASS)
                .build();
    }
}
