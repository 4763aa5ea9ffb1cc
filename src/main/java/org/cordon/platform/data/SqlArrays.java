package org.cordon.platform.data;

import java.util.Collection;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Many values as one parameter, for {@code column = any(:values)}: the statement stays the same for any number of them, so
 * that neither we nor the database read a thousand places of it.
 */
public final class SqlArrays {

    private SqlArrays() {}

    public static SqlArrayValue texts(Collection<String> values) {
        return new SqlArrayValue("varchar", values.toArray());
    }

    public static SqlArrayValue bytes(Collection<byte[]> values) {
        return new SqlArrayValue("bytea", (Object[]) values.toArray(byte[][]::new));
    }
}
