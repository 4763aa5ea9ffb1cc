package org.cordon.cases.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cordon.cases.TracedContact;
import org.cordon.contacts.ContactCategory;
import org.cordon.platform.errors.Refused;
import org.junit.jupiter.api.Test;

class ContactRowsTests {

    private static final Map<String, Object> GOOD = Map.of(
            "name", " 李小明 ", "phone", "13800001234", "category", "closeContact", "lastExposureDate", "2022-09-12");

    @Test
    void readsARow() {
        assertThat(ContactRows.read(List.of(GOOD)))
                .containsExactly(new TracedContact(
                        "李小明",
                        "13800001234",
                        null,
                        null,
                        null,
                        ContactCategory.CLOSE_CONTACT,
                        null,
                        null,
                        LocalDate.of(2022, 9, 12)));
    }

    @Test
    void namesRowAndFieldOfWhatIsMissing() {
        refuses("Row 2: The field name is empty", List.of(GOOD, Map.of("phone", "13800001234")));
        refuses(
                "Row 1: The field lastExposureDate is empty",
                List.of(Map.of("name", "李小明", "category", "closeContact")));
    }

    @Test
    void refusesUnknownCategoriesAndDates() {
        refuses(
                "Row 1: The field category does not offer this answer",
                List.of(Map.of("name", "李小明", "category", "neighbour")));
        refuses(
                "Row 1: The field lastExposureDate is not a day such as 2022-09-14",
                List.of(Map.of("name", "李小明", "category", "closeContact", "lastExposureDate", "12/09/2022")));
    }

    private static void refuses(String message, List<Map<String, Object>> rows) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> ContactRows.read(rows))
                .withMessage(message)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("answer.row"));
    }
}
