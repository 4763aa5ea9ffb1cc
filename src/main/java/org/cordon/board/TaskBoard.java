package org.cordon.board;

import java.util.Optional;
import org.cordon.platform.security.StaffUser;

/** What the board wants to know about open tasks. */
public interface TaskBoard {

    TaskCounts countsFor(StaffUser staff);

    /** The number of the key person or case that the task is about. */
    Optional<String> subjectOf(String taskId);
}
