package org.cordon.platform.time;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the one {@link Clock}; its zone decides what a calendar day is. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    Clock clock(@Value("${cordon.time-zone}") ZoneId zone) {
        return new EngineClock(zone);
    }
}
