package org.cordon.persons;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTests {

    @ParameterizedTest
    @CsvSource({
        "王伟, 王*",
        "王小明, 王**",
        "欧阳娜娜, 欧***",
        "买买提·阿不都, 买**·阿**",
        "Anna Smith, A*** S****",
        "𠮷田, 𠮷*",
        "王, *",
        "J R, J *",
        "=1+1, =*+*"
    })
    void keepsTheFirstLetterOfEachPart(String name, String masked) {
        assertThat(Mask.name(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"37028219850312123X, 3702**********123X", "E12345678, E1*****78", "A123, ****", "AB12345, AB***45"})
    void keepsTheEndsOfADocument(String number, String masked) {
        assertThat(Mask.document(number)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"13812341234, 138****1234", "053288512345, 0532****2345", "+16502530000, +165****0000", "12345, *****"})
    void keepsTheEndsOfAPhone(String phone, String masked) {
        assertThat(Mask.phone(phone)).isEqualTo(masked);
    }
}
