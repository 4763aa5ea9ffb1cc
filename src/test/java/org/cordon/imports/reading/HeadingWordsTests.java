package org.cordon.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeadingWordsTests {

    private static final Fields PEOPLE = Fields.named(List.of("name", "sex", "documentNumber", "phone", "areaCode"))
            .needingAnyOf("documentNumber");

    @Test
    void readsTheHeadingsOfStaffWithoutAnyMapping() {
        List<MappedRow> rows = ReadText.rows(
                "姓名,性别,身份证号,联系电话,社区代码\n王建国,男,370215197505170010,17000000001,370215001002\n", "{}", PEOPLE);

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.text("name")).isEqualTo("王建国");
            assertThat(row.text("sex")).isEqualTo("男");
            assertThat(row.text("documentNumber")).isEqualTo("370215197505170010");
            assertThat(row.text("phone")).isEqualTo("17000000001");
            assertThat(row.text("areaCode")).isEqualTo("370215001002");
        });
    }

    @Test
    void findsTheDelimiterByThem() {
        assertThat(ReadText.rows("姓名;身份证号\n王建国;370215197505170010\n", "{}", PEOPLE))
                .singleElement()
                .satisfies(row -> assertThat(row.text("name")).isEqualTo("王建国"));
    }

    @Test
    void makesNoDifferenceOfBlanksAndLetters() {
        assertThat(ReadText.rows("姓 名,Document_Number\n王建国,370215197505170010\n", "{}", PEOPLE))
                .singleElement()
                .satisfies(row -> assertThat(row.text("name")).isEqualTo("王建国"));
    }

    @Test
    void refusesTwoColumnsOfOneField() {
        assertThatThrownBy(() -> ReadText.rows("姓名,name,身份证号\na,b,370215197505170010\n", "{}", PEOPLE))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("姓名")
                .hasMessageContaining("name");
    }

    @Test
    void stillRefusesWhatIsNoFieldOfTheKind() {
        assertThatThrownBy(() -> ReadText.rows("姓名,身份证号,采样时间\na,370215197505170010,2022-09-01\n", "{}", PEOPLE))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("采样时间")
                .hasMessageNotContaining("姓名");
    }

    @Test
    void leavesAMappingAsItIs() {
        assertThat(ReadText.rows(
                        "姓名,证件\n王建国,370215197505170010\n", "{\"columns\":{\"documentNumber\":\"证件\"}}", PEOPLE))
                .singleElement()
                .satisfies(row -> assertThat(row.text("name")).isNull());
    }
}
