package org.cordon.pushes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** A kind of list is what the configuration says, and a wrong one keeps the application from starting. */
class PushKindsTests {

    @Test
    void aNewKindIsConfigurationAndNothingElse() {
        PushKind kind = kinds(Map.of()).require("students");

        assertThat(kind.due()).isEqualTo(Duration.ofHours(6));
        assertThat(kind.visits()).isEqualTo(3);
        assertThat(kind.late()).containsExactly(Duration.ZERO, Duration.ofHours(1), Duration.ofHours(2));
        assertThat(kind.answers())
                .contains(
                        new PushAnswer("AT_SCHOOL", "已到校", "At school", AfterAnswer.DONE),
                        new PushAnswer("ABSENT", "未到", "Absent", AfterAnswer.COME_BACK));
    }

    @Test
    void aWrongSettingIsRefusedByItsName() {
        assertRefused("due", "PT0S", "students.due lies between a minute and 31 days");
        assertRefused("due", "P40D", "students.due lies between a minute and 31 days");
        assertRefused("zh", " ", "students.zh is what staff read in this language, and is missing");
        assertRefused("category", "", "students.category says as what somebody is listed");
        assertRefused("visits", "0", "students.visits lies between 1 and 20");
        assertRefused("late", "PT1H,PT2H", "students.late has three times: grid and community, town, headquarters");
        assertRefused("unclaimed", "PT1H,PT1H,PT2H", "students.unclaimed asks each level later than the one below it");
        assertRefused("answers.at-school.en", "", "students.answers.at-school.en is what staff read");
        assertRefused("answers.at-school.then", "come-back", "students.answers has an answer that ends a row");
        assertRefused("answers.open.zh", "未反馈", "students.answers.open is no answer");
    }

    @Test
    void whatAModuleReliesOnMustBeThere() {
        PushKinds kinds = kinds(Map.of());

        assertThat(kinds.requireSetting("students", List.of("ABSENT")).code()).isEqualTo("students");
        assertThatThrownBy(() -> kinds.requireSetting("unsampled", List.of()))
                .hasMessageContaining("cordon.pushes.kinds.unsampled is needed and missing");
        assertThatThrownBy(() -> kinds.requireSetting("students", List.of("EXEMPT")))
                .hasMessageContaining("cordon.pushes.kinds.students.answers needs EXEMPT");
    }

    private static void assertRefused(String setting, String value, String message) {
        assertThatThrownBy(() -> kinds(Map.of(setting, value)))
                .as(setting)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cordon.pushes.kinds." + message);
    }

    private static PushKinds kinds(Map<String, String> changed) {
        Map<String, String> kind = new TreeMap<>(Map.of(
                "zh",
                "学生",
                "en",
                "Students",
                "due",
                "PT6H",
                "unclaimed",
                "PT1H,PT2H,PT3H",
                "late",
                "PT0S,PT1H,PT2H",
                "category",
                "low-risk-area"));
        kind.putAll(Map.of("answers.at-school.zh", "已到校", "answers.at-school.en", "At school"));
        kind.putAll(
                Map.of("answers.absent.zh", "未到", "answers.absent.en", "Absent", "answers.absent.then", "come-back"));
        kind.putAll(changed);
        Map<String, String> settings = new TreeMap<>();
        kind.forEach((name, value) -> settings.put("cordon.pushes.kinds.students." + name, value));
        return new PushKinds(new Binder(new MapConfigurationPropertySource(settings))
                .bind("cordon.pushes", PushSettings.class)
                .get());
    }
}
