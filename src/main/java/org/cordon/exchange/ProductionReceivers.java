package org.cordon.exchange;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Refuses to start production with receivers that are called without TLS or on this machine. */
@Configuration(proxyBeanMethods = false)
@Profile("postgresql")
class ProductionReceivers {

    ProductionReceivers(OutboxSettings settings) {
        if (settings.plainLoopback()) {
            throw new IllegalStateException("The profile postgresql is for real people: it does not send them without"
                    + " TLS. Leave out cordon.outbox.plain-loopback");
        }
    }
}
