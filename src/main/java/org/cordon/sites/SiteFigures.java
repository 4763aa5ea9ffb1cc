package org.cordon.sites;

import java.util.List;

/**
 * How full a site is.
 *
 * @param rooms in use, without those that are closed
 * @param people who live in a room
 */
public record SiteFigures(
        String site,
        int rooms,
        int free,
        int reserved,
        int occupied,
        int awaitingDisinfection,
        int closed,
        int people) {

    static SiteFigures of(String site, List<RoomState> states, int people) {
        int closed = count(states, RoomCondition.CLOSED);
        return new SiteFigures(
                site,
                states.size() - closed,
                count(states, RoomCondition.FREE),
                count(states, RoomCondition.RESERVED),
                count(states, RoomCondition.OCCUPIED),
                count(states, RoomCondition.AWAITING_DISINFECTION) + count(states, RoomCondition.AWAITING_SAMPLE),
                closed,
                people);
    }

    private static int count(List<RoomState> states, RoomCondition condition) {
        return (int)
                states.stream().filter(state -> state.condition() == condition).count();
    }
}
