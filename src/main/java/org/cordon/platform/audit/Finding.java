package org.cordon.platform.audit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something about somebody's day that somebody has to look into and to close by name.
 *
 * @param figure how many: people, reads or refusals, as the kind says
 * @param people some of the people concerned, as opaque numbers
 * @param closing who has closed it and why; null while it is open
 */
public record Finding(
        LocalDate day,
        Kind kind,
        String actor,
        long figure,
        List<String> people,
        @Nullable Closing closing) {

    /** What is unusual. */
    public enum Kind {
        /** Clear text of people with whom the reader had no open task. */
        WITHOUT_TASK,
        /** Reads in the hours of the night. */
        OUT_OF_HOURS,
        /** One number after the other. */
        SEQUENTIAL,
        /** Asked again and again for people whom they may not see. */
        REFUSED,
        /** Many more people than others of the role. */
        FAR_ABOVE_ROLE,
        /** The same two people decided for each other again and again. */
        SAME_PAIR
    }

    /** What an auditor said about it. */
    public record Closing(String by, String note) {}

    /** Names the finding in the log. */
    public String id() {
        return day + "/" + kind + "/" + actor;
    }

    Finding closed(@Nullable Closing by) {
        return new Finding(day, kind, actor, figure, people, by);
    }
}
