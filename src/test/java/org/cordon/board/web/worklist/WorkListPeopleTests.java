package org.cordon.board.web.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordon.board.web.worklist.WorkDistrict.NORA;

import java.time.Duration;
import org.cordon.persons.PersonDetails;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom a file names is shown, found and revealed as the file says, also where the register has them. */
@CordonTest
class WorkListPeopleTests {

    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    WorkDistrict district;

    @Autowired
    WorkListPage pages;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void found() {
        district.found();
    }

    @AfterEach
    void empty() {
        district.empty();
    }

    @Test
    void isWhomTheFileNamesAndNotWhoIsRegistered() throws Exception {
        long home = district.row(
                "unsampled",
                WorkDistrict.NORTH_ONE,
                "01",
                HOUR,
                district.who("王小明").phone("13800131111"));
        long row = district.listed(
                "arrivals",
                WorkDistrict.NORTH_ONE,
                "01",
                PersonDetails.builder()
                        .name("王小明")
                        .documentNumber(district.lastDocument())
                        .phone("13800138765"));

        assertThat(pages.html(NORA, "/worklist?kind=arrivals", "en"))
                .contains("8765")
                .doesNotContain("1111");
        assertThat(pages.rows(NORA, "/worklist?q=8765")).containsExactly(row);
        assertThat(pages.rows(NORA, "/worklist?q=1111")).containsExactly(home);
        assertThat(revealed(row)).contains("13800138765").doesNotContain("13800131111");
        assertThat(lastRevealed()).isEqualTo(person(row));
        assertThat(revealed(home)).contains("13800131111").doesNotContain("13800138765");
    }

    @Test
    void isFoundByDocumentWhereverTheyAreKnown() throws Exception {
        PersonDetails.Builder stranger = district.who("李小红");
        long before = district.listed("arrivals", WorkDistrict.NORTH_ONE, "01", stranger);
        String document = district.lastDocument();
        assertThat(pages.rows(NORA, "/worklist?q=" + document)).containsExactly(before);

        long registered = district.row("unsampled", WorkDistrict.NORTH_ONE, "01", HOUR, stranger);

        assertThat(pages.rows(NORA, "/worklist?q=" + document)).containsExactly(registered, before);
        assertThat(pages.rows(NORA, "/worklist?kind=arrivals&q=" + document)).containsExactly(before);
        assertThat(pages.rows(WorkDistrict.SAM, "/worklist?q=" + document)).isEmpty();
    }

    private String revealed(long row) throws Exception {
        return pages.shown(NORA, "/worklist/" + row + "/identity", "reason", "CALL");
    }

    private long person(long row) {
        return jdbc.sql("select person_id from cordon.push_row where id = ?")
                .param(row)
                .query(Long.class)
                .single();
    }

    private long lastRevealed() {
        return Long.parseLong(jdbc.sql("select people from cordon.audit_entry where actor = 'workNorth'"
                        + " and action = 'REVEAL' order by at desc, seq desc fetch first 1 rows only")
                .query(String.class)
                .single()
                .replaceAll("[^0-9]", ""));
    }
}
