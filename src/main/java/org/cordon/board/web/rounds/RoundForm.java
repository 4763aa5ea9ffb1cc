package org.cordon.board.web.rounds;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed to open a round, letter for letter: after a mistake the page shows it again unchanged.
 *
 * @param areas codes that were ticked
 * @param codes further ones, typed
 * @param from a local date and time, as the two that follow
 */
record RoundForm(
        @Nullable String name,
        @Nullable List<String> areas,
        @Nullable String codes,
        @Nullable String from,
        @Nullable String until,
        @Nullable String listsFrom,
        @Nullable String feedbackHours) {

    private static final String A_DAY = "24";
    private static final int USUAL_HOURS = 12;
    private static final int HOURS_WITHOUT_LISTS = 9;

    /** A window that begins with the next hour, with lists when most people have had their turn. */
    static RoundForm suggested(LocalDateTime now) {
        LocalDateTime from = now.truncatedTo(ChronoUnit.HOURS).plusHours(1);
        return new RoundForm(
                null,
                List.of(),
                null,
                from.toString(),
                from.plusHours(USUAL_HOURS).toString(),
                from.plusHours(HOURS_WITHOUT_LISTS).toString(),
                A_DAY);
    }

    /** Whether it was ticked. */
    public boolean hasArea(String code) {
        return areas != null && areas.contains(code);
    }
}
