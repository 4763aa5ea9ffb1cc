package org.cordon.control;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Which day of their period somebody is on.
 *
 * @param basis how day 0 of the plan was found
 * @param dayZero day 0 of the plan
 * @param period the period that runs today
 * @param day today's number in that period; above {@code of} when its end has passed and nobody has signed
 * @param of how many days the period has
 */
public record DayCount(Basis basis, LocalDate dayZero, ReleasePeriod period, long day, long of) {

    /** What day 0 is. */
    public enum Basis {
        /** The last exposure that a listing names. */
        LAST_EXPOSURE("lastExposure"),
        /** The day on which the site or town signed. */
        ENTRY("entry"),
        /** Today, because nobody has signed yet. */
        ENTRY_EXPECTED("entryExpected");

        private final String code;

        Basis(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    static DayCount of(KeyPerson person, Basis basis, ReleasePeriod period, LocalDate today) {
        LocalDate begin = period == ReleasePeriod.ISOLATION ? person.countFrom() : person.isolationUntil();
        return new DayCount(
                basis,
                person.countFrom(),
                period,
                ChronoUnit.DAYS.between(begin, today),
                ChronoUnit.DAYS.between(begin, period.end(person)));
    }
}
