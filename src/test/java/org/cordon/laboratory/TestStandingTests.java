package org.cordon.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordon.laboratory.Finding.INDETERMINATE;
import static org.cordon.laboratory.Finding.NEGATIVE;
import static org.cordon.laboratory.Finding.POSITIVE;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TestStandingTests {

    private static final Instant START = Instant.parse("2022-09-05T00:00:00Z");

    @Test
    void asksForNothingWhereEverythingIsNegative() {
        assertThat(standing()).isEqualTo(new TestStanding(false, false));
        assertThat(standing(alone(1, NEGATIVE), pooled(2, NEGATIVE))).isEqualTo(new TestStanding(false, false));
    }

    @Test
    void holdsEverybodyOfAPositiveOrIndeterminateTube() {
        assertThat(standing(pooled(1, POSITIVE))).isEqualTo(new TestStanding(true, true));
        assertThat(standing(pooled(1, INDETERMINATE))).isEqualTo(new TestStanding(true, true));
    }

    @Test
    void freesOnlyByALaterNegativeSampleOfTheirOwn() {
        assertThat(standing(pooled(1, POSITIVE), alone(2, NEGATIVE)).held()).isFalse();
        assertThat(standing(alone(1, NEGATIVE), pooled(2, POSITIVE)).held()).isTrue();
        assertThat(standing(alone(1, NEGATIVE), pooled(1, POSITIVE)).held()).isTrue();
        assertThat(standing(pooled(1, POSITIVE), pooled(2, NEGATIVE)).held()).isTrue();
        assertThat(standing(pooled(1, POSITIVE), alone(2, INDETERMINATE)).held())
                .isTrue();
    }

    @Test
    void retestsWhoWasIndeterminateAlone() {
        assertThat(standing(alone(1, INDETERMINATE))).isEqualTo(new TestStanding(false, true));
        assertThat(standing(alone(1, INDETERMINATE), alone(2, NEGATIVE))).isEqualTo(new TestStanding(false, false));
        assertThat(standing(alone(1, POSITIVE))).isEqualTo(new TestStanding(false, false));
    }

    private static TestStanding standing(PersonResult... results) {
        return TestStanding.of(List.of(results));
    }

    private static PersonResult alone(int hour, Finding finding) {
        return result(hour, finding, false);
    }

    private static PersonResult pooled(int hour, Finding finding) {
        return result(hour, finding, true);
    }

    private static PersonResult result(int hour, Finding finding, boolean pooled) {
        Instant sampledAt = START.plusSeconds(3600L * hour);
        return new PersonResult("LAB", "S" + hour, sampledAt, sampledAt, finding, pooled);
    }
}
