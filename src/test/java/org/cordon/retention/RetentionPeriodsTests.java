package org.cordon.retention;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionPeriodsTests {

    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration YEAR = Duration.ofDays(365);

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "P-1D", "PT36H", "P3661D"})
    void refusesAPeriodThatIsNoneOrFarTooLong(Duration period) {
        assertThatThrownBy(() -> new RetentionPeriods(period, YEAR, MONTH, MONTH, YEAR, MONTH))
                .hasMessageContaining("cordon.retention.identity is")
                .hasMessageContaining("between 1 and 3660 whole days");
    }

    @Test
    void refusesToKeepNamesLongerThanFacts() {
        assertThatThrownBy(() -> new RetentionPeriods(YEAR, MONTH, MONTH, MONTH, YEAR, MONTH))
                .hasMessageContaining("is shorter than cordon.retention.identity");
    }
}
