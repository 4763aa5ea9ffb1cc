package org.cordon.pushes;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cordon.control.KeyPersonCategory;
import org.cordon.pushes.PushSettings.Answer;
import org.cordon.pushes.PushSettings.Kind;
import org.jspecify.annotations.Nullable;

/** Makes kinds of what stands in the configuration, and says by the name of the setting what is wrong with it. */
final class PushKindReading {

    private static final String SETTING = "cordon.pushes.kinds.";
    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]{0,19}");
    private static final Pattern ANSWER = Pattern.compile("[a-z][a-z-]{0,19}");
    private static final Duration LONGEST = Duration.ofDays(31);
    private static final int LEVELS = 3;

    private PushKindReading() {}

    static PushKind kind(String code, Kind kind) {
        String setting = SETTING + code;
        check(KIND.matcher(code).matches(), setting, "is named by 1 to 20 small letters, digits and hyphens");
        check(kind.visits() >= 1 && kind.visits() <= 20, setting + ".visits", "lies between 1 and 20");
        Duration due = kind.due();
        if (due == null || due.compareTo(Duration.ofMinutes(1)) < 0 || due.compareTo(LONGEST) > 0) {
            throw wrong(setting + ".due", "lies between a minute and 31 days");
        }
        KeyPersonCategory category = kind.category();
        if (category == null) {
            throw wrong(setting + ".category", "says as what somebody is listed whom nobody finds, and is missing");
        }
        List<PushAnswer> answers = kind.answers().entrySet().stream()
                .map(answer -> answer(setting + ".answers." + answer.getKey(), answer.getKey(), answer.getValue()))
                .toList();
        check(
                answers.stream().anyMatch(answer -> answer.then() != AfterAnswer.COME_BACK),
                setting + ".answers",
                "has an answer that ends a row");
        return new PushKind(
                code,
                name(setting + ".zh", kind.zh()),
                name(setting + ".en", kind.en()),
                due,
                kind.visits(),
                category,
                steps(setting + ".unclaimed", kind.unclaimed()),
                steps(setting + ".late", kind.late()),
                answers);
    }

    private static PushAnswer answer(String setting, String key, Answer answer) {
        check(ANSWER.matcher(key).matches(), setting, "is named by 1 to 20 small letters and hyphens");
        String code = key.toUpperCase(Locale.ROOT).replace('-', '_');
        check(!code.equals(PushRow.OPEN), setting, "is no answer: a row is open as long as it has none");
        return new PushAnswer(
                code, name(setting + ".zh", answer.zh()), name(setting + ".en", answer.en()), answer.then());
    }

    private static List<Duration> steps(String setting, List<Duration> steps) {
        check(steps.size() == LEVELS, setting, "has three times: grid and community, town, headquarters");
        for (int i = 0; i < LEVELS; i++) {
            Duration before = i == 0 ? Duration.ofSeconds(-1) : steps.get(i - 1);
            check(steps.get(i).compareTo(before) > 0, setting, "asks each level later than the one below it");
        }
        return List.copyOf(steps);
    }

    private static String name(String setting, @Nullable String name) {
        if (name == null || name.isBlank()) {
            throw wrong(setting, "is what staff read in this language, and is missing");
        }
        return name;
    }

    private static void check(boolean right, String setting, String rule) {
        if (!right) {
            throw wrong(setting, rule);
        }
    }

    static IllegalStateException wrong(String setting, String rule) {
        return new IllegalStateException("The setting " + setting + " " + rule);
    }
}
