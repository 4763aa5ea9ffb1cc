package org.cordon.sites;

import java.util.List;
import org.cordon.control.KeyPersonCategory;
import org.cordon.control.SpecialNeed;

/** The rule tables of isolation sites. */
public interface SiteRules {

    /** Whether a room needs a negative environment sample after its disinfection. */
    boolean needsSample(boolean occupantTurnedPositive);

    /** The kinds of room that suit somebody, the best first. */
    List<RoomKind> kindsFor(SpecialNeed need);

    /** Who waits for a room comes in the order of this rank, then of the time waited. */
    int rank(KeyPersonCategory category);
}
