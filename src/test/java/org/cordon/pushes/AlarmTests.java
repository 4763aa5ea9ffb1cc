package org.cordon.pushes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.StreamSupport;
import org.cordon.rounds.RoundClient;
import org.cordon.rounds.TrialDistrict;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Of a row that nobody claims or answers in time, grid and community, the town and headquarters are told, each once. */
@CordonTest
class AlarmTests {

    @LocalServerPort
    int port;

    @Autowired
    TrialDistrict district;

    @Autowired
    AlarmWatch watch;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private RoundClient cdc;
    private RoundClient east;
    private long round;
    private List<Long> rows;

    @BeforeEach
    void push() {
        district.found();
        cdc = new RoundClient(port, "roundCdc");
        east = new RoundClient(port, "roundEast");
        OffsetDateTime now = OffsetDateTime.now(clock);
        district.live(3, TrialDistrict.EAST_ONE, "G1");
        district.live(1, TrialDistrict.WEST, "");
        round = cdc.open(TrialDistrict.DISTRICT, now.minusHours(1), now.plusHours(7));
        cdc.compare(round);
        rows = east.ids(round, "");
    }

    @Test
    void tellsOneLevelAfterTheOtherOfWhatNobodyClaims() {
        east.write("/rows/claims", "{\"rows\":{\"ids\":[" + rows.get(0) + "]},\"level\":\"TOWN\"}");

        watch.look();
        assertThat(alarms(cdc)).isEmpty();
        pushedBefore(61);
        watch.look();
        watch.look();
        assertThat(alarms(cdc)).containsExactly("370298001001 1: 2 0", "370298002 1: 1 0");
        pushedBefore(121);
        watch.look();
        assertThat(alarms(east)).containsExactly("370298001001 2: 2 0");
        assertThat(east.ids("round=" + round + "&alarm=2")).containsExactly(rows.get(1), rows.get(2));
        assertThat(east.ids("round=" + round + "&alarm=3")).isEmpty();
        east.write("/rows/claims", "{\"rows\":{\"ids\":[" + rows.get(1) + "]},\"level\":\"GRID\"}");
        pushedBefore(241);
        watch.look();

        assertThat(alarms(east)).containsExactly("370298001001 3: 1 0");
        assertThat(told(rows.get(0))).containsExactly("PUSHED -", "CLAIMED TOWN");
        assertThat(told(rows.get(1))).containsExactly("PUSHED -", "UNCLAIMED 1", "UNCLAIMED 2", "CLAIMED GRID");
        assertThat(told(rows.get(2))).containsExactly("PUSHED -", "UNCLAIMED 1", "UNCLAIMED 2", "UNCLAIMED 3");
    }

    @Test
    void tellsEachLevelOnceOfWhatIsLateAlsoAfterALongSilence() {
        answer(rows.get(0), "WRONG_ADDRESS");
        answer(rows.get(1), "ABSENT");
        east.write("/rows/claims", "{\"rows\":{\"filter\":{\"round\":" + round + "}},\"level\":\"TOWN\"}");
        jdbc.update(
                "update cordon.push_row set due_at = ?",
                OffsetDateTime.now(clock).minusHours(5));

        watch.look();
        watch.look();

        assertThat(alarms(east)).containsExactly("370298001001 3: 0 2");
        assertThat(told(rows.get(0))).containsExactly("PUSHED -", "ANSWERED -");
        assertThat(told(rows.get(1)))
                .containsExactly("PUSHED -", "ANSWERED -", "CLAIMED TOWN", "LATE 1", "LATE 2", "LATE 3");
        answer(rows.get(1), "EXEMPT");
        answer(rows.get(2), "EXEMPT");
        assertThat(alarms(east)).isEmpty();
    }

    private void pushedBefore(int minutes) {
        jdbc.update(
                "update cordon.push_row set pushed_at = ?",
                OffsetDateTime.now(clock).minusMinutes(minutes));
    }

    private void answer(long row, String outcome) {
        assertThat(east.post("/rows/" + row + "/feedback", "{\"outcome\":\"" + outcome + "\"}")
                        .status())
                .isEqualTo(204);
    }

    /** Place and level, unclaimed and late. */
    private List<String> alarms(RoundClient client) {
        return StreamSupport.stream(client.read("/alarms?round=" + round).spliterator(), false)
                .map(line -> "%s %d: %d %d"
                        .formatted(
                                line.get("placeCode").asText(),
                                line.get("level").asInt(),
                                line.get("unclaimed").asInt(),
                                line.get("late").asInt()))
                .toList();
    }

    private List<String> told(long row) {
        return StreamSupport.stream(cdc.read("/rows/" + row).get("events").spliterator(), false)
                .map(event -> event.get("kind").asText() + " "
                        + (event.get("kind").asText().equals("PUSHED")
                                ? "-"
                                : event.get("detail").asText("-").replace("null", "-")))
                .toList();
    }
}
