package org.cordon.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.cordon.imports.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://x\")",
                "+cmd|' /C calc'!A0",
                "-2+3",
                "@SUM(1)",
                "＝1",
                "'=1",
                "''@x",
                "+8613812345678",
                "-"
            })
    void comesBackUnchangedAfterBeingNeutralised(String value) {
        String written = Cells.neutralised(value);
        assertThat(written).startsWith("'");
        assertThat(Cells.clean(written)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"王伟", "O'Brien", "'s-Gravenhage", "12", "a=b", ""})
    void leavesHarmlessTextAlone(String value) {
        assertThat(Cells.neutralised(value)).isEqualTo(value);
        assertThat(Cells.clean(value)).isEqualTo(value);
    }

    @Test
    void trimsEveryKindOfBlank() {
        assertThat(Cells.clean("\uFEFF \u3000\u00A0王 伟\u200B\t\r\n")).isEqualTo("王 伟");
    }

    @Test
    void keepsNastyTextThroughBothWays() throws IOException {
        for (String nasty : Files.readAllLines(SharedData.file("torture/blns/blns.txt"))) {
            String value = Cells.clean(nasty);
            String written = Cells.neutralised(value);
            assertThat(written)
                    .doesNotStartWith("=")
                    .doesNotStartWith("+")
                    .doesNotStartWith("-")
                    .doesNotStartWith("@");
            assertThat(Cells.clean(written)).isEqualTo(value);
        }
    }
}
