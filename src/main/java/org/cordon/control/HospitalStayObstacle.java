package org.cordon.control;

import org.cordon.control.merging.MergeObstacle;
import org.cordon.platform.errors.Conflict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever lies in a hospital is there, and the hospital answers for them: they are not ended as a duplicate. */
@Component
class HospitalStayObstacle implements MergeObstacle {

    private final JdbcClient jdbc;

    HospitalStayObstacle(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void check(String survivor, String duplicate) {
        if (isInHospital(duplicate)) {
            throw new Conflict(
                    "merge.inHospital",
                    "A hospital answers for %s: merge the other way round, or wait until it has reported the discharge"
                            .formatted(duplicate),
                    duplicate);
        }
    }

    private boolean isInHospital(String number) {
        return jdbc.sql("select count(*) from cordon.hospital_stay where open_number = ?")
                        .param(number)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
