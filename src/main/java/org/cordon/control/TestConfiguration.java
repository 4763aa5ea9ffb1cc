package org.cordon.control;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the settings of the test plan. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TestTimes.class)
class TestConfiguration {}
