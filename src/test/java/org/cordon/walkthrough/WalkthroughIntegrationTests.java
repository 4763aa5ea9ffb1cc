package org.cordon.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.cordon.testing.H2Database;
import org.cordon.testing.OwnEngine;
import org.cordon.units.SampleStaff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;
import org.springframework.test.context.TestPropertySource;

/** Does word for word what {@code docs/guides/walkthrough.md} tells its readers to do. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestPropertySource(
        properties = {
            "camunda.bpm.job-execution.enabled=true",
            "cordon.scheduling.enabled=true",
            "cordon.sample-district=true",
            "cordon.movable-clock=true",
            "cordon.coverage=false"
        })
@ActiveProfiles("test")
@ContextConfiguration(initializers = H2Database.class)
@TestExecutionListeners(listeners = OwnEngine.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class WalkthroughIntegrationTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private static final String[] TOLD = {"王建国", "张敏", "李强", "刘洋", "17000001001", "17000001002", "17000001005", "墨河社区"};

    @Test
    void guideWorksAsWrittenAndLeavesNoNameInEngineOrLog(CapturedOutput log) throws Exception {
        String guide = Files.readString(Path.of("docs/guides/walkthrough.md"));
        new GuideReader("http://127.0.0.1:" + port, SampleStaff.PASSWORD).follow(guide);
        new EngineSearch(jdbc).findsNothingOf(TOLD);
        assertThat(log.getAll()).doesNotContain(TOLD);
    }
}
