package org.cordon.replays;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of a list of links.
 *
 * @param date when they last met, where the row says so
 * @param directed false: they met, and nobody knows who infected whom
 */
public record LinkLine(String from, String to, @Nullable LocalDate date, boolean directed) {

    boolean isSelfLink() {
        return from.equals(to);
    }

    /** The same for two rows about the same meeting. */
    String key() {
        return directed || from.compareTo(to) < 0 ? from + (directed ? '>' : '-') + to : to + '-' + from;
    }

    LinkLine reversed() {
        return new LinkLine(to, from, date, directed);
    }

    LinkLine latest(LinkLine other) {
        return date == null || (other.date != null && other.date.isAfter(date)) ? other : this;
    }
}
