package org.cordon.board.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffAccounts;
import org.cordon.platform.security.StaffUser;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** The modellers' page. */
@CordonTest
class ModelPageWebTests {

    private static final StaffUser MODELLER = new StaffUser("mpmod", "Modeller", Set.of(Roles.MODELLERS), Set.of());
    private static final StaffUser OTHER = new StaffUser("mpmodtwo", "Other", Set.of(Roles.MODELLERS), Set.of());
    private static final String TASK = "<userTask id='UserTask_Help' name='Help' camunda:candidateGroups='townStaff'"
            + " camunda:formRef='help' camunda:formRefBinding='deployment'/>";
    private static final String FORM = "{\"id\":\"help\",\"type\":\"default\",\"components\":[]}";

    /** Files of unknown length are refused before anybody reads them. */
    private static final byte[] SOME_LENGTH = new byte[1];

    @Autowired
    MockMvc mvc;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void openAccounts() {
        for (StaffUser modeller : List.of(MODELLER, OTHER)) {
            accounts.create(modeller.userId(), modeller.displayName(), "Password-1234", modeller.roles(), Set.of());
        }
    }

    @AfterEach
    void takeBack() {
        deployments().forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
        jdbc.update("delete from cordon.model_upload");
    }

    @Test
    void namesTheFindingsByFileAndElementInBothLanguages() throws Exception {
        upload(MODELLER, file("Help.bpmn", process(TASK)), file("page.form", "{}"));

        page("en")
                .andExpect(content().string(containsString("Help.bpmn")))
                .andExpect(content().string(containsString("UserTask_Help")))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "takes the form help from its own deployment, which has no such form: deploy both together")))
                .andExpect(content().string(containsString("page.form")))
                .andExpect(content().string(not(containsString("/deployment\""))));
        page("zh")
                .andExpect(content().string(containsString("引用同一部署中的表单 help")))
                .andExpect(content().string(containsString("这些文件不能部署")));
    }

    @Test
    void deploysWhatItShowedAndSaysSoToTheAudit() throws Exception {
        upload(MODELLER, file("Help.bpmn", process(TASK)), file("help.form", FORM));
        page("en")
                .andExpect(content().string(containsString("PageHelp")))
                .andExpect(content().string(containsString("/deployment\"")));
        assertThat(deployments()).isEmpty();

        deploy(MODELLER, uploadOf(MODELLER)).andExpect(flash().attribute("deployed", true));

        assertThat(deployments()).singleElement().satisfies(deployment -> {
            assertThat(deployment.getName()).isEqualTo("mpmod");
            assertThat(repository.getDeploymentResourceNames(deployment.getId()))
                    .containsExactlyInAnyOrder("Help.bpmn", "help.form");
            assertThat(jdbc.queryForList(
                            "select actor from cordon.audit_entry where action = 'ADMIN' and asked = ?",
                            String.class,
                            "deployment:" + deployment.getId()))
                    .containsExactly("mpmod");
        });
        assertThat(jdbc.queryForObject("select count(*) from cordon.model_upload", Integer.class))
                .isZero();
    }

    @Test
    void deploysNothingThatTheGuardRefuses() throws Exception {
        upload(
                MODELLER,
                file("Help.bpmn", process("<scriptTask id='S' scriptFormat='groovy'><script>1</script></scriptTask>")));

        deploy(MODELLER, uploadOf(MODELLER))
                .andExpect(flash().attribute("refusal", containsString("S carries scriptTask")));

        assertThat(deployments()).isEmpty();
    }

    @Test
    void tellsTheEnginesOwnWordsWhereItCannotReadAFile() throws Exception {
        upload(MODELLER, file("Help.bpmn", process("<sequenceFlow id='F' sourceRef='Start' targetRef='nowhere'/>")));

        deploy(MODELLER, uploadOf(MODELLER)).andExpect(flash().attribute("refusal", containsString("nowhere")));
    }

    @Test
    void tellsThemOfATableThatItCannotReadEither() throws Exception {
        upload(MODELLER, file("Rule.dmn", table("hitPolicy='NONSENSE'")));

        deploy(MODELLER, uploadOf(MODELLER)).andExpect(flash().attribute("refusal", containsString("'Rule.dmn'")));

        assertThat(deployments()).isEmpty();
    }

    @Test
    void findsWhatTwoFilesDefineBoth() throws Exception {
        upload(MODELLER, file("one.form", FORM), file("other.form", FORM), file("Rule.dmn", table("")));

        page("en")
                .andExpect(
                        content().string(containsString("another definition of this deployment has the id help, too")))
                .andExpect(content().string(not(containsString("/deployment\""))));
        page("zh").andExpect(content().string(containsString("本次部署中另有同一编号 help 的定义")));
        deploy(MODELLER, uploadOf(MODELLER)).andExpect(flash().attribute("refusal", containsString("one.form")));
        assertThat(deployments()).isEmpty();
    }

    @Test
    void nobodyDeploysWhatSomebodyElseUploaded() throws Exception {
        upload(MODELLER, file("help.form", FORM));

        String gone = "这些文件已不在此处，请重新上传";
        deploy(OTHER, uploadOf(MODELLER)).andExpect(flash().attribute("refusal", gone));
        deploy(MODELLER, UUID.randomUUID()).andExpect(flash().attribute("refusal", gone));

        assertThat(deployments()).isEmpty();
    }

    @Test
    void onlyModellersOfThisMomentComeIn() throws Exception {
        StaffUser gone = new StaffUser("mpgone", "Gone", Set.of(Roles.MODELLERS), Set.of());
        for (String role : List.of(Roles.CDC_INVESTIGATORS, Roles.TOWN_STAFF, Roles.SYSTEM_ADMINISTRATORS)) {
            StaffUser stranger = new StaffUser("mpstranger", "Stranger", Set.of(role), Set.of());
            mvc.perform(get("/models").with(user(stranger))).andExpect(status().isForbidden());
            mvc.perform(multipart("/models")
                            .file(file("help.form", FORM))
                            .content(SOME_LENGTH)
                            .with(user(stranger))
                            .with(csrf()))
                    .andExpect(status().isForbidden());
        }
        mvc.perform(get("/models").with(user(gone))).andExpect(status().isForbidden());
        mvc.perform(multipart("/models")
                        .file(file("help.form", FORM))
                        .content(SOME_LENGTH)
                        .with(user(MODELLER)))
                .andExpect(status().isForbidden());
        upload(gone, file("help.form", FORM)).andExpect(flash().attributeExists("refusal"));

        assertThat(jdbc.queryForObject("select count(*) from cordon.model_upload", Integer.class))
                .isZero();
    }

    @Test
    void refusesOtherFilesAndTooLargeOnes() throws Exception {
        upload(MODELLER, file("x.html", "<b>")).andExpect(flash().attribute("refusal", containsString("x.html")));
        upload(MODELLER, file("../x.form", FORM)).andExpect(flash().attributeExists("refusal"));
        upload(MODELLER).andExpect(flash().attributeExists("refusal"));
        upload(MODELLER, file("x.form", "x".repeat(1_000_001))).andExpect(flash().attributeExists("refusal"));

        assertThat(jdbc.queryForObject("select count(*) from cordon.model_upload", Integer.class))
                .isZero();
    }

    @Test
    void twoUploadsAtOnceAreNotOne() throws Exception {
        upload(MODELLER, file("help.form", FORM));
        UUID first = uploadOf(MODELLER);
        jdbc.update(
                "insert into cordon.model_upload (id, name, uploaded_by, uploaded_at, content)"
                        + " select ?, 'aside.form', uploaded_by, dateadd(second, 1, uploaded_at), content"
                        + " from cordon.model_upload",
                UUID.randomUUID());

        page("en")
                .andExpect(content().string(containsString("aside.form")))
                .andExpect(content().string(not(containsString("help.form"))));
        deploy(MODELLER, first).andExpect(flash().attributeExists("refusal"));
        assertThat(deployments()).isEmpty();
    }

    @Test
    void takesBackWhatIsNotDeployed() throws Exception {
        upload(MODELLER, file("help.form", FORM));

        mvc.perform(post("/models/withdrawal").with(user(MODELLER)).with(csrf()))
                .andExpect(redirectedUrl("/models"));

        page("en").andExpect(content().string(not(containsString("help.form"))));
    }

    private ResultActions page(String language) throws Exception {
        return mvc.perform(get("/models").with(user(MODELLER)).header("Accept-Language", language))
                .andExpect(status().isOk());
    }

    private ResultActions upload(StaffUser by, MockMultipartFile... files) throws Exception {
        MockMultipartHttpServletRequestBuilder request = multipart("/models");
        request.content(SOME_LENGTH);
        List.of(files).forEach(request::file);
        return mvc.perform(request.with(user(by)).with(csrf())).andExpect(redirectedUrl("/models"));
    }

    private ResultActions deploy(StaffUser by, UUID upload) throws Exception {
        return mvc.perform(
                        post("/models/" + upload + "/deployment").with(user(by)).with(csrf()))
                .andExpect(redirectedUrl("/models"));
    }

    private UUID uploadOf(StaffUser modeller) {
        return jdbc.queryForList(
                        "select distinct id from cordon.model_upload where uploaded_by = ?",
                        UUID.class,
                        modeller.userId())
                .get(0);
    }

    private List<Deployment> deployments() {
        return repository.createDeploymentQuery().deploymentSource("models").list();
    }

    private static MockMultipartFile file(String name, String text) {
        return new MockMultipartFile("files", name, "application/octet-stream", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String process(String element) {
        return "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:camunda='http://camunda.org/schema/1.0/bpmn'"
                + " targetNamespace='test'><process id='PageHelp' isExecutable='true' camunda:historyTimeToLive='P1D'>"
                + "<startEvent id='Start'/>" + element + "</process></definitions>";
    }

    private static String table(String policy) {
        return "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='Rules' name='Rules' namespace='test'>"
                + "<decision id='PageRule' name='Page rule'><decisionTable id='Table' " + policy + ">"
                + "<output id='Output' name='answer' typeRef='string'/></decisionTable></decision></definitions>";
    }
}
