package org.cordon.simulation;

import java.time.Duration;

/**
 * How large the simulated outbreak is.
 *
 * @param people who are listed during the first half of the days
 * @param drift how often the product compares all its records, which asks the engine about every single person
 */
record Scale(int people, int rooms, int vehicles, int days, Duration drift) {

    /** As the system properties say it, otherwise these. */
    Scale orAsTold() {
        return new Scale(
                Integer.getInteger("simulation.people", people),
                Integer.getInteger("simulation.rooms", rooms),
                Integer.getInteger("simulation.vehicles", vehicles),
                Integer.getInteger("simulation.days", days),
                Duration.ofHours(Integer.getInteger("simulation.driftHours", (int) drift.toHours())));
    }

    int hours() {
        return days * 24;
    }
}
