package org.cordon.rounds;

import org.cordon.platform.errors.Conflict;
import org.cordon.pushes.PlaceCount;
import org.cordon.pushes.RoundRows;
import org.cordon.units.Unit;
import org.cordon.units.UnitKind;
import org.cordon.units.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins, counts or ends one follow-up; record and process in one transaction, so that a node which dies leaves both or neither. */
@Component
public class FollowUpStep {

    private final FollowUps followUps;
    private final FollowUpProcess process;
    private final RoundRows rows;
    private final Units units;

    FollowUpStep(FollowUps followUps, FollowUpProcess process, RoundRows rows, Units units) {
        this.followUps = followUps;
        this.process = process;
        this.rows = rows;
        this.units = units;
    }

    /**
     * Has the staff of a place look for its people.
     *
     * @throws org.springframework.dao.DuplicateKeyException if another node has just done so
     */
    @Transactional
    public void begin(long roundId, PlaceCount count) {
        process.begin(followUps.open(roundId, count, unit(count.townCode())));
    }

    /** Shows staff what is left. */
    @Transactional
    public void count(String number, PlaceCount count) {
        if (followUps.count(number, count)) {
            followUps.find(number).ifPresent(process::count);
        }
    }

    /** Nobody is left; a row that came meanwhile has another one begin. */
    @Transactional
    public void answered(String number) {
        if (followUps.end(number, FollowUpEnd.ANSWERED)) {
            process.end(number, FollowUpEnd.ANSWERED);
        }
    }

    /** The round was closed, which has handed on whoever is left. */
    @Transactional
    public void roundClosed(String number) {
        if (followUps.end(number, FollowUpEnd.ROUND_CLOSED)) {
            process.end(number, FollowUpEnd.ROUND_CLOSED);
        }
    }

    /**
     * Staff say that everybody was answered for; the process ends by itself with this answer.
     *
     * @throws Conflict {@code round.followUp.rowsLeft}
     */
    @Transactional
    public void confirmAnswered(String number) {
        FollowUp followUp = followUps.find(number).orElseThrow();
        long left = left(followUp).pending();
        if (left > 0) {
            throw new Conflict("round.followUp.rowsLeft", left + " people of your list have no answer yet", left);
        }
        followUps.end(number, FollowUpEnd.ANSWERED);
    }

    /** Whether there are rows that nobody has in hand. */
    @Transactional(readOnly = true)
    public boolean hasUnclaimed(String number) {
        return followUps.find(number).filter(one -> left(one).unclaimed() > 0).isPresent();
    }

    private PlaceCount left(FollowUp followUp) {
        return rows.pending(followUp.roundId(), followUp.townCode(), followUp.placeCode());
    }

    private @Nullable String unit(String townCode) {
        return units.findByKindOrderByCode(UnitKind.TOWN).stream()
                .filter(town -> townCode.equals(town.areaCode()))
                .map(Unit::code)
                .findFirst()
                .orElse(null);
    }
}
