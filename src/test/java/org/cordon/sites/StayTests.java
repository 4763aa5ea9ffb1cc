package org.cordon.sites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.cordon.platform.errors.Conflict;
import org.junit.jupiter.api.Test;

class StayTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2022-09-14T04:00:00Z"), ZoneId.of("Asia/Shanghai"));

    @Test
    void movesToAnotherSiteOnlyBeforeARoomIsGiven() {
        Stay stay = new Stay("KP-000001", "370215IS1", CLOCK);
        stay.moveTo("370215IS2");
        assertThat(stay.siteCode()).isEqualTo("370215IS2");

        stay.checkIn("0301", CLOCK);

        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> stay.moveTo("370215IS1"));
    }

    @Test
    void siteThatHasSignedKeepsThePersonThoughNoRoomIsGiven() {
        Stay stay = new Stay("KP-000001", "370215IS1", CLOCK);
        stay.arrive(new Arrival(true, new BigDecimal("36.5"), null), CLOCK);

        stay.moveTo("370215IS1");
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> stay.moveTo("370215IS2"));
    }
}
