package org.cordon.platform.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the filter for the engine's failures behind the security chains and before everything of the engine. */
@Configuration(proxyBeanMethods = false)
class EngineProblemConfiguration {

    private static final int BEFORE_THE_ENGINES_FILTERS = 100;

    @Bean
    FilterRegistrationBean<EngineProblemFilter> engineProblemFilter(EngineProblems problems) {
        var registration = new FilterRegistrationBean<>(new EngineProblemFilter(problems));
        registration.setOrder(BEFORE_THE_ENGINES_FILTERS);
        registration.addUrlPatterns("/engine-rest/*", "/camunda/api/*");
        return registration;
    }
}
