package org.cordon.board.web.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordon.board.web.worklist.WorkDistrict.NORA;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.cordon.pushes.RowEventKind;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happened to a row reads in both languages, whatever it was. */
@CordonTest
class WorkRowHistoryTests {

    @Autowired
    WorkDistrict district;

    @Autowired
    WorkListPage pages;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private long row;

    @BeforeEach
    void found() {
        district.found();
        row = district.row(WorkDistrict.NORTH_ONE, Duration.ofHours(1), "王小明");
    }

    @AfterEach
    void empty() {
        district.empty();
    }

    @ParameterizedTest
    @EnumSource
    void isSaidInBothLanguages(RowEventKind kind) {
        for (Locale language : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
            assertThat(messages.getMessage("pushEvent." + kind, null, language)).isNotBlank();
        }
    }

    @Test
    void isShownWithWhatItLedTo() throws Exception {
        happens("CLAIMED", "COMMUNITY");
        happens("UNCLAIMED", "1");
        happens("LATE", "3");
        happens("REROUTED", WorkDistrict.SOUTH + " > " + WorkDistrict.NORTH);
        happens("SETTLED", "88001");
        happens("HANDED_ON", "town-keeps-the-rest");
        happens("SEARCHED", "KP-000777");

        String en = pages.html(NORA, "/worklist/" + row, "en");
        assertThat(en)
                .contains("for the community", "headquarters was told", "South Town → North Town", "KP-000777")
                .contains("their town keeps them")
                .doesNotContain("??", "88001", "town-keeps-the-rest");
        String zh = pages.html(NORA, "/worklist/" + row, "zh-CN");
        assertThat(zh)
                .contains("社区", "已告知指挥部", "南镇 → 北镇", "KP-000777")
                .doesNotContain("??", "88001", "town-keeps-the-rest");
    }

    private void happens(String kind, String detail) {
        jdbc.sql("insert into cordon.push_row_event (row_id, happened_at, kind, state, detail) values (?, ?, ?, ?, ?)")
                .params(row, OffsetDateTime.now(clock), kind, "OPEN", detail)
                .update();
    }
}
