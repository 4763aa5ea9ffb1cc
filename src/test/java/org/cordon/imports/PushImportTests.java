package org.cordon.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.cordon.persons.SomePeople;
import org.cordon.rounds.RoundClient;
import org.cordon.rounds.TrialDistrict;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A file puts people on a list of any kind; each row leads to its line, and each line to its row. */
@CordonTest
class PushImportTests {

    private static final String HEADINGS = "list,name,documentNumber,phone,areaCode,gridCode,eventDate";

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

    @Autowired
    TrialDistrict district;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private final SomePeople some = new SomePeople();
    private ImportClient cdc;
    private RoundClient east;
    private RoundClient west;
    private String today;

    @BeforeEach
    void prepare() {
        district.found();
        ImportStaffAccounts.create(identity, "importCdc", "cdcInvestigators");
        cdc = new ImportClient(port, "importCdc");
        east = new RoundClient(port, "roundEast");
        west = new RoundClient(port, "roundWest");
        today = LocalDate.now(clock).toString();
    }

    @Test
    void accountsForEveryRow() {
        String registered = district.live(1, TrialDistrict.EAST_ONE, "G1").get(0);
        List<String> lines = new ArrayList<>(List.of(
                line("arrivals", registered, TrialDistrict.EAST_TWO, "G4"),
                line("arrivals", some.idNumber(), TrialDistrict.EAST, ""),
                line("codes", some.idNumber(), TrialDistrict.WEST_ONE, "")));
        lines.add(lines.get(1));
        lines.add(line("pupils", some.idNumber(), TrialDistrict.EAST, ""));
        lines.add(line("arrivals", some.idNumber(), TrialDistrict.DISTRICT, ""));
        lines.add(line("arrivals", some.idNumber(), "370298009", ""));
        lines.add(line("arrivals", "37022219700101001", TrialDistrict.EAST, ""));
        lines.add("arrivals,王小明,,," + TrialDistrict.EAST + ",," + today);
        lines.add("arrivals,王小明," + some.idNumber() + ",," + TrialDistrict.EAST + ",,");

        JsonNode report = cdc.complete("pushes", file(lines), "{}");

        assertThat(ResidentImportTests.counts(report)).isEqualTo("COMPLETED 10 = 3 + 0 + 1 + 0 + 6");
        assertThat(cdc.get("/" + id(report) + "/rejected.csv")
                        .body()
                        .lines()
                        .skip(1)
                        .map(line -> line.replaceAll("^.*,\"?(\\d+)\"?,\"?([a-z.A-Z]+)\"?,.*$", "$1 $2")))
                .containsExactly(
                        "6 push.kind.unknown",
                        "7 push.area.short",
                        "8 area.unknown",
                        "9 person.id.number.shape",
                        "10 import.row.nobody",
                        "11 import.row.missing");
        JsonNode rows = east.read("/rows?file=" + id(report)).get("items");
        assertThat(rows).hasSize(2);
        assertThat(rows.findValuesAsText("communityCode")).containsExactly("", TrialDistrict.EAST_TWO);
        assertThat(rows.get(1).get("residentId").isNull()).isFalse();
        assertThat(rows.get(0).get("residentId").isNull()).isTrue();
        assertThat(rows.get(0).get("person").get("name").asText()).isEqualTo("王**");
        assertThat(rows.toString()).doesNotContain(registered);
        assertThat(west.read("/rows?file=" + id(report)).get("items").findValuesAsText("kind"))
                .containsExactly("codes");
    }

    @Test
    void leadsFromALineToItsRowAndFromARowToItsFile() {
        JsonNode report = cdc.complete(
                "pushes",
                file(List.of(
                        line("arrivals", some.idNumber(), TrialDistrict.EAST, ""),
                        line("contacts", some.idNumber(), TrialDistrict.EAST, ""))),
                "{}");

        List<Long> second = east.ids("file=" + id(report) + "&line=3");

        assertThat(second).hasSize(1);
        JsonNode history = east.read("/rows/" + second.get(0));
        assertThat(history.get("source").get("importId").asText()).isEqualTo(id(report));
        assertThat(history.get("source").get("kind").asText()).isEqualTo("contacts");
        assertThat(history.get("row").get("line").asInt()).isEqualTo(3);
        assertThat(east.read("/batches?file=" + id(report)).findValuesAsText("rows"))
                .containsExactly("1", "1");
        assertThat(west.read("/batches?file=" + id(report))).isEmpty();
    }

    @Test
    void changesNothingTheSecondTimeAlsoWhereSomebodyHasAnswered() {
        byte[] file = file(List.of(
                line("arrivals", some.idNumber(), TrialDistrict.EAST, ""),
                line("arrivals", some.idNumber(), TrialDistrict.EAST, "")));
        String first = id(cdc.complete("pushes", file, "{}"));
        long row = east.ids("file=" + first + "&line=2").get(0);
        assertThat(east.post("/rows/" + row + "/feedback", "{\"outcome\":\"REGISTERED\"}")
                        .status())
                .isEqualTo(204);

        JsonNode again = cdc.complete("pushes", file, "{}");

        assertThat(ResidentImportTests.counts(again)).isEqualTo("COMPLETED 2 = 0 + 0 + 0 + 2 + 0");
        assertThat(jdbc.queryForObject("select count(*) from cordon.push_row", Long.class))
                .isEqualTo(2);
        assertThat(east.ids("file=" + id(again) + "&line=2")).containsExactly(row);
        assertThat(east.read("/rows/" + row).get("row").get("state").asText()).isEqualTo("REGISTERED");
    }

    @Test
    void isAnsweredByItsKindOnly() {
        String file = id(
                cdc.complete("pushes", file(List.of(line("contacts", some.idNumber(), TrialDistrict.EAST, ""))), "{}"));
        long row = east.ids("file=" + file).get(0);

        assertThat(east.post("/rows/" + row + "/feedback", "{\"outcome\":\"SAMPLED_SINCE\"}")
                        .status())
                .isEqualTo(422);
        assertThat(east.post("/rows/" + row + "/feedback", "{\"outcome\":\"NOT_CONCERNED\"}")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void keepsNothingOfADryRun() {
        String id = cdc.upload(
                        "pushes",
                        Map.of("dryRun", "true", "mapping", "{}"),
                        file(List.of(line("codes", some.idNumber(), TrialDistrict.EAST, ""))))
                .json()
                .get("id")
                .asText();

        assertThat(ResidentImportTests.counts(cdc.awaitEnd(id))).isEqualTo("COMPLETED 1 = 1 + 0 + 0 + 0 + 0");
        assertThat(jdbc.queryForObject("select count(*) from cordon.push_row", Long.class))
                .isZero();
    }

    private String line(String list, String document, String area, String grid) {
        return String.join(",", list, "王小明", document, some.phone(), area, grid, today);
    }

    private static byte[] file(List<String> lines) {
        return (HEADINGS + "\n" + String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String id(JsonNode report) {
        return report.get("id").asText();
    }
}
