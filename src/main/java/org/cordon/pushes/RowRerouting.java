package org.cordon.pushes;

import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.NotFound;
import org.cordon.platform.errors.Refused;
import org.cordon.pushes.RowWork.Worker;
import org.cordon.units.UnitKind;
import org.cordon.units.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives rows to the town that should have had them. */
@Service
public class RowRerouting {

    private final RowWork work;
    private final Units units;

    RowRerouting(RowWork work, Units units) {
        this.work = work;
        this.units = units;
    }

    /**
     * Gives the row to another town, which sees it from now on and the former does not; the due time stays.
     *
     * @throws Refused {@code push.town.unknown} if no town of ours has this code
     * @throws NotFound {@code push.row.unknown}
     * @throws Conflict {@code push.row.answered}
     */
    @Transactional
    public void reroute(Worker worker, long rowId, String town, String reason) {
        boolean known =
                units.findByKindOrderByCode(UnitKind.TOWN).stream().anyMatch(unit -> town.equals(unit.areaCode()));
        if (!known) {
            throw new Refused("push.town.unknown", "No town of this district has the code " + town, town);
        }
        work.reroute(worker, rowId, town, reason);
    }
}
