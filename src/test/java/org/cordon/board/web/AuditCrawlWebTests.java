package org.cordon.board.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.cordon.cases.CaseLookup;
import org.cordon.contacts.ContactListing;
import org.cordon.control.KeyPersonDirectory;
import org.cordon.persons.PersonRegistration;
import org.cordon.platform.audit.AuditRows;
import org.cordon.platform.audit.AuditRows.Line;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffAccounts;
import org.cordon.testing.Browser;
import org.cordon.testing.CordonTest;
import org.cordon.testing.SmallDistrict;
import org.cordon.units.UnitRegistration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page and every answer is asked for; whoever can be recognised in one stands in exactly one row of it. */
@CordonTest
class AuditCrawlWebTests {

    private static final String PASSWORD = "Cordon-test-2022";
    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final List<String> OF_TASKLIST = List.of(
            TASKLIST,
            ENGINE + "/task",
            ENGINE + "/task/{taskId}",
            ENGINE + "/task/{taskId}/form",
            ENGINE + "/task/{taskId}/form-variables",
            ENGINE + "/task/{taskId}/deployed-form",
            ENGINE + "/task/{taskId}/identity-links",
            ENGINE + "/task/{taskId}/comment",
            ENGINE + "/history/task",
            ENGINE + "/history/user-operation",
            ENGINE + "/filter");

    @Autowired
    MockMvc mvc;

    @Autowired
    UnitRegistration units;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    CaseLookup cases;

    @Autowired
    PersonRegistration persons;

    @Autowired
    ContactListing contacts;

    @Autowired
    KeyPersonDirectory people;

    @Autowired
    ProcessEngine engine;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private PlantedPeople planted;
    private final List<String> seen = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    @BeforeEach
    void plant() throws Exception {
        SmallDistrict.found(units);
        accounts.create("crawlCdc", "Wanderer", PASSWORD, Set.of(Roles.CDC_INVESTIGATORS), Set.of(SmallDistrict.CDC));
        accounts.create("crawlTown", "Wanderer", PASSWORD, Set.of(Roles.TOWN_STAFF), Set.of(SmallDistrict.HUANXIU));
        planted = new PlantedPeople(mvc, engine);
        planted.plantCase(cases);
        planted.plantContacts(persons, contacts, people, clock);
        planted.plantResult();
    }

    @Test
    void whoeverAppearsInAnAnswerStandsInExactlyOneRowOfIt() {
        Collection<String> paths = paths();
        for (String user : List.of("crawlCdc", "crawlTown")) {
            Browser browser = Browser.signedIn(port, user, PASSWORD, TASKLIST);
            paths.forEach(path -> check(user, path, browser.send("GET", path, "", "zh-CN")));
        }

        assertThat(wrong).isEmpty();
        assertThat(paths).hasSizeGreaterThan(80);
        assertThat(new TreeSet<>(seen)).containsAll(planted.entries().keySet());
        assertThat(seen).as("people shown").hasSizeGreaterThan(30);
    }

    private void check(String user, String path, HttpResponse<String> answer) {
        String request = answer.headers().firstValue("X-Request-Id").orElse("");
        List<Line> rows = new AuditRows(jdbc).ofRequest(request);
        for (Map.Entry<String, String> person : planted.entries().entrySet()) {
            if (answer.body().contains(person.getKey())) {
                seen.add(person.getKey());
                long naming = rows.stream()
                        .filter(row -> row.actor().equals(user))
                        .filter(row -> row.people().contains(person.getValue()))
                        .count();
                if (naming != 1) {
                    wrong.add("%s sees %s at %s in %d rows".formatted(user, person.getKey(), path, naming));
                }
            }
        }
    }

    private Collection<String> paths() {
        Collection<String> paths = new TreeSet<>();
        Stream.concat(ownPaths(), OF_TASKLIST.stream()).forEach(path -> paths.addAll(filledIn(path)));
        paths.removeIf(path -> path.contains("{") || path.contains("*"));
        return paths;
    }

    private Stream<String> ownPaths() {
        return requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .map(path -> path.replace("/tasks/{id}", "/tasks/{taskId}"));
    }

    private List<String> filledIn(String path) {
        if (path.contains("{number}")) {
            return planted.numbers().stream()
                    .map(number -> path.replace("{number}", number))
                    .toList();
        }
        if (path.contains("{taskId}")) {
            return planted.tasks().stream()
                    .map(task -> path.replace("{taskId}", task))
                    .toList();
        }
        return List.of(path.replace("{siteCode}", SmallDistrict.SITE));
    }
}
