package org.cordon.imports.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the upload filter in front of everything that might ask a request for its parameters. */
@Configuration(proxyBeanMethods = false)
class ImportWebConfiguration {

    @Bean
    FilterRegistrationBean<StreamedUploadFilter> streamedUploads() {
        FilterRegistrationBean<StreamedUploadFilter> filter = new FilterRegistrationBean<>(new StreamedUploadFilter());
        filter.addUrlPatterns(ImportController.PATH + "/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }
}
