package org.cordon.areas;

import java.util.Map;
import org.cordon.platform.errors.Refused;

/** The division codes of one year. */
public final class DivisionTable {

    private final int year;
    private final Map<String, Area> areas;

    DivisionTable(int year, Map<String, Area> areas) {
        this.year = year;
        this.areas = areas;
    }

    public int year() {
        return year;
    }

    /**
     * Refuses a code that the year's table does not list.
     *
     * @throws Refused {@code area.unknown}; {@code area.ended}, or {@code area.succeeded} with the code that is meant
     *     now; {@code area.not.yet}
     */
    public void require(String code) {
        Area area = areas.get(code);
        if (area == null) {
            throw new Refused("area.unknown", "No table of division codes has " + code, code);
        }
        if (!area.isValidIn(year)) {
            throw outOfYear(area);
        }
    }

    private Refused outOfYear(Area area) {
        Integer until = area.validUntil();
        String successor = area.successorCode();
        if (until == null || until >= year) {
            return new Refused(
                    "area.not.yet",
                    "The code " + area.code() + " is newer than the table of " + year,
                    area.code(),
                    String.valueOf(year));
        }
        return successor == null
                ? new Refused(
                        "area.ended", "The code " + area.code() + " ended in " + until, area.code(), until.toString())
                : new Refused(
                        "area.succeeded",
                        "The code " + area.code() + " ended in " + until + "; it is " + successor + " now",
                        area.code(),
                        until.toString(),
                        successor);
    }
}
