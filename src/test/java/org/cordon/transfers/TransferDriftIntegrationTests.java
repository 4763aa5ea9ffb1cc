package org.cordon.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.cordon.control.ControlMessageType;
import org.cordon.control.KeyPersonListing;
import org.cordon.control.KeyPersonProcess;
import org.cordon.control.drift.DriftFinding;
import org.cordon.persons.PersonRegistration;
import org.cordon.testing.CordonTest;
import org.cordon.testing.Drives;
import org.cordon.testing.OwnVehicles;
import org.cordon.testing.SmallDistrict;
import org.cordon.testing.Walker;
import org.cordon.units.UnitRegistration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sent = arrived + in transit + returned, as the records and the engine say it together. */
@CordonTest
class TransferDriftIntegrationTests {

    private static final Map<String, Object> BOARDING = Map.of("identityChecked", true, "temperature", 36.6);

    @Autowired
    ProcessEngine engine;

    @Autowired
    UnitRegistration units;

    @Autowired
    PersonRegistration persons;

    @Autowired
    KeyPersonListing listing;

    @Autowired
    KeyPersonProcess process;

    @Autowired
    TransferLedger ledger;

    @Autowired
    TransferDrift drift;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void foundDistrict() {
        SmallDistrict.found(units);
        jdbc.sql("update cordon.transfer_order set boarded_at = null").update();
    }

    @Test
    void balancesEveryMomentOfATrip() {
        Walker arrives = boards("1 Ledger Road");
        Walker travels = boards("2 Ledger Road");
        Walker dies = boards("3 Ledger Road");
        Walker waits = contact("4 Ledger Road");
        assertThat(today()).isEqualTo(new LedgerDay(LocalDate.now(clock), SmallDistrict.TRANSFER_TEAM, 3, 0, 3, 0));

        arrives.does("UserTask_DeliverPerson");
        process.deliver(dies.number(), ControlMessageType.DIED);

        assertThat(today()).isEqualTo(new LedgerDay(LocalDate.now(clock), SmallDistrict.TRANSFER_TEAM, 3, 1, 1, 1));
        assertThat(drift.findings()).isEmpty();
        assertThat(List.of(travels.openTasks(), waits.openTasks()))
                .containsExactly(List.of("UserTask_DeliverPerson"), List.of("UserTask_AssignVehicle"));
    }

    @ParameterizedTest
    @EnumSource(ControlMessageType.class)
    void leavesNoOrderBehindWhateverEndsTheControl(ControlMessageType news) {
        Walker seated = contact("6 Ledger Road");
        seated.does("UserTask_AssignVehicle", Map.of("vehiclePlate", OwnVehicles.VAN, "driver", "Zhao"));
        jdbc.sql("update cordon.vehicle set in_service = false").update();
        Walker queued = contact("7 Ledger Road").does("UserTask_AssignVehicle", Map.of("noVehicle", true));

        process.deliver(seated.number(), news);
        process.deliver(queued.number(), news);

        assertThat(jdbc.sql("select count(*) from cordon.transfer_order where open_key is not null or seat is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from cordon.trip where open_plate is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(drift.findings()).isEmpty();
    }

    @Test
    void namesWhoGotLostAndWhoHasToPutItRight() {
        Walker lost = boards("5 Ledger Road");
        jdbc.sql("update cordon.transfer_order set boarded_at = null where number = ?")
                .param(lost.number())
                .update();
        assertThat(drift.findings()).extracting(DriftFinding::number).containsExactly(lost.number());

        jdbc.sql("update cordon.transfer_order set boarded_at = ordered_at, open_key = null where number = ?")
                .param(lost.number())
                .update();
        assertThat(drift.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.owner()).isEqualTo(SmallDistrict.TRANSFER_TEAM);
            assertThat(finding.difference()).isEqualTo("sent 1, but arrived 0 + in transit 0 + returned 0");
        });
    }

    private LedgerDay today() {
        return ledger.days().get(ledger.days().size() - 1);
    }

    private Walker boards(String address) {
        Walker contact = contact(address);
        contact.does("UserTask_AssignVehicle", Map.of("vehiclePlate", OwnVehicles.VAN, "driver", "Zhao"));
        return contact.does("UserTask_BoardPerson", BOARDING);
    }

    private Walker contact(String address) {
        return new Drives(engine, persons, listing).contact(address, LocalDate.now(clock));
    }
}
