package org.cordon.oracle;

import org.cordon.testing.OnPostgres;

/** The same on PostgreSQL, with fewer histories. */
@OnPostgres
class ReleaseOracleOnPostgresTests extends ReleaseOracleTests {

    @Override
    int histories() {
        return Integer.getInteger("oracle.historiesOnPostgres", 10);
    }
}
