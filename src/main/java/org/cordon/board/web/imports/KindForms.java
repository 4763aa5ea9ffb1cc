package org.cordon.board.web.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.cordon.board.web.imports.KindForm.Choice;
import org.cordon.board.web.imports.KindForm.Question;
import org.cordon.control.KeyPersonCategory;
import org.cordon.imports.SendableKind;
import org.cordon.imports.SendableKinds;
import org.cordon.pushes.PushAccess;
import org.cordon.pushes.PushKinds;
import org.cordon.rounds.Round;
import org.cordon.rounds.RoundDirectory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The forms of the kinds that the reader may send, with what may be chosen in them. */
@Component
class KindForms {

    private final SendableKinds kinds;
    private final PushKinds lists;
    private final PushAccess access;
    private final RoundDirectory rounds;
    private final MessageSource messages;

    KindForms(SendableKinds kinds, PushKinds lists, PushAccess access, RoundDirectory rounds, MessageSource messages) {
        this.kinds = kinds;
        this.lists = lists;
        this.access = access;
        this.rounds = rounds;
        this.messages = messages;
    }

    List<String> names() {
        return kinds.list().stream().map(SendableKind::kind).toList();
    }

    KindForm of(String kind, Locale language) {
        SendableKind sendable = kinds.require(kind);
        List<Question> questions = sendable.fields().oftenOne().stream()
                .map(field -> new Question(field, choices(field, language)))
                .toList();
        return KindForm.of(sendable, questions);
    }

    private List<Choice> choices(String field, Locale language) {
        return switch (field) {
            case "list" ->
                lists.all().stream()
                        .map(list -> new Choice(list.code(), list.name(language)))
                        .toList();
            case "round" -> openRounds();
            case "category" ->
                Arrays.stream(KeyPersonCategory.values())
                        .map(category -> new Choice(category.code(), word("category." + category.code(), language)))
                        .toList();
            default -> List.of();
        };
    }

    private List<Choice> openRounds() {
        return rounds.list(access.scope()).stream()
                .filter(round -> !round.isClosed())
                .map((Round round) -> new Choice(String.valueOf(round.id()), round.id() + " " + round.name()))
                .toList();
    }

    private String word(String key, Locale language) {
        return Objects.requireNonNull(messages.getMessage(key, null, language));
    }
}
