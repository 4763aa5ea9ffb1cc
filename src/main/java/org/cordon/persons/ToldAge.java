package org.cordon.persons;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** An age in years as told on a day, where the birth date is unknown; it grows with the years since. */
record ToldAge(int years, LocalDate toldOn) {

    int on(LocalDate day) {
        return years + (int) ChronoUnit.YEARS.between(toldOn, day);
    }
}
