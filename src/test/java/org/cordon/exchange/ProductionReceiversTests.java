package org.cordon.exchange;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ProductionReceiversTests {

    @Test
    void productionSendsNobodyWithoutTls() {
        assertThatCode(() -> new ProductionReceivers(settings(Map.of()))).doesNotThrowAnyException();
        assertThatThrownBy(() -> new ProductionReceivers(settings(Map.of("cordon.outbox.plain-loopback", "true"))))
                .hasMessageContaining("plain-loopback");
    }

    @Test
    void aCallEndsBeforeAnotherNodeMayBegin() {
        assertThatThrownBy(() -> settings(Map.of("cordon.outbox.timeout", "61s")))
                .rootCause()
                .hasMessageContaining("cordon.outbox.lease");
    }

    private static OutboxSettings settings(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("cordon.outbox", OutboxSettings.class);
    }
}
