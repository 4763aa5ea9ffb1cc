package org.cordon.pushes;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cordon.control.KeyPersonCategory;

/**
 * A kind of list, as the configuration has it.
 *
 * @param code how the interface and files call it, such as {@code arrivals}
 * @param due how long a town has for a row, where the source does not say
 * @param visits after so many answers that mean coming back, the person is looked for by a process
 * @param category under which somebody is listed whom nobody finds or who refuses; their process begins with finding them
 * @param unclaimed how long after it was pushed a row that nobody has claimed is told to grid and community, to the town
 *     and to headquarters
 * @param late the same, of a row that nobody has answered, after it was due
 * @param answers in the order in which they are offered
 */
public record PushKind(
        String code,
        String zh,
        String en,
        Duration due,
        int visits,
        KeyPersonCategory category,
        List<Duration> unclaimed,
        List<Duration> late,
        List<PushAnswer> answers) {

    /** The name in the reader's language. */
    public String name(Locale language) {
        return language.getLanguage().equals("zh") ? zh : en;
    }

    public Optional<PushAnswer> answer(String answerCode) {
        return answers.stream()
                .filter(answer -> answer.code().equals(answerCode))
                .findAny();
    }
}
