package org.cordon.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.cordon.exchange.Deliveries;
import org.cordon.exchange.TownSystem;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffAccounts;
import org.cordon.testing.Caller;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Whom a comparison puts on a town's list, that town's system is told, and nobody else's. */
@CordonTest
class RoundOutboxTests {

    @LocalServerPort
    int port;

    @Autowired
    TrialDistrict district;

    @Autowired
    Deliveries deliveries;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    RoundComparing comparing;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private final TownSystem town = new TownSystem();
    private RoundClient cdc;

    @BeforeEach
    void found() {
        district.found();
        deliveries.forget();
        if (!accounts.exists("roundAdmin")) {
            accounts.create(
                    "roundAdmin", "roundAdmin", TrialDistrict.PASSWORD, Set.of(Roles.SYSTEM_ADMINISTRATORS), Set.of());
        }
        cdc = new RoundClient(port, "roundCdc");
        Caller.program(port, "roundAdmin", TrialDistrict.PASSWORD)
                .json(
                        "POST",
                        "/api/v1/outbox/receivers",
                        "{\"unit\":\"%s\",\"url\":\"%s\"}".formatted(TrialDistrict.EAST, town.url()));
    }

    @AfterEach
    void close() {
        deliveries.forget();
        town.close();
    }

    @Test
    void tellsTheTownWhoItIsAndRecordsThat() {
        String document = district.live(1, TrialDistrict.EAST_ONE, "G1").get(0);
        district.live(2, TrialDistrict.WEST_ONE, "G1");
        long round = open();

        cdc.compare(round);
        cdc.compare(round);
        deliveries.deliver();

        List<JsonNode> told =
                town.calls().stream().flatMap(call -> call.rows().stream()).toList();
        assertThat(told).hasSize(1);
        JsonNode content = told.get(0).get("content");
        assertThat(told.get(0).get("kind").asText()).isEqualTo("round.row");
        assertThat(content.get("name").asText()).isEqualTo("王小明");
        assertThat(content.get("documentNumber").asText()).isEqualTo(document);
        assertThat(content.get("roundId").asLong()).isEqualTo(round);
        assertThat(content.get("gridCode").asText()).isEqualTo("G1");
        assertThat(content.has("phone")).isFalse();
        assertThat(jdbc.queryForObject(
                        "select reason || ' ' || people || ' ' || fields from cordon.audit_entry where asked = ?",
                        String.class,
                        town.calls().get(0).id()))
                .startsWith("outbox:370298001 " + told.get(0).get("person").asText())
                .contains("documentNumber", "name", "outboxRow");
    }

    @Test
    void tellsNothingOfAComparisonThatWasGivenUp() {
        district.live(3, TrialDistrict.EAST_ONE, "G1");
        long round = open();
        transaction.executeWithoutResult(status -> {
            comparing.compare(round, null);
            status.setRollbackOnly();
        });

        deliveries.deliver();

        assertThat(town.calls()).isEmpty();
    }

    @Test
    void tellsATownNothingOfWhomItNeedNotLookForAnyMore() {
        district.live(3, TrialDistrict.EAST_ONE, "G1");
        long round = open();
        cdc.compare(round);
        List<Long> rows = cdc.ids(round, "");
        RoundClient east = new RoundClient(port, "roundEast");
        assertThat(east.post(
                                "/rows/" + rows.get(0) + "/rerouting",
                                "{\"town\":\"" + TrialDistrict.WEST + "\",\"reason\":\"搬到西镇\"}")
                        .status())
                .isEqualTo(204);
        assertThat(east.post("/rows/" + rows.get(1) + "/feedback", "{\"outcome\":\"EXEMPT\"}")
                        .status())
                .isEqualTo(204);

        deliveries.deliver();

        List<JsonNode> told =
                town.calls().stream().flatMap(call -> call.rows().stream()).toList();
        assertThat(told).hasSize(3);
        assertThat(told.stream().map(row -> row.get("content")).filter(content -> !content.isNull()))
                .singleElement()
                .satisfies(content -> assertThat(content.get("rowId").asLong()).isEqualTo(rows.get(2)));
    }

    private long open() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return cdc.open(TrialDistrict.DISTRICT, now.minusHours(1), now.plusHours(8));
    }
}
