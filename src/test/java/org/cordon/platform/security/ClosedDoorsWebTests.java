package org.cordon.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.cordon.testing.Browser;
import org.cordon.testing.CordonTest;
import org.cordon.testing.RawRequests;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CordonTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClosedDoorsWebTests {

    private static final String PASSWORD = "Cordon-demo-2022";
    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @Autowired
    StaffAccounts accounts;

    @LocalServerPort
    int port;

    private final Map<String, Browser> browsers = new HashMap<>();

    @BeforeAll
    void openAccounts() {
        accounts.create("doorTown", "Town", PASSWORD, Set.of(Roles.TOWN_STAFF), Set.of("370215001"));
        accounts.create("doorChief", "Chief", PASSWORD, Set.of(Roles.HEADQUARTERS_STAFF), Set.of("370215HQ"));
        accounts.create("doorAdmin", "Admin", PASSWORD, Set.of(Roles.SYSTEM_ADMINISTRATORS), Set.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup/default/user/create/",
                "/camunda//api/admin/setup/default/user/create",
                "//camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin//setup/default/user/create",
                "/camunda/api/admin;x=y/setup/default/user/create",
                "/camunda/api/admin/setup;x=y/default/user/create",
                "/camunda/api/admin/setup/default;jsessionid=1/user/create",
                "/camunda/api/admin/%73etup/default/user/create",
                "/camunda/api/%61dmin/setup/default/user/create",
                "/camunda/api/admin/setup%2fdefault/user/create",
                "/camunda/api/admin%2Fsetup/default/user/create",
                "/camunda/api/admin/%2e/setup/default/user/create",
                "/camunda/api/admin/x/%2e%2e/setup/default/user/create",
                "/camunda/api/admin/./setup/default/user/create",
                "/camunda/api/cockpit/../admin/setup/default/user/create",
                "/camunda/api/admin/%2573etup/default/user/create",
                "/camunda/api/admin\\setup/default/user/create",
                "/camunda/api/admin/setup%00/default/user/create",
                "/camunda/api/admin/SETUP/default/user/create",
                "/CAMUNDA/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup/other/user/create"
            })
    void keepsTheSetUpClosedHoweverItsPathIsWritten(String path) throws IOException {
        String password = "doorAdmin:" + PASSWORD;
        String inside =
                "Authorization: Basic " + Base64.getEncoder().encodeToString(password.getBytes(StandardCharsets.UTF_8));

        RawRequests requests = new RawRequests(port);
        for (String credentials : new String[] {"X-None: 1", inside}) {
            assertThat(requests.send("POST", path, credentials).status())
                    .as(path)
                    .isIn(400, 401, 403, 404);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /deployment/create",
        "GET, /deployment/any/resources",
        "POST, /deployment/any/redeploy",
        "DELETE, /deployment/any",
        "POST, /process-definition/any/restart",
        "POST, /process-definition/any/restart-async",
        "POST, /process-definition/any/start",
        "POST, /process-definition/key/KeyPersonControl/start",
        "PUT, /process-definition/any/suspended",
        "DELETE, /process-definition/any",
        "POST, /modification/execute",
        "POST, /process-instance/any/modification",
        "POST, /migration/execute",
        "POST, /process-instance/delete",
        "DELETE, /process-instance/any",
        "PUT, /process-instance/any/variables/outcome",
        "POST, /process-instance/any/variables",
        "PUT, /process-instance/suspended",
        "POST, /execution/any/signal",
        "PUT, /execution/any/localVariables/x",
        "POST, /message",
        "POST, /signal",
        "POST, /condition",
        "POST, /external-task/fetchAndLock",
        "POST, /external-task/any/complete",
        "POST, /user/create",
        "DELETE, /user/doorTown",
        "PUT, /user/doorTown/profile",
        "PUT, /user/doorTown/credentials",
        "GET, /group",
        "POST, /group/create",
        "PUT, /group/camunda-admin/members/doorTown",
        "GET, /tenant",
        "PUT, /tenant/370215002/user-members/doorTown",
        "POST, /authorization/create",
        "DELETE, /authorization/any",
        "POST, /filter/create",
        "PUT, /filter/any",
        "DELETE, /filter/any",
        "DELETE, /batch/any",
        "PUT, /batch/any/suspended",
        "DELETE, /history/process-instance/any",
        "POST, /history/process-instance/delete",
        "POST, /history/cleanup",
        "DELETE, /history/variable-instance/any",
        "POST, /task/create",
        "PUT, /task/any",
        "DELETE, /task/any",
        "POST, /task/any/assignee",
        "POST, /task/any/delegate",
        "POST, /task/any/resolve",
        "POST, /task/any/identity-links",
        "POST, /task/any/comment/create",
        "POST, /task/any/attachment/create",
        "PUT, /task/any/variables/x",
        "POST, /task/any/bpmnError",
        "POST, /job/any/execute",
        "PUT, /job/any/duedate",
        "POST, /decision-definition/any/evaluate",
        "GET, /telemetry/configuration",
        "GET, /schema/log",
        "GET, /metrics"
    })
    void keepsWhatTasklistAndCockpitDoNotNeedFromStaff(String method, String path) {
        for (String user : new String[] {"doorTown", "doorChief", "doorAdmin"}) {
            var answer = browser(user).send(method, ENGINE + path, method.equals("GET") ? "" : "{}", "en");
            assertThat(answer.statusCode()).as(user + " " + answer.body()).isEqualTo(403);
            assertThat(answer.body()).contains("\"code\":\"access.denied\"");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /camunda/api/admin/auth/user/default/login/cockpit",
        "GET, /camunda/api/admin/plugin/adminPlugins/default/metrics/task-worker/aggregated",
        "GET, /camunda/app/admin/default/",
        "GET, /camunda/api/admin/setup/default/user/create"
    })
    void keepsTheEnginesAdministrationFromEverybody(String method, String path) {
        for (String user : new String[] {"doorChief", "doorAdmin"}) {
            assertThat(browser(user).send(method, path, "", "en").statusCode())
                    .as(user)
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "doorTown, GET, /filter?maxResults=10",
        "doorTown, POST, /task?maxResults=10",
        "doorTown, GET, /process-definition?maxResults=10",
        "doorTown, GET, /authorization/check?permissionName=READ&resourceName=filter&resourceType=5",
        "doorChief, POST, /process-instance/count",
        "doorChief, POST, /history/activity-instance?maxResults=10",
        "doorChief, GET, /decision-definition?maxResults=10",
        "doorChief, GET, /incident?maxResults=10",
        "doorAdmin, GET, /process-definition?maxResults=10",
        "doorAdmin, GET, /deployment?maxResults=10"
    })
    void opensWhatTheyNeed(String user, String method, String path) {
        var answer = browser(user).send(method, ENGINE + path, method.equals("GET") ? "" : "{}", "en");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/process-instance/count", "/history/activity-instance", "/decision-definition", "/incident"})
    void keepsCockpitsSearchesFromTownStaff(String path) {
        assertThat(browser("doorTown").send("POST", ENGINE + path, "{}", "en").statusCode())
                .isEqualTo(403);
    }

    private Browser browser(String user) {
        String page = user.equals("doorTown") ? "tasklist" : "cockpit";
        return browsers.computeIfAbsent(
                user, id -> Browser.signedIn(port, id, PASSWORD, "/camunda/app/" + page + "/default/"));
    }
}
