package org.cordon.control;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The calendar days on which a key person is to be tested. */
final class TestDays {

    private TestDays() {}

    /** The first test day on or after today. */
    static Optional<LocalDate> next(KeyPerson person, LocalDate today) {
        return Stream.concat(
                        days(person.isolationTestDays(), person.countFrom()),
                        days(person.monitoringTestDays(), person.isolationUntil()))
                .filter(day -> !day.isBefore(today))
                .min(LocalDate::compareTo);
    }

    private static Stream<LocalDate> days(@Nullable String plan, LocalDate dayZero) {
        if (plan == null || plan.isBlank()) {
            return Stream.empty();
        }
        return Arrays.stream(plan.split(","))
                .map(String::trim)
                .map(Long::parseLong)
                .map(dayZero::plusDays);
    }
}
