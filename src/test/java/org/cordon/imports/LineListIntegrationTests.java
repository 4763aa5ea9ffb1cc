package org.cordon.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.cordon.persons.SomePeople;
import org.cordon.platform.audit.AuditRows;
import org.cordon.testing.CordonTest;
import org.cordon.testing.SmallDistrict;
import org.cordon.units.UnitRegistration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Published line lists, imported with the mappings of the guide; each test under a source of its own. */
@CordonTest
class LineListIntegrationTests {

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

    @Autowired
    RuntimeService runtime;

    @Autowired
    UnitRegistration units;

    @Autowired
    JdbcClient jdbc;

    private final String source = "list-" + UUID.randomUUID();
    private ImportClient cdc;

    @BeforeEach
    void prepare() {
        SmallDistrict.found(units);
        ImportStaffAccounts.create(identity, "importCdc", "cdcInvestigators");
        cdc = new ImportClient(port, "importCdc");
    }

    @Test
    void importsTheTianjinListAsPublished() throws IOException {
        String file = "tianjin_2020/original_Tianjin135cases_revised.csv";
        JsonNode report = imported("cases", file, "tianjin-original-cases");
        assertThat(outcome(report)).isEqualTo("135 = 135 + 0 + 0 + 0 + 0");
        assertThat(report.get("warningCount").asLong()).isZero();
        assertThatTianjinStands();
        assertThat(keyPersons()).isEmpty();
        JsonNode again = imported("cases", file, "tianjin-original-cases");
        assertThat(outcome(again)).isEqualTo("135 = 0 + 0 + 0 + 135 + 0");
        assertThat(again.get("summary").asText()).startsWith("Nothing changed");
        assertThatTianjinStands();
    }

    @Test
    void endsInTheSameStateWhenTheLinksOfTianjinComeFirst() throws IOException {
        JsonNode links = imported("contacts", "tianjin_2020/tidy_links.csv", "tianjin-tidy-links");
        assertThat(outcome(links)).isEqualTo("92 = 92 + 0 + 0 + 0 + 0");
        assertThat(keyPersons()).hasSize(66).allMatch("open"::equals);
        JsonNode cases = imported("cases", "tianjin_2020/tidy_cases.csv", "tianjin-tidy-cases");
        assertThat(outcome(cases)).isEqualTo("135 = 135 + 0 + 0 + 0 + 0");
        assertThatTianjinStands();
        assertThat(keyPersons()).hasSize(66).allMatch("converted"::equals);
        assertThat(runningKeyPersons()).isZero();
    }

    @Test
    void endsInTheSameStateWhenTheCasesOfTianjinComeFirst() throws IOException {
        imported("cases", "tianjin_2020/tidy_cases.csv", "tianjin-tidy-cases");
        JsonNode links = imported("contacts", "tianjin_2020/tidy_links.csv", "tianjin-tidy-links");
        assertThat(outcome(links)).isEqualTo("92 = 92 + 0 + 0 + 0 + 0");
        assertThatTianjinStands();
        assertThat(keyPersons()).isEmpty();
        JsonNode again = imported("contacts", "tianjin_2020/tidy_links.csv", "tianjin-tidy-links");
        assertThat(outcome(again)).isEqualTo("92 = 0 + 0 + 0 + 92 + 0");
    }

    @Test
    void importsTheSingaporeListAsPublishedButNotTheLinkOfACaseToItself() throws IOException {
        JsonNode report =
                imported("cases", "singapore_2020/original_Singapore_data_revised.csv", "singapore-original-cases");
        assertThat(outcome(report)).isEqualTo("93 = 93 + 0 + 0 + 0 + 0");
        assertThat(report.get("warningCount").asLong()).isEqualTo(1);
        assertThat(report.get("warnings").get(0).get("code").asText()).isEqualTo("contact.self");
        assertThatSingaporeStands();
        assertThat(keyPersons()).isEmpty();
    }

    @Test
    void rejectsTheLinkOfACaseToItselfInTheTidySingaporeList() throws IOException {
        JsonNode links = imported("contacts", "singapore_2020/tidy_links.csv", "singapore-tidy-links");
        assertThat(outcome(links)).isEqualTo("66 = 65 + 0 + 0 + 0 + 1");
        String rejected =
                cdc.get("/" + links.get("id").asText() + "/rejected.csv").body();
        assertThat(rejected).contains("\"71\";\"71\"".replace(';', ',')).contains("contact.self");
        assertThat(outcome(imported("cases", "singapore_2020/tidy_cases.csv", "singapore-tidy-cases")))
                .isEqualTo("93 = 93 + 0 + 0 + 0 + 0");
        assertThatSingaporeStands();
        assertThat(keyPersons()).isNotEmpty().allMatch("converted"::equals);
        assertThat(runningKeyPersons()).isZero();
    }

    @Test
    void importsChineseKeyPersonsInAChineseEncoding() {
        String file = """
                序号,姓名,性别,身份证号,联系电话,现住址,人员类别,管控原因,末次暴露时间
                1,王芳,女,,13853200001,环秀街道甲小区,密接,同餐,2022年9月1日
                2,李雷,男,,,,次密接,无,2022-09-02
                3,,男,370215199901011235,,,密接,,
                4,赵六,男,,12,,密接,,
                5,孙七,男,,,,路人,,
                1,王芳,女,,13853200001,环秀街道甲小区,密接,同餐,2022年9月1日
                """;
        JsonNode report = finished("key-persons", file.getBytes(Charset.forName("GB18030")), "chinese-key-persons");
        assertThat(report.get("encoding").asText()).isEqualTo("GB18030");
        assertThat(outcome(report)).isEqualTo("6 = 2 + 0 + 1 + 0 + 3");
        assertThat(keyPersons()).hasSize(2).allMatch("open"::equals);
        JsonNode again = finished("key-persons", file.getBytes(Charset.forName("GB18030")), "chinese-key-persons");
        assertThat(outcome(again)).isEqualTo("6 = 0 + 0 + 1 + 2 + 3");
        assertThat(keyPersons()).hasSize(2);
    }

    @Test
    void recordsWhomAFileWasComparedWithAsTheApplicationsDoing() {
        byte[] file = ("name,document,category,exposure\n王小明," + new SomePeople().idNumber() + ",密切接触者,2022-09-01\n")
                .getBytes(StandardCharsets.UTF_8);
        String mapping = """
                {"columns": {"name": "name", "documentNumber": "document", "category": "category",
                             "lastExposureDate": "exposure"}, "source": "%s"}""".formatted(source);
        cdc.complete("key-persons", file, mapping);
        String again = cdc.complete("key-persons", file, mapping).get("id").asText();

        assertThat(new AuditRows(jdbc).inBackground("import", again))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.action()).isEqualTo("SEARCH");
                    assertThat(row.fields()).contains("search:document");
                    assertThat(row.people()).singleElement().asString().matches("\\d+");
                });
    }

    @Test
    void readsEveryCategoryOfKeyPersons() {
        String file = """
                序号,姓名,性别,身份证号,联系电话,现住址,人员类别,管控原因,末次暴露时间
                1,,,,,,密接,,
                2,,,,,,次密接,,
                3,,,,,,高风险区,,
                4,,,,,,中风险区,,
                5,,,,,,低风险区,,
                6,,,,,,入境人员,,
                7,,,,,,高风险岗位,,
                8,,,,,,共同居住者,,
                9,,,,,,涉疫场所暴露,,
                10,,,,,,exposed at place,,
                """;
        JsonNode report = finished("key-persons", file.getBytes(Charset.forName("GB18030")), "chinese-key-persons");
        assertThat(outcome(report)).isEqualTo("10 = 10 + 0 + 0 + 0 + 0");
        assertThat(keyPersons()).hasSize(10);
    }

    private void assertThatTianjinStands() {
        assertThat(cases()).hasSize(135).allMatch(this::hasOneRunningProcess);
        assertThat(people()).isEqualTo(136);
        assertThat(links(true)).isEqualTo(92);
        assertThat(links(false)).isZero();
        assertThat(peopleWithSeveralSources()).isEqualTo(22);
    }

    private void assertThatSingaporeStands() {
        assertThat(cases()).hasSize(93).allMatch(this::hasOneRunningProcess);
        assertThat(people()).isEqualTo(93);
        assertThat(links(false)).isEqualTo(65);
        assertThat(links(true)).isZero();
    }

    private JsonNode imported(String kind, String file, String mapping) throws IOException {
        return finished(kind, Files.readAllBytes(SharedData.file(file)), mapping);
    }

    private JsonNode finished(String kind, byte[] file, String mapping) {
        String own =
                GuideMappings.named(mapping).replaceAll("\"source\": \"[^\"]+\"", "\"source\": \"" + source + "\"");
        JsonNode report = cdc.complete(kind, file, own);
        assertThat(report.get("state").asText()).isEqualTo("COMPLETED");
        return report;
    }

    /** received = accepted + updated + duplicate + alreadyKnown + rejected. */
    private static String outcome(JsonNode report) {
        return "%d = %d + %d + %d + %d + %d"
                .formatted(
                        report.get("received").asLong(),
                        report.get("accepted").asLong(),
                        report.get("updated").asLong(),
                        report.get("duplicate").asLong(),
                        report.get("alreadyKnown").asLong(),
                        report.get("rejected").asLong());
    }

    private List<Long> cases() {
        return jdbc.sql("""
                        select c.id from cordon.positive_case c
                        join cordon.person_source s on s.person_id = c.person_id
                        where s.source = :source and c.closed_at is null
                        """).param("source", source).query(Long.class).list();
    }

    private boolean hasOneRunningProcess(long caseId) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey("PositiveCase")
                        .processInstanceBusinessKey("PC-%06d".formatted(caseId))
                        .active()
                        .count()
                == 1;
    }

    private long people() {
        return count("select count(*) from cordon.person_source s where s.source = :source");
    }

    private long links(boolean directed) {
        return count("""
                select count(*) from cordon.exposure_link l
                join cordon.person_source s on s.person_id = l.contact_person_id
                where s.source = :source and l.directed =\s""" + directed);
    }

    private long peopleWithSeveralSources() {
        return count("""
                select count(*) from (
                    select l.contact_person_id from cordon.exposure_link l
                    join cordon.person_source s on s.person_id = l.contact_person_id
                    where s.source = :source group by l.contact_person_id having count(*) > 1) several
                """);
    }

    private long count(String sql) {
        return jdbc.sql(sql).param("source", source).query(Long.class).single();
    }

    /** One word for each key person of the list: open, or how the control ended. */
    private List<String> keyPersons() {
        return jdbc.sql("""
                        select coalesce(k.end_reason, 'open') from cordon.key_person k
                        join cordon.person_source s on s.person_id = k.person_id where s.source = :source
                        """).param("source", source).query(String.class).list();
    }

    private long runningKeyPersons() {
        return jdbc.sql("""
                        select k.number from cordon.key_person k
                        join cordon.person_source s on s.person_id = k.person_id where s.source = :source
                        """).param("source", source).query(String.class).list().stream()
                .mapToLong(number -> runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .count())
                .sum();
    }
}
