package org.cordon.control.escalation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The hours in which a deadline may rest, {@code cordon.night.*}, for lists that are pushed late at night. Which
 * deadlines do is a word in the rule table; none does unless the district says so.
 *
 * @param from when the night begins, such as 22:00
 * @param until when it is over, such as 07:00
 */
@ConfigurationProperties("cordon.night")
public record NightHours(LocalTime from, LocalTime until) {

    public NightHours {
        if (from.equals(until)) {
            throw new IllegalArgumentException(
                    "cordon.night.from and cordon.night.until are the same, %s: no hour of the day is left"
                            .formatted(from));
        }
    }

    /** The moment at which this much time has passed outside the nights. */
    public Instant after(Instant start, Duration limit, ZoneId zone) {
        ZonedDateTime at = morning(start.atZone(zone));
        Duration left = limit;
        for (Duration day = untilNight(at); left.compareTo(day) > 0; day = untilNight(at)) {
            left = left.minus(day);
            at = next(next(at, from), until);
        }
        return at.plus(left).toInstant();
    }

    private ZonedDateTime morning(ZonedDateTime at) {
        return isNight(at.toLocalTime()) ? next(at, until) : at;
    }

    private boolean isNight(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean over = !time.isBefore(until);
        return from.isBefore(until) ? begun && !over : begun || !over;
    }

    private Duration untilNight(ZonedDateTime at) {
        return Duration.between(at, next(at, from));
    }

    private static ZonedDateTime next(ZonedDateTime at, LocalTime time) {
        ZonedDateTime today = at.with(time);
        return today.isAfter(at) ? today : at.plusDays(1).with(time);
    }
}
