package org.cordon.persons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.cordon.platform.errors.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdNumberTests {

    /** The example that the standard itself prints. */
    private static final String STANDARD_EXAMPLE = "11010519491231002X";

    @Test
    void readsTheExampleOfTheStandard() {
        IdNumber number = IdNumber.parse(STANDARD_EXAMPLE);
        assertThat(number.birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(number.sex()).isEqualTo(Sex.FEMALE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002x",
                " 110105 19491231 002X ",
                "１１０１０５１９４９１２３１００２Ｘ",
                "'11010519491231002X",
                "110105-19491231-002X",
                "\u200B11010519491231002X\u3000"
            })
    void forgivesHowItWasTyped(String typed) {
        assertThat(IdNumber.parse(typed).value()).isEqualTo(STANDARD_EXAMPLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"370222", "370282", "370215", "110105", "440524", "820000"})
    void acceptsEveryCodeThatAProvinceEverIssued(String areaCode) {
        assertThat(IdNumber.parse(numbered(areaCode + "19850312" + "021")).sex())
                .isEqualTo(Sex.MALE);
    }

    @ParameterizedTest
    @CsvSource({
        "110105194912310021, person.id.number.check.digit",
        "11010519491231003X, person.id.number.check.digit",
        "99999999999999999, person.document.placeholder",
        "999999999999999999, person.document.placeholder",
        "370282850312021, person.id.number.old",
        "3.70282E+17, person.id.number.spreadsheet",
        "3.70282198503120E+17, person.id.number.spreadsheet",
        "3702821985, person.id.number.shape",
        "X10105194912310021, person.id.number.shape",
        "1101051949123100210, person.id.number.shape"
    })
    void refusesWithTheReason(String typed, String code) {
        assertThatThrownBy(() -> IdNumber.parse(typed))
                .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code))
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain(typed));
    }

    @ParameterizedTest
    @CsvSource({
        "37028219850230021, person.id.number.date",
        "37028219851301021, person.id.number.date",
        "37028217000101021, person.id.number.date",
        "99028219850312021, person.id.number.province",
        "00028219850312021, person.id.number.province"
    })
    void refusesARightCheckDigitOnAWrongNumber(String firstSeventeen, String code) {
        assertThatThrownBy(() -> IdNumber.parse(numbered(firstSeventeen)))
                .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void takesTheLeapDay() {
        assertThat(IdNumber.parse(numbered("37028220000229002")).birthDate()).isEqualTo(LocalDate.of(2000, 2, 29));
    }

    @Test
    void findsEverySingleWrongDigit() {
        for (int position = 0; position < 17; position++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (digit != STANDARD_EXAMPLE.charAt(position)) {
                    String wrong =
                            STANDARD_EXAMPLE.substring(0, position) + digit + STANDARD_EXAMPLE.substring(position + 1);
                    assertThatThrownBy(() -> IdNumber.parse(wrong)).isInstanceOf(Refused.class);
                }
            }
        }
    }

    @Test
    void neverShowsTheNumber() {
        assertThat(IdNumber.parse(STANDARD_EXAMPLE)).hasToString("IdNumber");
    }

    private static String numbered(String firstSeventeen) {
        return firstSeventeen + IdNumber.checkDigit(firstSeventeen);
    }
}
