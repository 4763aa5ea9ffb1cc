package org.cordon.rounds;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cordon.areas.DivisionCodes;
import org.cordon.areas.DivisionTable;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens rounds; nobody is due in two at once. */
@Service
public class RoundOpening {

    private static final Duration LONGEST = Duration.ofDays(31);

    private final Rounds rounds;
    private final RoundTurns turns;
    private final DivisionCodes codes;
    private final Clock clock;

    RoundOpening(Rounds rounds, RoundTurns turns, DivisionCodes codes, Clock clock) {
        this.rounds = rounds;
        this.turns = turns;
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * Opens a round and returns its id.
     *
     * @throws Refused {@code round.window}, {@code round.listsFrom}, {@code round.areas.nested} or a code that this year's table does not have
     * @throws Conflict {@code round.overlap} if a round that is not closed has a part of the area in a part of the window
     */
    @Transactional
    public long open(NewRound round, String userId) {
        checkWindow(round);
        checkAreas(round.areaCodes());
        rounds.holdGate();
        rounds.all().stream().filter(other -> overlaps(round, other)).findAny().ifPresent(other -> {
            throw new Conflict(
                    "round.overlap",
                    "The round " + other.id() + " has a part of this area in a part of this window",
                    String.valueOf(other.id()));
        });
        long id = rounds.insert(round, userId);
        turns.begin(id, round.startsAt());
        return id;
    }

    private static void checkWindow(NewRound round) {
        Duration length = round.length();
        if (length.isNegative() || length.isZero() || length.compareTo(LONGEST) > 0) {
            throw new Refused(
                    "round.window",
                    "A round ends after it starts, and within " + LONGEST.toDays() + " days",
                    LONGEST.toDays());
        }
        if (!round.listsWithinWindow()) {
            throw new Refused("round.listsFrom", "Lists begin within the window of the round, or at its end");
        }
    }

    private void checkAreas(List<String> areaCodes) {
        DivisionTable table = codes.of(LocalDate.now(clock).getYear());
        areaCodes.forEach(table::require);
        for (int i = 0; i < areaCodes.size(); i++) {
            for (int j = 0; j < areaCodes.size(); j++) {
                if (i != j && areaCodes.get(i).startsWith(areaCodes.get(j))) {
                    throw new Refused(
                            "round.areas.nested",
                            "The area " + areaCodes.get(i) + " lies in " + areaCodes.get(j),
                            areaCodes.get(i),
                            areaCodes.get(j));
                }
            }
        }
    }

    private static boolean overlaps(NewRound round, Round other) {
        Instant closed = other.closedAt();
        Instant end = closed != null && closed.isBefore(other.endsAt()) ? closed : other.endsAt();
        return round.startsAt().isBefore(end)
                && other.startsAt().isBefore(round.endsAt())
                && round.areaCodes().stream().anyMatch(other::touches);
    }
}
