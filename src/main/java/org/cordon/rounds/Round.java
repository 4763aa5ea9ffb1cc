package org.cordon.rounds;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A district test round: everybody who lives in its areas is to be sampled between two moments. It begins when
 * headquarters or the CDC opens it; samples come in by file and by call, and every few minutes a comparison with the
 * register counts who is missing. From a moment within the window on it also pushes them to the town, community and grid
 * where they live: before most people have had their turn, lists would be of everybody. It ends when somebody closes it:
 * then no sample and no comparison is taken any more, while the lists stay and can still be worked on.
 * One that is closed before its lists begin has none.
 *
 * @param areaCodes 6, 9 or 12 digits each; none lies in another
 * @param endsAt exclusive
 * @param listsFrom from when on whoever is missing is pushed; neither before the window nor after its end
 * @param feedbackHours how long a town has for a row, from the comparison that pushed it
 */
public record Round(
        long id,
        String name,
        List<String> areaCodes,
        Instant startsAt,
        Instant endsAt,
        Instant listsFrom,
        int feedbackHours,
        Instant openedAt,
        @Nullable Instant closedAt) {

    public boolean isClosed() {
        return closedAt != null;
    }

    /** Whether a comparison of this moment pushes whoever is missing. */
    public boolean lists(Instant moment) {
        return !moment.isBefore(listsFrom);
    }

    boolean includes(Instant sampledAt) {
        return !sampledAt.isBefore(startsAt) && sampledAt.isBefore(endsAt);
    }

    /** Whether the area lies wholly in the round. */
    boolean covers(String areaCode) {
        return areaCodes.stream().anyMatch(areaCode::startsWith);
    }

    /** Whether any part of the area is in the round. */
    boolean touches(String areaCode) {
        return covers(areaCode) || areaCodes.stream().anyMatch(code -> code.startsWith(areaCode));
    }
}
