package org.cordon.platform.forms;

import org.cordon.platform.errors.DomainException;
import org.cordon.platform.errors.Refused;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** The refusal of one row of a list, with its number and the reason, each in the reader's language. */
public final class BadRow {

    private BadRow() {}

    /** Names the row, counted from 1, in front of what is wrong with it. */
    public static Refused of(int row, DomainException reason) {
        var translatable = new DefaultMessageSourceResolvable(
                new String[] {"problem." + reason.code()}, reason.arguments(), reason.getMessage());
        return new Refused("answer.row", "Row %d: %s".formatted(row, reason.getMessage()), row, translatable);
    }
}
