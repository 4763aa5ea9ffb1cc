package org.cordon.board.web.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.cordon.control.KeyPersonDirectory;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffUser;
import org.cordon.testing.CordonTest;
import org.cordon.testing.Walker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What the page of tasks to be answered alike shows, and to whom. */
@CordonTest
class BulkPageWebTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    BulkTown town;

    @Autowired
    KeyPersonDirectory keyPersons;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient database;

    private Walker wang;
    private Walker li;

    @BeforeEach
    void found() {
        town.found();
        wang = town.person("王小明", BulkTown.EAST_ONE);
        li = town.person("李小红", BulkTown.EAST_TWO);
    }

    @AfterEach
    void empty() {
        town.empty();
    }

    @Test
    void showsTheOwnTownMaskedAndNothingToAnother() throws Exception {
        Walker will = town.person("赵西", BulkTown.WEST);

        String page = page("/tasks", BulkTown.EMMA);

        assertThat(page).contains(wang.number(), li.number(), "East One", "East Two", "Verify person: 2");
        assertThat(page).doesNotContain("小明", "小红", will.number(), "赵");
        assertThat(page("/tasks", BulkTown.WILL)).contains(will.number()).doesNotContain(wang.number(), li.number());
    }

    @Test
    void recordsWhoIsShownAndNobodyElse() throws Exception {
        String shown = personOf(wang);

        page("/tasks?community=" + BulkTown.EAST_ONE, BulkTown.ERIK);

        assertThat(database.sql("select people from cordon.audit_entry where actor = ? and route = 'GET /tasks'")
                        .param(BulkTown.ERIK.userId())
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allSatisfy(people -> assertThat(people).contains(shown).doesNotContain(personOf(li)));
    }

    @Test
    void filtersByCommunityAndLateness() throws Exception {
        assertThat(page("/tasks?community=" + BulkTown.EAST_TWO, BulkTown.EMMA))
                .contains(li.number())
                .doesNotContain(wang.number());
        assertThat(page("/tasks?late=true", BulkTown.EMMA)).doesNotContain(li.number(), wang.number());
        assertThat(page("/tasks?kind=gone", BulkTown.EMMA)).doesNotContain(li.number(), wang.number());
    }

    @Test
    void saysWhatIsClaimedByAColleague() throws Exception {
        tasks.claim(wang.task("UserTask_VerifyPerson").getId(), BulkTown.ERIK.userId());

        assertThat(page("/tasks", BulkTown.EMMA)).contains("claimed by bulkEastToo");
        assertThat(page("/tasks", BulkTown.ERIK)).doesNotContain("claimed by bulk");
    }

    @Test
    void asksOnlyWhatTheModelerLetsBeAnsweredForMany() throws Exception {
        assertThat(page("/tasks", BulkTown.EMMA))
                .contains(
                        "Found, identity is right", "I compared the person with their document", "Refuses to cooperate")
                .doesNotContain("Is not a contact", "Corrected phone number", "Special need");
        assertThat(page("/tasks", BulkTown.EMMA, Locale.CHINESE)).contains("批量办理", "核实人员：2 条");
    }

    @Test
    void isEmptyForWhoeverHasNoSuchTasks() throws Exception {
        StaffUser driver = new StaffUser("bulkDriver", "Driver", Set.of(Roles.TRANSFER_TEAM), Set.of());

        assertThat(page("/tasks", driver)).contains("You have no open tasks that may be answered together");
    }

    private String personOf(Walker person) {
        return String.valueOf(keyPersons.require(person.number()).personId());
    }

    private String page(String path, StaffUser reader) throws Exception {
        return page(path, reader, Locale.ENGLISH);
    }

    private String page(String path, StaffUser reader, Locale language) throws Exception {
        return mvc.perform(get(path).with(user(reader)).locale(language))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
