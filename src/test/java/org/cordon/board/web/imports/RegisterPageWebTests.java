package org.cordon.board.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cordon.areas.AreaDetails;
import org.cordon.areas.AreaRegistration;
import org.cordon.persons.SomePeople;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffUser;
import org.cordon.testing.CordonTest;
import org.cordon.testing.RoundsAndRegister;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** A register that would remove many people is written when somebody types how many, and not before. */
@CordonTest
class RegisterPageWebTests {

    private static final StaffUser CLERK =
            new StaffUser("registerPageCdc", "Cdc", Set.of(Roles.CDC_INVESTIGATORS), Set.of());
    private static final String DISTRICT = "370293";
    private static final String TOWN = DISTRICT + "001";

    @Autowired
    MockMvc mvc;

    @Autowired
    AreaRegistration areas;

    @Autowired
    JdbcTemplate jdbc;

    private final SomePeople some = new SomePeople();
    private ImportPage clerk;
    private List<String> people = List.of();

    @BeforeEach
    void found() throws Exception {
        RoundsAndRegister.forget(jdbc);
        areas.register(new AreaDetails(DISTRICT, "页区", "Page District", null, null, null));
        areas.register(new AreaDetails(TOWN, "页街道", "Page Subdistrict", null, null, null));
        clerk = new ImportPage(mvc, CLERK);
        people = IntStream.range(0, 10)
                .mapToObj(i -> "王小明," + some.idNumber() + "," + TOWN)
                .toList();
        clerk.taken("residents", file(people));
    }

    @AfterEach
    void empty() {
        RoundsAndRegister.forget(jdbc);
        List.of(TOWN, DISTRICT).forEach(code -> jdbc.update("delete from cordon.area where code = ?", code));
    }

    @Test
    void isReplacedWhenTheNumberIsTyped() throws Exception {
        String page = waiting();

        assertThat(clerk.html(page, "zh-CN")).contains("等待您确认", "登记册中的 10 人有 4 人不在文件中");
        for (String other : List.of("5", "four")) {
            String again = Objects.requireNonNull(
                    clerk.posted(page + "/confirmation", "en", "removed", other).getRedirectedUrl());
            assertThat(clerk.html(again, "en"))
                    .contains("You have typed &quot;" + other + "&quot;, but 4 people would be removed now.");
        }
        assertThat(residents()).isEqualTo(10);

        assertThat(clerk.posted(page + "/confirmation", "en", "removed", " 4 ").getRedirectedUrl())
                .isEqualTo(page);
        assertThat(clerk.until(page, "id=\"counts-title\"")).contains("Done");
        assertThat(residents()).isEqualTo(6);
        assertThat(clerk.posted(page + "/confirmation", "en", "removed", "4").getRedirectedUrl())
                .as("done meanwhile")
                .startsWith(page);
    }

    @Test
    void staysAsItIsWhenItIsStopped() throws Exception {
        String page = waiting();

        assertThat(clerk.posted(page + "/stop", "en").getRedirectedUrl()).isEqualTo(page);

        assertThat(clerk.html(page, "en")).contains("Stopped").doesNotContain("id=\"removed\"");
        assertThat(residents()).isEqualTo(10);
    }

    private String waiting() throws Exception {
        String page =
                Objects.requireNonNull(clerk.sent("residents", file(people.subList(0, 6)), "en", "mode", "replacement")
                        .getRedirectedUrl());
        assertThat(clerk.until(page, "id=\"preview-title\"")).doesNotContain("every 1s");
        return page;
    }

    private int residents() {
        return Objects.requireNonNull(
                jdbc.queryForObject("select count(*) from cordon.resident where removed_at is null", Integer.class));
    }

    private static String file(List<String> people) {
        return people.stream().collect(Collectors.joining("\n", "name,documentNumber,areaCode\n", "\n"));
    }
}
