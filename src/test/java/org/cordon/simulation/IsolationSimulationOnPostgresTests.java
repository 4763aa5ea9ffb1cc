package org.cordon.simulation;

import java.time.Duration;
import java.util.List;
import org.cordon.testing.OnPostgres;

/** The same on PostgreSQL, in a smaller district. */
@OnPostgres
class IsolationSimulationOnPostgresTests extends IsolationSimulationTests {

    @Override
    Scale scale() {
        return new Scale(40, 4, 3, 6, Duration.ofHours(12));
    }

    /** Too few people for everything. */
    @Override
    List<String> mustHappen() {
        return List.of("UserTask_AssignRoom", "refused by a site", "outage vehicle", "outage fleet", "outage away");
    }
}
