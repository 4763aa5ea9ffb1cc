package org.cordon.replays.web;

import org.cordon.imports.web.StreamedUploadFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;

/** Keeps the server from writing lists that are to be replayed to a disk. */
@Configuration(proxyBeanMethods = false)
@Profile("training")
class ReplayWebConfiguration {

    @Bean
    FilterRegistrationBean<StreamedUploadFilter> streamedReplays() {
        FilterRegistrationBean<StreamedUploadFilter> filter = new FilterRegistrationBean<>(new StreamedUploadFilter());
        filter.addUrlPatterns(ReplayController.PATH, ReplayController.PATH + "/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }
}
