package org.cordon.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

class TransferOrderTests {

    private static final Instant NOW = Instant.parse("2022-09-14T04:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Asia/Shanghai"));
    private static final TransferRule RULE =
            new TransferRule(3, false, List.of(VehicleKind.VAN), false, true, 1, new BigDecimal("37.3"));
    private static final Vehicle VAN =
            new Vehicle("TT1", "鲁B12345", new VehicleDetails(VehicleKind.VAN, 7, true, false, true));
    private static final Traveller CONTACT = new Traveller(7, TransferReason.CLOSE_CONTACT);
    private static final Boarding BOARDING = new Boarding(true, new BigDecimal("36.6"), null);
    private static final Drive DRIVE = new Drive(NOW, NOW, null, null);

    private final Trip trip = trip();

    @Test
    void staysOpenUntilArrival() {
        TransferOrder order = order(Direction.OUT);
        order.takeSeat(trip, 1);
        order.board(BOARDING, CLOCK);
        assertThat(order.isOpen()).isTrue();

        order.arrive(DRIVE);

        assertThat(order.isOpen()).isFalse();
        assertThat(order.tripId()).as("the seat is not given to others").contains(1L);
    }

    @Test
    void takesNobodyOutWhoWasNotBoarded() {
        TransferOrder out = order(Direction.OUT);
        TransferOrder back = order(Direction.BACK);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> out.arrive(DRIVE))
                .withMessage("KP-000001 was not boarded");
        back.arrive(DRIVE);
        assertThat(back.isOpen()).as("the site boards on the way back").isFalse();
    }

    @Test
    void boardsNothingButAVehicle() {
        TransferOrder order = order(Direction.OUT);

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> order.board(BOARDING, CLOCK));
    }

    @Test
    void changesVehiclesOnlyBeforeBoarding() {
        TransferOrder order = order(Direction.OUT);
        order.takeSeat(trip, 1);
        order.takeSeat(trip, 2);
        order.board(BOARDING, CLOCK);

        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> order.takeSeat(trip, 1));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> order.stayBehind(DoorOutcome.ABSENT));
    }

    @Test
    void keepsItsPlaceInTheQueueAndGivesTheSeatBackWhenCancelled() {
        TransferOrder order = order(Direction.OUT);
        order.queue(NOW);
        order.queue(NOW.plusSeconds(60));
        assertThat(order.queuedAt()).contains(NOW);
        order.takeSeat(trip, 1);
        assertThat(order.queuedAt()).isEmpty();

        order.cancel(CLOCK);

        assertThat(order.isOpen()).isFalse();
        assertThat(order.tripId()).isEmpty();
    }

    private static TransferOrder order(Direction direction) {
        return new TransferOrder("KP-000001", CONTACT, "TT1", direction, RULE, NOW);
    }

    private static Trip trip() {
        Trip trip = new Trip("TR-000001", VAN, Direction.OUT, 7, new VehiclePlan("鲁B12345", "Zhao", NOW), CLOCK);
        ReflectionTestUtils.setField(trip, "id", 1L);
        return trip;
    }
}
