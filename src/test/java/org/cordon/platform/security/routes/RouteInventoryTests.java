package org.cordon.platform.security.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.testing.CordonTest;
import org.cordon.testing.RawRequests;
import org.cordon.testing.RawRequests.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.web.context.WebApplicationContext;

/** Nobody opens a way into the application unseen: what there is, and for whom, stands in a table that is reviewed. */
@CordonTest
class RouteInventoryTests {

    private static final Path TABLE = Path.of("docs/security/routes.csv");
    private static final Set<Integer> REFUSED = Set.of(400, 401, 403, 404, 405);
    private static final Path FOUND = Path.of("target/routes.csv");

    @Autowired
    WebApplicationContext application;

    @Autowired
    WebInvocationPrivilegeEvaluator chains;

    @LocalServerPort
    int port;

    private SortedSet<Route> routes = new TreeSet<>();
    private Doors doors;

    @BeforeEach
    void askTheApplication() {
        routes = Routes.of(application);
        doors = new Doors(chains);
    }

    @Test
    void everyRouteAndWhoMayCallItIsReviewed() throws IOException {
        List<String> found = doors.table(routes);
        Files.write(FOUND, found);

        assertThat(found)
                .as("routes of the application, see %s; copy it to %s once every difference is meant", FOUND, TABLE)
                .containsExactlyElementsOf(Files.readAllLines(TABLE));
    }

    @Test
    void findsOurPagesTheEngineItsPluginsAndFiles() {
        Set<String> paths = routes.stream().map(Route::path).collect(Collectors.toSet());

        assertThat(paths)
                .contains(
                        "/api/v1/cases",
                        "/persons/{number}",
                        "/engine-rest/task/{id}/complete",
                        "/camunda/api/engine/engine/{name}/task/{id}/complete",
                        "/camunda/api/admin/setup/{engine}/user/create",
                        "/camunda/api/cockpit/plugin/base/{engine}/process-definition/statistics",
                        "/engine-rest/history/task",
                        "/**");
    }

    /** Every route as it is written and in one of the odd spellings, in turn, so that each spelling meets every family. */
    @Test
    void anonymousGetsNothingElseHoweverThePathIsWritten() {
        RawRequests requests = new RawRequests(port);
        int turn = 0;
        for (Route route : routes) {
            if (doors.isOpenToAll(route)) {
                continue;
            }
            List<String> odd = spellings(route.example());
            for (String path : List.of(route.example(), odd.get(turn++ % odd.size()))) {
                Answer answer = requests.send(route.method(), path, "X-None: 1");
                assertThat(answer.status() == 302 && answer.leadsTo("/login") ? 401 : answer.status())
                        .as(route.method() + " " + path)
                        .isIn(REFUSED);
            }
        }
        assertThat(turn).as("closed routes").isGreaterThan(300);
    }

    private static List<String> spellings(String path) {
        int last = path.lastIndexOf('/');
        String end = path.substring(last + 1);
        return Stream.of(
                        path + "/",
                        "/" + path,
                        path.substring(0, last) + "//" + end,
                        path.substring(0, last) + ";x=y/" + end,
                        path + ";x=y",
                        path.substring(0, last) + "/%2e/" + end,
                        path.substring(0, last) + "/x/../" + end,
                        path.toUpperCase(Locale.ROOT))
                .distinct()
                .toList();
    }
}
