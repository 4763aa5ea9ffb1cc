package org.cordon.pushes;

import java.time.Duration;
import java.util.List;

/** What is told about a row, level by level: the grid and community, the town, headquarters. */
enum Alarm {
    /** Nobody has claimed it. */
    UNCLAIMED("unclaimed_alarm", "pushed_at", "claim_level is null", RowEventKind.UNCLAIMED),
    /** Nobody has answered. */
    LATE("late_alarm", "due_at", "pending = true", RowEventKind.LATE);

    private final String column;
    private final String since;
    private final String condition;
    private final RowEventKind event;

    Alarm(String column, String since, String condition, RowEventKind event) {
        this.column = column;
        this.since = since;
        this.condition = condition;
        this.event = event;
    }

    String column() {
        return column;
    }

    /** The column from which the time counts. */
    String since() {
        return since;
    }

    /** On a pending row; the alarm is told as long as it holds. */
    String condition() {
        return condition;
    }

    RowEventKind event() {
        return event;
    }

    /** The times of this kind of list, one for each level. */
    List<Duration> steps(PushKind kind) {
        return this == UNCLAIMED ? kind.unclaimed() : kind.late();
    }
}
