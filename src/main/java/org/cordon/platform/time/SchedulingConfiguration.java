package org.cordon.platform.time;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Runs what repeats by itself, such as the retry of waiting messages; tests run it by hand. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "cordon.scheduling.enabled", havingValue = "true", matchIfMissing = true)
class SchedulingConfiguration {}
