package org.cordon.control.tests;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordon.control.KeyPerson;

/** The calendar days on which a key person is to be tested. */
public final class TestDays {

    private TestDays() {}

    /** The first test day on or after today. */
    public static Optional<LocalDate> next(KeyPerson person, LocalDate today) {
        return Stream.concat(person.isolationTests().stream(), person.monitoringTests().stream())
                .filter(day -> !day.isBefore(today))
                .min(LocalDate::compareTo);
    }
}
