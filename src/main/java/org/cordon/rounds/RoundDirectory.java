package org.cordon.rounds;

import java.util.List;
import org.cordon.platform.errors.NotFound;
import org.cordon.pushes.PushScope;
import org.springframework.stereotype.Service;

/** The rounds that somebody may know of. */
@Service
public class RoundDirectory {

    private final Rounds rounds;

    RoundDirectory(Rounds rounds) {
        this.rounds = rounds;
    }

    /** The newest first. */
    public List<Round> list(PushScope scope) {
        return rounds.all().stream().filter(round -> sees(scope, round)).toList();
    }

    /**
     * The round.
     *
     * @throws NotFound {@code round.unknown}, also for a round of other towns
     */
    public Round require(long id, PushScope scope) {
        return rounds.byId(id).filter(round -> sees(scope, round)).orElseThrow(() -> unknown(id));
    }

    /**
     * The round, for who asks about an area of it.
     *
     * @param area a beginning of division codes; empty: whatever the caller may see
     * @throws NotFound {@code round.unknown}, also for the area of another town
     */
    public Round require(long id, PushScope scope, String area) {
        if (!scope.reaches(area)) {
            throw unknown(id);
        }
        return require(id, scope);
    }

    /**
     * The round, for who may send samples of any.
     *
     * @throws NotFound {@code round.unknown}
     */
    public Round require(long id) {
        return rounds.byId(id).orElseThrow(() -> unknown(id));
    }

    private static boolean sees(PushScope scope, Round round) {
        return scope.everything() || scope.towns().stream().anyMatch(round::touches);
    }

    static NotFound unknown(long id) {
        return new NotFound("round.unknown", "There is no round " + id, String.valueOf(id));
    }
}
