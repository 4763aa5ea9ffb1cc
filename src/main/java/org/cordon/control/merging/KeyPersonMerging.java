package org.cordon.control.merging;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordon.cases.CascadeTurn;
import org.cordon.control.KeyPersonDirectory;
import org.cordon.control.KeyPersonLock;
import org.cordon.control.Visibility;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one of two key persons who are the same human being: one process goes on, the other ends as a duplicate. Both
 * histories are kept; everything that is known of either counts for the survivor, whose plan is worked out anew.
 */
@Service
public class KeyPersonMerging {

    /** The end that a merge puts to control. */
    public static final String DUPLICATE = "duplicate";

    private final CascadeTurn turn;
    private final KeyPersonLock lock;
    private final KeyPersonDirectory keyPersons;
    private final Visibility visibility;
    private final KeyPersonMerges merges;
    private final MergeCheck check;
    private final MergeSteps steps;

    KeyPersonMerging(
            CascadeTurn turn,
            KeyPersonLock lock,
            KeyPersonDirectory keyPersons,
            Visibility visibility,
            KeyPersonMerges merges,
            MergeCheck check,
            MergeSteps steps) {
        this.turn = turn;
        this.lock = lock;
        this.keyPersons = keyPersons;
        this.visibility = visibility;
        this.merges = merges;
        this.check = check;
        this.steps = steps;
    }

    /**
     * Says whether the two could be merged now; nobody else proposes or decides it until the transaction is over.
     *
     * @throws NotFound {@code person.unknown} for somebody whom the caller may not see, {@code keyPerson.unknown}
     * @throws Conflict {@code merge.elsewhere} if the duplicate ended as somebody else's; {@code merge.ended},
     *     {@code merge.isCase}, {@code merge.differentDocuments}, {@code merge.wrongWay}, or what a
     *     {@link MergeObstacle} says
     */
    @Transactional
    public void requirePossible(String survivor, String duplicate) {
        Stream.of(survivor, duplicate).forEach(visibility::require);
        Stream.of(survivor, duplicate).sorted().forEach(lock::hold);
        merges.of(duplicate).ifPresent(before -> same(before, survivor));
        check.require(keyPersons.require(survivor), keyPersons.require(duplicate));
    }

    /**
     * Ends the duplicate and lets the survivor go on with everything that is known of both. To do it again changes
     * nothing and answers the same. A task has decided it, which only those get who see everybody.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    KeyPersonMerge decided(String survivor, String duplicate, String reason) {
        turn.take();
        Stream.of(survivor, duplicate).sorted().forEach(lock::hold);
        Optional<KeyPersonMerge> before = merges.of(duplicate);
        if (before.isPresent()) {
            return same(before.get(), survivor);
        }
        check.require(keyPersons.require(survivor), keyPersons.require(duplicate));
        steps.run(survivor, duplicate);
        return merges.add(survivor, duplicate, reason);
    }

    /** Who ended as a duplicate of this key person, and as whose duplicate they ended themselves. */
    public List<KeyPersonMerge> of(String number) {
        visibility.require(number);
        return Stream.concat(merges.of(number).stream(), merges.into(number).stream())
                .toList();
    }

    private static KeyPersonMerge same(KeyPersonMerge before, String survivor) {
        if (!before.survivor().equals(survivor)) {
            throw new Conflict(
                    "merge.elsewhere",
                    "%s ended as a duplicate of %s already".formatted(before.duplicate(), before.survivor()),
                    before.duplicate(),
                    before.survivor());
        }
        return before;
    }
}
