package org.cordon.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.util.EngineUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CordonTest
class CordonTestTests {

    @Autowired
    DataSource dataSource;

    @Autowired
    ProcessEngine engine;

    @Test
    void runsOnItsDatabase() throws SQLException {
        assertThat(product()).isEqualTo("H2");
    }

    @Test
    void restReachesTheEngineOfThisApplication() {
        assertThat(EngineUtil.lookupProcessEngine(null)).isSameAs(engine);
    }

    String product() throws SQLException {
        try (Connection connection = Objects.requireNonNull(dataSource).getConnection()) {
            return connection.getMetaData().getDatabaseProductName();
        }
    }
}
