package org.cordon.control;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The colour of somebody's health code, as the rule table {@code HealthCode} derives it from where their process stands.
 *
 * @param row the row that decided
 */
public record HealthCode(Colour colour, RuleRow row) {

    /** What a gate sees. */
    public enum Colour {
        /** Stopped everywhere. */
        RED,
        /** Let in only where somebody looks after it. */
        YELLOW,
        /** Not restricted. */
        GREEN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Colour> ofCode(String code) {
            return Arrays.stream(values())
                    .filter(colour -> colour.code().equals(code))
                    .findFirst();
        }
    }

    /** Empty for a row that says nobody here answers for the code. */
    public static Optional<HealthCode> of(String colour, RuleRow row) {
        return Colour.ofCode(colour).map(known -> new HealthCode(known, row));
    }
}
