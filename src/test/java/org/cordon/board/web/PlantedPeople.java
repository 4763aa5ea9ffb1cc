package org.cordon.board.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.cordon.cases.CaseLookup;
import org.cordon.contacts.ContactCategory;
import org.cordon.contacts.ContactDetails;
import org.cordon.contacts.ContactListing;
import org.cordon.control.KeyPersonDirectory;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonRegistration;
import org.cordon.persons.SomePeople;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffUser;
import org.cordon.testing.SmallDistrict;
import org.cordon.testing.Walker;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/**
 * A case, the people they met and a result that names nobody known, each with a first character that no other text of
 * the application holds: it stays when a name is masked, and so gives the person away wherever they are shown.
 */
final class PlantedPeople {

    private static final StaffUser LABORATORY = new StaffUser("lab", "Lab", Set.of(Roles.SERVICE_ACCOUNTS), Set.of());
    private static final List<String> CONTACTS = List.of("麤", "靐", "齉");

    private final MockMvc mvc;
    private final ProcessEngine engine;
    private final Map<String, String> entries = new LinkedHashMap<>();
    private final List<String> numbers = new ArrayList<>();
    private final SomePeople some = new SomePeople();

    PlantedPeople(MockMvc mvc, ProcessEngine engine) {
        this.mvc = mvc;
        this.engine = engine;
    }

    /** By marker, how the audit names the person. */
    Map<String, String> entries() {
        return entries;
    }

    /** Of the case and of the key persons. */
    List<String> numbers() {
        return numbers;
    }

    List<String> tasks() {
        return numbers.stream()
                .flatMap(number ->
                        engine.getTaskService().createTaskQuery().processInstanceBusinessKey(number).list().stream())
                .map(Task::getId)
                .toList();
    }

    void plantCase(CaseLookup cases) throws Exception {
        String target = mvc.perform(post("/cases/new")
                        .with(user(Staff.CDC))
                        .with(csrf())
                        .param("name", "龘明")
                        .param("documentNumber", some.idNumber())
                        .param("phone", some.phone())
                        .param("areaCode", SmallDistrict.HUANXIU))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        String number = String.valueOf(target).replaceAll(".*/cases/(PC-\\d+).*", "$1");
        numbers.add(number);
        entries.put("龘", String.valueOf(cases.byNumber(number).orElseThrow().personId()));
        new Walker(engine, number).runJobs();
    }

    void plantContacts(PersonRegistration persons, ContactListing contacts, KeyPersonDirectory people, Clock clock) {
        long source = Long.parseLong(entries.values().iterator().next());
        for (String marker : CONTACTS) {
            long contact = persons.register(PersonDetails.builder()
                            .name(marker + "明")
                            .documentNumber(some.idNumber())
                            .phone(some.phone())
                            .areaCode(SmallDistrict.HUANXIU)
                            .build())
                    .personId();
            contacts.list(new ContactDetails(
                    source,
                    contact,
                    ContactCategory.CLOSE_CONTACT,
                    null,
                    null,
                    null,
                    LocalDate.now(clock).minusDays(1),
                    true,
                    "test"));
            entries.put(marker, String.valueOf(contact));
            people.allFor(contact).forEach(person -> numbers.add(person.number()));
        }
        numbers.forEach(number -> new Walker(engine, number).runJobs());
    }

    void plantResult() throws Exception {
        String answer = mvc.perform(post("/api/v1/test-results")
                        .with(user(LABORATORY))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"laboratory": "区医院", "sampleNumber": "%s", "sampledAt": "2022-09-05T08:00:00+08:00",
                                 "reportedAt": "2022-09-05T18:00:00+08:00", "result": "negative", "name": "爩明"}""".formatted(some.word())))
                .andReturn()
                .getResponse()
                .getContentAsString();
        entries.put("爩", "result:" + JsonPath.<Integer>read(answer, "$.id"));
    }
}
