package org.cordon.platform.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Refuses every change of a row of the audit in H2, by whomever, but the dropping of rows that the stream was trimmed of;
 * made by the database, by class name.
 */
public final class AppendOnlyTrigger implements Trigger {

    private static final String TRIMMED =
            "select trimmed_seq from cordon.audit_stream where name = ? and trimmed_seq >= ?";

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        if (before == null || after != null || !isTrimmed(connection, before[0], before[1])) {
            throw new SQLException("The audit takes new rows only");
        }
    }

    private static boolean isTrimmed(Connection connection, Object stream, Object seq) throws SQLException {
        try (PreparedStatement trimmed = connection.prepareStatement(TRIMMED)) {
            trimmed.setObject(1, stream);
            trimmed.setObject(2, seq);
            try (ResultSet found = trimmed.executeQuery()) {
                return found.next();
            }
        }
    }
}
