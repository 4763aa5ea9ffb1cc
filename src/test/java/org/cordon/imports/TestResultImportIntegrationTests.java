package org.cordon.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.cordon.laboratory.Finding;
import org.cordon.laboratory.PersonResult;
import org.cordon.laboratory.TestResults;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonRegistration;
import org.cordon.persons.SomePeople;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A laboratory's list, imported with the mapping of the guide. */
@CordonTest
class TestResultImportIntegrationTests {

    private static final String HEADINGS = "检测机构,样本编号,试管编号,混检人数,采样时间,报告时间,检测结果,N基因Ct值,ORF1ab基因Ct值,姓名,身份证号,联系电话\n";

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

    @Autowired
    PersonRegistration registration;

    @Autowired
    TestResults results;

    private final SomePeople some = new SomePeople();
    private final String sample = some.word();
    private final String number = some.idNumber();
    private ImportClient cdc;

    @BeforeEach
    void prepare() {
        ImportStaffAccounts.create(identity, "importCdc", "cdcInvestigators");
        cdc = new ImportClient(port, "importCdc");
    }

    @Test
    void accountsForEveryRowAndChangesNothingTheSecondTime() {
        long person = registration
                .register(PersonDetails.builder().documentNumber(number).build())
                .personId();
        String file = HEADINGS
                + row(sample, "2022-09-05 20:00", "可疑", "38.2", number)
                + row(sample, "2022-09-06 08:00", "阴性", "", number)
                + row(sample, "2022-09-05 19:00", "阴性", "", number)
                + row(some.word(), "2022-09-05 20:00", "阴性", "", some.idNumber())
                + row(some.word(), "2022-09-05 20:00", "阴性", "", "")
                + row(some.word(), "2022-09-05 20:00", "也许", "", number)
                + row(some.word(), "2022-09-05 20:00", "阴性", "many", number)
                + row(some.word(), "2022-09-05 20:00", "阴性", "", number.substring(0, 17) + "Y");

        assertThat(outcome(imported(file))).isEqualTo("8 = 3 + 1 + 0 + 0 + 4");
        assertThat(results.of(person)).extracting(PersonResult::finding).containsExactly(Finding.INDETERMINATE);
        assertThat(outcome(imported(file))).isEqualTo("8 = 0 + 0 + 0 + 4 + 4");
    }

    @Test
    void noFileChangesWhatAKnownSampleSays() {
        imported(HEADINGS + row(sample, "2022-09-05 20:00", "阳性", "31", number));
        JsonNode report = imported(HEADINGS + row(sample, "2022-09-06 08:00", "阴性", "", number));

        assertThat(outcome(report)).isEqualTo("1 = 0 + 0 + 0 + 0 + 1");
        assertThat(cdc.get("/" + report.get("id").asText() + "/rejected.csv").body())
                .contains("result.twoPeople");
    }

    @Test
    void takesRejectedRowsBackOnceTheyAreCorrected() {
        JsonNode report = imported(HEADINGS + row(sample, "2022-09-05 20:00", "也许", "", number));
        String rejected =
                cdc.get("/" + report.get("id").asText() + "/rejected.csv").body();

        assertThat(rejected).contains("result.word");
        assertThat(outcome(imported(rejected.replaceFirst("也许", "阴性")))).isEqualTo("1 = 1 + 0 + 0 + 0 + 0");
    }

    private JsonNode imported(String file) {
        Charset encoding = StandardCharsets.UTF_8;
        return cdc.complete("test-results", file.getBytes(encoding), GuideMappings.named("chinese-test-results"));
    }

    private static String row(String sample, String reportedAt, String result, String ctN, String number) {
        return String.join(
                        ",",
                        List.of(
                                "区医院",
                                sample,
                                "",
                                "1",
                                "2022-09-05 08:00",
                                reportedAt,
                                result,
                                ctN,
                                "",
                                "",
                                number,
                                ""))
                + "\n";
    }

    private static String outcome(JsonNode report) {
        return report.get("received").asLong() + " = " + report.get("accepted").asLong() + " + "
                + report.get("updated").asLong() + " + "
                + report.get("duplicate").asLong() + " + "
                + report.get("alreadyKnown").asLong() + " + "
                + report.get("rejected").asLong();
    }
}
