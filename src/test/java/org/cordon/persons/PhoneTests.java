package org.cordon.persons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.cordon.platform.errors.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneTests {

    @ParameterizedTest
    @CsvSource({
        "13812341234, +8613812341234, 13812341234",
        "138-1234-1234, +8613812341234, 13812341234",
        "+86 138 1234 1234, +8613812341234, 13812341234",
        "008613812341234, +8613812341234, 13812341234",
        "１３８１２３４１２３４, +8613812341234, 13812341234",
        "17000001234, +8617000001234, 17000001234",
        "0532-88512345, +8653288512345, 053288512345",
        "(0532) 8851 2345, +8653288512345, 053288512345",
        "+1 650 253 0000, +16502530000, +16502530000",
        "+65 6321 1234, +6563211234, +6563211234"
    })
    void takesMobilesAndLandlinesInAnySpelling(String typed, String international, String national) {
        Phone phone = Phone.parse(typed);
        assertThat(phone.international()).isEqualTo(international);
        assertThat(phone.national()).isEqualTo(national);
    }

    @ParameterizedTest
    @CsvSource({"0532-88512345转8001", "0532-88512345 ext 8001", "0532-88512345分机8001"})
    void keepsTheExtension(String typed) {
        assertThat(Phone.parse(typed).international()).isEqualTo("+8653288512345;ext=8001");
    }

    @ParameterizedTest
    @CsvSource({
        "88512345, person.phone.area.missing",
        "1381234123, person.phone",
        "138123412345, person.phone",
        "00000000000, person.phone",
        "11111111111, person.phone",
        "99999999999, person.phone",
        "no phone, person.phone",
        "12, person.phone",
        "13812341234/13912341234, person.phone"
    })
    void refusesWithTheReason(String typed, String code) {
        assertThatThrownBy(() -> Phone.parse(typed))
                .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code))
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain(typed));
    }

    /** Numbers of eleven digits are judged by their first five; with the country in front each is judged by itself. */
    @Test
    void judgesEveryBeginningOfMobileNumbersAsItJudgesTheNumbersThemselves() {
        for (int prefix = 13_000; prefix < 20_000; prefix++) {
            for (String rest : List.of("000000", "123456", "999999", "515151")) {
                assertThat(outcome(prefix + rest)).as(prefix + rest).isEqualTo(outcome("+86" + prefix + rest));
            }
        }
    }

    private static String outcome(String typed) {
        try {
            return Phone.parse(typed).international();
        } catch (Refused refused) {
            return refused.code();
        }
    }
}
