package org.cordon.control;

import org.cordon.control.escalation.NightHours;
import org.cordon.control.tests.TestTimes;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the settings of the test plan and of the deadlines. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({TestTimes.class, NightHours.class})
class ControlConfiguration {}
