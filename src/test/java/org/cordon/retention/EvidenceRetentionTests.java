package org.cordon.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.platform.crypto.PersonalVault;
import org.cordon.testing.CordonTest;
import org.cordon.testing.SmallDistrict;
import org.cordon.units.UnitRegistration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a coercive change of many people rests on does not stay until the last of them is erased. */
@CordonTest
class EvidenceRetentionTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    UnitRegistration units;

    @Autowired
    PersonalVault vault;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private RetentionOffices offices;
    private PlantedLife one;
    private PlantedLife other;
    private String oneNumber = "";
    private String otherNumber = "";
    private final String change = "CT-" + UUID.randomUUID().toString().substring(0, 8);
    private byte[] evidence = {};

    @BeforeEach
    void aChangeOfTwoPeople() {
        SmallDistrict.found(units);
        offices = new RetentionOffices(application);
        one = new PlantedLife(application, "zqe" + change);
        other = new PlantedLife(application, "zqf" + change);
        oneNumber = one.isListedAndMovesOut();
        otherNumber = other.isListed();
        evidence = vault.seal(change, "names of everybody");
        jdbc.sql("""
                        insert into cordon.coercive_change (id, kind, reason_code, evidence_sealed, bulk, author_id, proposed_at,
                            state, approver_id, decided_at)
                        values (?, 'MEASURE', 'x', ?, true, 'a', ?, 'APPLIED', 'b', ?)""").params(change, evidence, now(), now()).update();
        affects(oneNumber, one.personId());
        affects(otherNumber, other.personId());
    }

    @AfterEach
    void nothingIsLeft() {
        offices.close();
        jdbc.sql("delete from cordon.coercive_change_person where change_id = ?")
                .param(change)
                .update();
        jdbc.sql("delete from cordon.coercive_change where id = ?")
                .param(change)
                .update();
    }

    @Test
    void goesWithTheFactsOfTheFirst() {
        passes(Duration.ofDays(31));
        offices.run();
        assertThat(isThere()).as("somebody is still under control").isTrue();

        passes(Duration.ofDays(366));
        offices.run();

        assertThat(isThere()).isFalse();
        assertThat(vault.find(evidence)).as("of an old copy").isEmpty();
    }

    @Test
    void aHoldOfOneKeepsIt() {
        passes(Duration.ofDays(31));
        offices.run();
        offices.hold(otherNumber);
        passes(Duration.ofDays(366));
        offices.run();

        assertThat(isThere()).isTrue();
        assertThat(vault.find(evidence)).isPresent();
    }

    private boolean isThere() {
        return jdbc.sql("select count(*) from cordon.coercive_change where id = ? and evidence_sealed is not null")
                        .param(change)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void affects(String number, long personId) {
        jdbc.sql("""
                        insert into cordon.coercive_change_person (change_id, subject, number, person_id, before_state, after_state)
                        values (?, ?, ?, ?, '', '')""").params(change, number, number, personId).update();
    }

    private void passes(Duration time) {
        ClockUtil.offset(clock.millis() - System.currentTimeMillis() + time.toMillis());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
