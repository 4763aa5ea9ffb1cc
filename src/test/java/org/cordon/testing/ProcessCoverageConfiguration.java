package org.cordon.testing;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.community.process_test_coverage.engine.platform7.ElementCoverageParseListener;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.camunda.community.process_test_coverage.spring_test.common.ProcessEngineCoverageProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the engine under test tell which elements of the models it passes; {@link CoversModels} listens. */
@Configuration(proxyBeanMethods = false)
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
