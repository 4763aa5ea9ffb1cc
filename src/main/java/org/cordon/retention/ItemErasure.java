package org.cordon.retention;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.retention.AgedLists.Part;
import org.cordon.retention.AgedLists.Turn;
import org.cordon.retention.RetentionItems.Item;
import org.springframework.stereotype.Component;

/** Erases one item of a run, if it is still due at its turn, and tells what became of it. */
@Component
class ItemErasure {

    private static final String ERASED = "ERASED";
    private static final String GONE = "GONE";

    private final DuePeople people;
    private final AgedData aged;
    private final List<AgedLists> lists;
    private final Erasure erasure;

    ItemErasure(DuePeople people, AgedData aged, List<AgedLists> lists, Erasure erasure) {
        this.people = people;
        this.aged = aged;
        this.lists = List.copyOf(lists);
        this.erasure = erasure;
    }

    /** How many people or things, by what became of them. */
    Map<String, Long> erase(Item item) {
        return switch (item.data()) {
            case IDENTITY, CASE_FACTS -> one(erasePerson(item.data(), Long.parseLong(item.key())));
            case TASK_ANSWERS, TEST_RESULTS -> one(eraseAged(item));
            case RESIDENTS, ROUNDS -> erasePart(item);
        };
    }

    /** How many people or things were counted as this item; where only figures are folded, nobody. */
    long due(Item item) {
        return list(item.data()).isPresent() ? Part.parse(item.key()).due() : 1;
    }

    private static Map<String, Long> one(String outcome) {
        return Map.of(outcome, 1L);
    }

    private String erasePerson(DataClass data, long person) {
        erasure.hold(person);
        Standing standing = people.of(person, data);
        if (standing != Standing.DUE) {
            return standing.name();
        }
        if (data == DataClass.IDENTITY) {
            erasure.identity(person);
        } else {
            erasure.caseFacts(person);
        }
        return ERASED;
    }

    private String eraseAged(Item item) {
        if (aged.isHeld()) {
            return Standing.LEGAL_HOLD.name();
        }
        return aged.erase(item.data(), item.key()) ? ERASED : GONE;
    }

    /** Whoever was held when it was counted is counted already. */
    private Map<String, Long> erasePart(Item item) {
        Part part = Part.parse(item.key());
        Turn turn = list(item.data()).orElseThrow().erase(part.key());
        long left = Math.max(part.due() - turn.erased(), 0);
        long held = Math.min(left, turn.held());
        return Map.of(ERASED, turn.erased(), Standing.LEGAL_HOLD.name(), held, GONE, left - held);
    }

    private Optional<AgedLists> list(DataClass data) {
        return lists.stream().filter(list -> list.data() == data).findFirst();
    }
}
