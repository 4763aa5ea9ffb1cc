package org.cordon.platform.forms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.cordon.platform.errors.Refused;

/** Refuses numbers that cannot be meant. */
final class Numbers {

    private static final BigDecimal COLDEST = new BigDecimal("30");
    private static final BigDecimal HOTTEST = new BigDecimal("45");

    private Numbers() {}

    static int count(String key, BigDecimal number) {
        try {
            return checked(key, number.intValueExact());
        } catch (ArithmeticException e) {
            throw noCount(key);
        }
    }

    /** Rounded to a tenth of a degree. */
    static BigDecimal bodyTemperature(String key, BigDecimal degrees) {
        if (degrees.compareTo(COLDEST) < 0 || degrees.compareTo(HOTTEST) > 0) {
            throw new Refused(
                    "answer.temperature",
                    "The field %s is not a body temperature between %s and %s degrees".formatted(key, COLDEST, HOTTEST),
                    key,
                    COLDEST.toString(),
                    HOTTEST.toString());
        }
        return degrees.setScale(1, RoundingMode.HALF_UP);
    }

    private static int checked(String key, int number) {
        if (number < 0) {
            throw noCount(key);
        }
        return number;
    }

    private static Refused noCount(String key) {
        return new Refused("answer.count", "The field " + key + " is not a whole number from 0", key);
    }
}
