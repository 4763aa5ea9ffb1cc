package org.cordon.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.platform.crypto.PersonalVault;
import org.cordon.testing.CordonTest;
import org.cordon.testing.DatabaseDump;
import org.cordon.testing.DatabaseDump.Value;
import org.cordon.testing.Spellings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a file held is gone a week after it was taken in, from older copies of the database too. */
@CordonTest
class UploadRetentionTests {

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

    @Autowired
    ImportCleaning cleaning;

    @Autowired
    PersonalVault vault;

    @Autowired
    JdbcClient jdbc;

    private final String marker = "zqu" + UUID.randomUUID().toString().replace("-", "");

    @BeforeEach
    void prepare() {
        ImportStaffAccounts.create(identity, "importCdc", "cdcInvestigators");
        jdbc.sql("create table if not exists cordon.import_trial (word varchar(200))")
                .update();
    }

    @Test
    void aWeekAfterTheImportOnlyCountsAndDigestAreLeft() {
        ImportClient cdc = new ImportClient(port, "importCdc");
        byte[] file = "word,links,%1$s\nrefused%1$s,,%1$s\n".formatted(marker).getBytes(StandardCharsets.UTF_8);
        String mapping = "{\"columns\":{\"word\":\"word\",\"links\":\"links\",\"note\":\"%s\"}}".formatted(marker);
        String id = cdc.complete("trial", file, mapping).get("id").asText();
        List<Value> before = new DatabaseDump(jdbc)
                .values()
                .filter(value -> opened(value.bytes()).contains(marker))
                .toList();
        assertThat(before.stream().map(Value::place).distinct()).hasSizeGreaterThanOrEqualTo(2);

        cleaning.clean();
        assertThat(before).allMatch(this::opens);
        ClockUtil.offset(Duration.ofDays(8).toMillis());
        cleaning.clean();

        DatabaseDump after = new DatabaseDump(jdbc);
        assertThat(after.places(new Spellings(marker)::isIn)).isEmpty();
        assertThat(before).noneMatch(this::opens);
        ClockUtil.reset();
        assertThat(cdc.get("/" + id).json().get("rejected").asInt()).isEqualTo(1);
    }

    private boolean opens(Value value) {
        return !opened(value.bytes()).isEmpty();
    }

    /** Empty if this is nothing sealed, or nobody can open it any more. */
    private String opened(byte[] bytes) {
        try {
            return vault.open(bytes);
        } catch (IllegalStateException e) {
            return "";
        }
    }
}
