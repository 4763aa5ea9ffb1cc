package org.cordon.pushes;

import java.time.Instant;
import java.util.List;
import org.cordon.platform.errors.NotFound;
import org.cordon.platform.errors.Refused;
import org.springframework.stereotype.Service;

/** What somebody has to do next: rows in the order in which they are due. */
@Service
public class WorkList {

    private final PushRows rows;
    private final RowList list;

    WorkList(PushRows rows, RowList list) {
        this.rows = rows;
        this.list = list;
    }

    /**
     * A page, the first due first, from behind the row {@code after}; 0 for the first.
     *
     * @throws Refused {@code push.rows.wide}
     * @throws NotFound {@code push.town.unknown} for the rows of another town
     */
    public List<ListedRow> page(PushScope scope, RowFilter filter, long after, int limit) {
        RowList.requireVisible(scope, filter);
        return list.listed(rows.byDue(scope, filter, after, limit));
    }

    /** What somebody has told since then and nobody has told anew or taken back, the latest first. */
    public List<ListedRow> toldBy(PushScope scope, String userId, Instant since, int limit) {
        return list.listed(rows.toldBy(scope, userId, since, limit));
    }

    /** How many rows there are; {@code limit} also where there are more. */
    public int count(PushScope scope, RowFilter filter, int limit) {
        RowList.requireVisible(scope, filter);
        return rows.count(scope, filter, limit);
    }

    /** The row that came last of these, 0 for none: of all rows, it would tell a town what others get. */
    public long newest(PushScope scope, RowFilter filter) {
        RowList.requireVisible(scope, filter);
        return rows.newest(scope, filter);
    }

    /** Where rows are that somebody still has to go to, in the order of places. */
    public List<PlaceOfRows> places(PushScope scope) {
        return rows.places(scope);
    }
}
