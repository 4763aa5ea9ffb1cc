package org.cordon.platform.language;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Wires the language of the caller and the switch {@code ?lang=}. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration implements WebMvcConfigurer {

    @Bean
    CallerLanguage localeResolver() {
        return new CallerLanguage();
    }

    @Bean
    FilterRegistrationBean<EngineTranslationFilter> engineTranslation(
            CallerLanguage callerLanguage, EngineAnswerTranslator answers, FormTranslator forms) {
        var registration = new FilterRegistrationBean<>(new EngineTranslationFilter(callerLanguage, answers, forms));
        registration.addUrlPatterns("/camunda/api/engine/*", "/camunda/api/cockpit/plugin/*");
        return registration;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor languageSwitch = new LocaleChangeInterceptor();
        languageSwitch.setParamName("lang");
        languageSwitch.setIgnoreInvalidLocale(true);
        registry.addInterceptor(languageSwitch);
    }
}
