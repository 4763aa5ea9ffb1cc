package org.cordon.sites;

import java.util.List;
import org.cordon.control.KeyPerson;
import org.cordon.control.ReleaseBlocker;
import org.cordon.control.ReleaseCheck;
import org.cordon.control.ReleasePeriod;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Nobody is released from a site while they are away in a hospital. */
@Component
@Order(30)
class HospitalTripCheck implements ReleaseCheck {

    private final JdbcClient jdbc;

    HospitalTripCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ReleaseBlocker> blockers(KeyPerson person, ReleasePeriod period) {
        return jdbc
                .sql("select hospital from cordon.hospital_trip where open_number = ?")
                .param(person.number())
                .query(String.class)
                .list()
                .stream()
                .map(hospital -> new ReleaseBlocker("hospitalTrip", null, hospital))
                .toList();
    }
}
