package org.cordon.control;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.cordon.platform.crypto.PersonalVault;
import org.cordon.platform.security.CurrentStaff;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Temperatures and symptoms that the town takes down at home. */
@Service
public class HealthMonitoring {

    private final JdbcClient jdbc;
    private final PersonalVault vault;
    private final CurrentStaff staff;
    private final Clock clock;

    HealthMonitoring(JdbcClient jdbc, PersonalVault vault, CurrentStaff staff, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * Keeps one record.
     *
     * @param temperature degrees Celsius
     */
    @Transactional
    public void record(String number, BigDecimal temperature, @Nullable String symptoms) {
        jdbc.sql("""
                        insert into cordon.monitoring_record (number, recorded_at, recorded_by, temperature, symptoms)
                        values (?, ?, ?, ?, ?)""")
                .params(
                        number,
                        OffsetDateTime.now(clock),
                        staff.find().map(user -> user.userId()).orElse(null),
                        temperature,
                        symptoms == null ? null : vault.seal(number, symptoms))
                .update();
    }
}
