package org.cordon.platform.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.cordon.platform.errors.Refused;
import org.junit.jupiter.api.Test;

class BulkAnswersTests {

    private static final BulkAnswers SOME = BulkAnswers.parse("  outcome=refused|noAnswer\n remark ");

    @Test
    void namesFieldsAndWhereNotEveryAnswerIsFitWhichOnes() {
        SOME.require(Map.of("outcome", "refused", "remark", "anything"));
        SOME.require(Map.of("outcome", " noAnswer "));

        assertRefused("bulk.answer", SOME, Map.of("outcome", "found"));
        assertRefused("bulk.answer", SOME, Map.of("outcome", "refused", "phone", "1"));
    }

    @Test
    void anEmptyAnswerIsNone() {
        SOME.require(Map.of("outcome", "refused", "phone", " ", "identityDiffers", false));
    }

    @Test
    void whatIsNotAllowedIsDoneOneByOne() {
        assertRefused("bulk.single", BulkAnswers.NONE, Map.of());
        assertRefused("bulk.single", BulkAnswers.parse(" "), Map.of("outcome", "refused"));
        assertThat(BulkAnswers.parse("true").allows("outcome")).isFalse();
    }

    private static void assertRefused(String code, BulkAnswers bulk, Map<String, Object> answers) {
        assertThatThrownBy(() -> bulk.require(answers))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
