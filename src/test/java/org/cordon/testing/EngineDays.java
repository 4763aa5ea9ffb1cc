package org.cordon.testing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;

/** Calendar days as rule tables know them: midnight in the zone of the Java machine. */
public final class EngineDays {

    private EngineDays() {}

    public static Date of(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }
}
