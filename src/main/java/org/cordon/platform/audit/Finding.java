package org.cordon.platform.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something about somebody's day that somebody has to look into and to close by name.
 *
 * @param actors whose day it was: one account, or the two of a pair
 * @param figure how many: people, reads or refusals, as the kind says
 * @param people some of the people concerned, as opaque numbers
 * @param closing who has closed it and why; null while it is open
 */
public record Finding(
        LocalDate day,
        Kind kind,
        List<String> actors,
        long figure,
        List<String> people,
        @Nullable Closing closing) {

    private static final int LONGEST_ID = 120;

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

    /** Who it is about, in one line. */
    public String actor() {
        return String.join(", ", actors);
    }

    /** Names the finding in the log; whoever has a name too long for it is told by the name's mark. */
    public String id() {
        String id = day + "/" + kind + "/" + actor();
        return id.length() <= LONGEST_ID
                ? id
                : day + "/" + kind + "/" + UUID.nameUUIDFromBytes(actor().getBytes(UTF_8));
    }

    Finding closed(@Nullable Closing by) {
        return new Finding(day, kind, actors, figure, people, by);
    }
}
