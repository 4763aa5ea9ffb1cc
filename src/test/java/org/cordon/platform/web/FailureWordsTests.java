package org.cordon.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffAccounts;
import org.cordon.testing.BrokenTable;
import org.cordon.testing.Caller;
import org.cordon.testing.Caller.Answer;
import org.cordon.testing.CordonTest;
import org.cordon.testing.RawRequests;
import org.cordon.testing.SmallDistrict;
import org.cordon.units.UnitRegistration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever goes wrong, wherever: no class, no statement, no place in the program or on its machine is told. */
@CordonTest
class FailureWordsTests {

    private static final String PASSWORD = "Cordon-demo-2022";
    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String JSON = "application/json";
    private static final String TYPED = "WangXiaoming";

    /** Beginnings of names of classes and tables, words of statements and of traces, directories. */
    private static final String[] INSIDES = {
        "Exception", "Error:", "org.", "java", "jakarta.", "com.", "ENGINE-", "select ", "SELECT ", "insert ",
                "update ",
        "act_", "ACT_", "cordon.positive", "\tat ", "Caused by", "jdbc", "H2", "hibernate", "Tomcat", "Jackson",
                "line:",
        "column:", "/root", "/home", "/tmp", System.getProperty("user.dir"), "target/", "classpath"
    };

    @Autowired
    StaffAccounts accounts;

    @Autowired
    UnitRegistration units;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Caller cdc = Caller.anonymous(0);
    private Caller program = Caller.anonymous(0);
    private Caller auditor = Caller.anonymous(0);

    @BeforeEach
    void openAccounts() {
        SmallDistrict.found(units);
        accounts.create("wordCdc", "Cdc", PASSWORD, Set.of(Roles.CDC_INVESTIGATORS), Set.of(SmallDistrict.CDC));
        accounts.create("wordMona", "Mona", PASSWORD, Set.of(Roles.MODELLERS), Set.of());
        accounts.create("wordAudit", "Audit", PASSWORD, Set.of(Roles.AUDIT_ADMINISTRATORS), Set.of());
        cdc = Caller.signedIn(port, "wordCdc", PASSWORD);
        program = Caller.program(port, "wordMona", PASSWORD);
        auditor = Caller.signedIn(port, "wordAudit", PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{bad",
                "",
                "[]",
                "null",
                "\"" + TYPED + "\"",
                "{\"person\": {\"name\": [1]}}",
                "{\"person\": 7}",
                "{\"" + TYPED + "\": 1}",
                "{\"person\": {\"name\": \"" + TYPED + "\", \"birthDate\": \"yesterday\"}}",
                "{\"onsetDate\": \"2022-13-40\"}"
            })
    void contentThatCannotBeRead(String content) {
        check(cdc.json("POST", "/api/v1/cases", content), 400, 422);
        check(cdc.json("POST", "/api/v1/test-results", content), 400, 405, 422);
        check(program.json("POST", "/engine-rest/message", content), 400, 403, 404, 500);
        check(cdc.json("POST", ENGINE + "/task?maxResults=1", content), 200, 400, 500);
    }

    @Test
    void anotherKindOfContentOrMethod() {
        for (String path : List.of("/api/v1/cases", "/cases", ENGINE + "/task", "/login")) {
            check(cdc.send("POST", path, "application/xml", "<a/>"), 200, 302, 400, 403, 405, 415);
            check(cdc.send("POST", path, "image/png;;;", "x"), 200, 302, 400, 403, 405, 415);
            check(cdc.send("PATCH", path, JSON, "{}"), 403, 404, 405);
            check(cdc.send("TRACE", path), 400, 403, 404, 405);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/tasks?limit=" + TYPED,
                "/api/v1/tasks?offset=99999999999",
                "/api/v1/key-persons?status=" + TYPED,
                "/api/v1/key-persons?overdue=" + TYPED,
                "/api/v1/key-persons?limit=-1",
                "/api/v1/key-persons/" + TYPED,
                "/api/v1/edition-changes/" + TYPED,
                "/api/v1/imports/" + TYPED,
                "/api/v1/" + TYPED,
                "/persons?status=" + TYPED,
                "/persons/" + TYPED,
                "/cases/" + TYPED,
                "/edition-changes/" + TYPED,
                "/" + TYPED,
                "/js/" + TYPED + ".js",
                ENGINE + "/task?maxResults=1&dueAfter=" + TYPED,
                ENGINE + "/task/" + TYPED,
                ENGINE + "/" + TYPED,
                "/camunda/app/" + TYPED,
                "/camunda/app/cockpit/" + TYPED + "/",
                "/camunda/api/cockpit/plugin/base/default/" + TYPED
            })
    void valuesAndAddressesThatAreNone(String path) {
        Answer answer = cdc.send("GET", path);
        check(answer, 200, 302, 400, 403, 404);
        if (path.startsWith(ENGINE)) {
            assertThat(answer.body()).as("what was typed").doesNotContain(TYPED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=-1", "page=2147483647", "page=x", "day=yesterday", "actor=%27%20or%201=1"})
    void theAudit(String query) {
        check(auditor.send("GET", "/audit/rows?" + query), 200, 400, 404);
        check(auditor.send("GET", "/audit?" + query), 200, 400, 404);
    }

    @Test
    void tablesThatAreGone() {
        List<Answer> answers = new ArrayList<>();
        broken("cordon.positive_case", answers, () -> cdc.send("GET", "/cases"));
        broken("cordon.positive_case", answers, () -> cdc.send("GET", "/api/v1/cases"));
        broken("cordon.control_status", answers, () -> cdc.send("GET", "/api/v1/key-persons"));
        broken("act_ru_task", answers, () -> cdc.send("GET", "/api/v1/tasks"));
        broken("act_ru_task", answers, () -> cdc.send("GET", ENGINE + "/task?maxResults=1"));
        broken("act_ru_task", answers, () -> program.send("GET", "/engine-rest/task?maxResults=1"));

        assertThat(answers).hasSize(6).extracting(Answer::status).containsOnly(500);
        answers.forEach(answer -> check(answer, 500));
    }

    @Test
    void anAuditThatCannotBeWritten() {
        new BrokenTable(jdbc, "cordon.audit_stream").during(() -> {
            check(cdc.send("GET", "/api/v1/key-persons/KP-999999"), 503);
            check(cdc.send("GET", "/persons/KP-999999"), 503);
        });
    }

    @Test
    void whatIsTooLarge() {
        String large = "{\"name\": \"" + "x".repeat(1 << 20) + "\"}";
        check(cdc.json("POST", "/api/v1/cases", large), 413);
        check(program.json("POST", "/engine-rest/message", large), 413);
        check(cdc.json("POST", ENGINE + "/task", large), 413);
        check(cdc.json("POST", "/api/v1/cases", "[".repeat(20_000)), 400);
        check(cdc.json("POST", "/api/v1/cases", "{\"person\": " + "9".repeat(5_000) + "}"), 400);
        check(cdc.send("GET", "/api/v1/cases?limit=" + "9".repeat(4_000)), 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a//b",
                "/%2e%2e/etc/passwd",
                "/persons/%00",
                "/persons;jsessionid=1",
                "/[",
                "/%",
                "/%zz",
                "http:",
                "*"
            })
    void addressesThatAreNoPaths(String path) {
        RawRequests.Answer answer = new RawRequests(port).send("GET", path, "X-None: 1");
        assertThat(answer.status()).isIn(302, 400, 401, 403, 404);
        assertThat(answer.head()).doesNotContain(INSIDES);
    }

    private void broken(String table, List<Answer> answers, Supplier<Answer> question) {
        new BrokenTable(jdbc, table).during(() -> answers.add(question.get()));
    }

    private static void check(Answer answer, Integer... statuses) {
        assertThat(answer.status()).as(answer.all()).isIn((Object[]) statuses);
        if (answer.status() >= 400) {
            assertThat(answer.body()).doesNotContain(INSIDES);
        }
    }
}
