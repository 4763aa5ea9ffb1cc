package org.cordon.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.Refused;
import org.junit.jupiter.api.Test;

class TransferOrderTests {

    private static final Instant NOW = Instant.parse("2022-09-14T04:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Asia/Shanghai"));
    private static final VehiclePlan PLAN = new VehiclePlan("鲁B12345", "Zhao", NOW);
    private static final Boarding BOARDING = new Boarding(true, new BigDecimal("36.6"), null);

    @Test
    void staysOpenUntilArrival() {
        TransferOrder order = new TransferOrder("KP-000001", Direction.OUT, PLAN, CLOCK);
        order.board(BOARDING, CLOCK);
        assertThat(order.isOpen()).isTrue();

        order.arrive(NOW, null);

        assertThat(order.isOpen()).isFalse();
    }

    @Test
    void takesNobodyOutWhoWasNotBoarded() {
        TransferOrder out = new TransferOrder("KP-000001", Direction.OUT, PLAN, CLOCK);
        TransferOrder back = new TransferOrder("KP-000001", Direction.BACK, PLAN, CLOCK);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> out.arrive(NOW, null))
                .withMessage("KP-000001 was not boarded");
        back.arrive(NOW, null);
        assertThat(back.isOpen()).as("the site boards on the way back").isFalse();
    }

    @Test
    void changesVehiclesOnlyBeforeBoarding() {
        TransferOrder order = new TransferOrder("KP-000001", Direction.OUT, PLAN, CLOCK);
        order.planAnew(new VehiclePlan("鲁B54321", "Qian", null));
        order.board(BOARDING, CLOCK);

        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> order.planAnew(PLAN));
    }
}
