package org.cordon.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@OnPostgres
class OnPostgresTests extends CordonTestTests {

    @Test
    @Override
    void runsOnItsDatabase() throws SQLException {
        assertThat(product()).isEqualTo("PostgreSQL");
    }
}
