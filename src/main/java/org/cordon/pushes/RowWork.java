package org.cordon.pushes;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cordon.areas.DivisionCodes;
import org.cordon.platform.errors.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes rows in hand and gives them to another town; every step stands in the history of each row. */
@Service
public class RowWork {

    private final RowChoice choice;
    private final RowSteps steps;
    private final DivisionCodes codes;
    private final Clock clock;

    RowWork(RowChoice choice, RowSteps steps, DivisionCodes codes, Clock clock) {
        this.choice = choice;
        this.steps = steps;
        this.codes = codes;
        this.clock = clock;
    }

    /** Who works on rows. */
    public record Worker(PushScope scope, String userId) {}

    /**
     * Takes rows in hand, each level after the one above it; the due time stays.
     *
     * @throws Refused {@code push.rows.selection}, {@code push.rows.wide}, {@code push.rows.many}, {@code
     *     push.claim.place}, or what is wrong with the code of the community
     */
    @Transactional
    public RowsChanged claim(Worker worker, RowSelection selection, Claim claim) {
        checkPlace(worker, claim);
        List<PushRow> found = choice.lock(worker, selection);
        Map<ClaimLevel, List<PushRow>> taken =
                found.stream().filter(claim::takes).collect(Collectors.groupingBy(claim::levelOf));
        taken.forEach((level, rows) -> take(worker, claim, level, RowSteps.ids(rows, row -> true)));
        return RowsChanged.of(selection, found, RowSteps.ids(found, claim::takes));
    }

    private void take(Worker worker, Claim claim, ClaimLevel level, List<Long> taken) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("level", level.name());
        values.put("user", worker.userId());
        values.put("now", OffsetDateTime.now(clock));
        values.put("community", claim.community());
        values.put("grid", claim.grid());
        steps.update(taken, """
                claim_level = :level, claimed_by = :user, claimed_at = :now,
                community_code = case when community_code = '' then coalesce(cast(:community as varchar(12)), '')
                    else community_code end,
                grid_code = case when grid_code = '' then coalesce(cast(:grid as varchar(20)), '') else grid_code end
                """, values);
        steps.note(worker, taken, RowEventKind.CLAIMED, level.name(), null);
    }

    /** See {@link RowRerouting}, which has checked the town. */
    @Transactional
    void reroute(Worker worker, long rowId, String town, String reason) {
        PushRow row = choice.lock(worker, rowId);
        if (!row.pending()) {
            throw RowFeedback.answered(rowId);
        }
        steps.update(
                List.of(rowId),
                "town_code = :town, community_code = '', grid_code = '', claim_level = null, claimed_by = null,"
                        + " claimed_at = null",
                Map.of("town", town));
        steps.note(worker, List.of(rowId), RowEventKind.REROUTED, row.townCode() + " > " + town, reason);
    }

    private void checkPlace(Worker worker, Claim claim) {
        String community = claim.community();
        ClaimLevel level = claim.level();
        boolean fits =
                switch (level == null ? ClaimLevel.GRID : level) {
                    case TOWN -> community == null && claim.grid() == null;
                    case COMMUNITY -> claim.grid() == null;
                    case GRID -> claim.grid() == null || community != null;
                };
        if (!fits || (community != null && !worker.scope().reaches(community))) {
            throw new Refused(
                    "push.claim.place",
                    "A community claims for a community of its town, a grid for a grid of a community");
        }
        if (community != null) {
            codes.of(LocalDate.now(clock).getYear(), community).require(community);
        }
    }
}
