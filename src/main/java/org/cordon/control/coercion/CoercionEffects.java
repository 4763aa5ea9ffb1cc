package org.cordon.control.coercion;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.cordon.control.KeyPersonLock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Looks up what each kind does, and does it to everybody whom a change affects, always in the same order. */
@Component
class CoercionEffects {

    private final List<CoercionEffect> effects;
    private final KeyPersonLock lock;

    CoercionEffects(List<CoercionEffect> effects, KeyPersonLock lock) {
        this.effects = effects;
        this.lock = lock;
    }

    /** What the change would mean for each now, ordered by subject. */
    List<AffectedSubject> preview(CoerciveChange change, List<AffectedSubject> rows) {
        CoercionEffect effect = of(change.kind());
        return rows.stream()
                .map(row -> effect.preview(change, row))
                .sorted(Comparator.comparing(AffectedSubject::subject))
                .toList();
    }

    /** Nobody else decides about these people until the transaction is over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(CoerciveChange change, List<AffectedSubject> rows) {
        of(change.kind()).hold(rows);
        lock.hold(rows.stream().flatMap(row -> Stream.ofNullable(row.number())).toList());
    }

    void apply(CoerciveChange change, List<AffectedSubject> rows) {
        CoercionEffect effect = of(change.kind());
        rows.forEach(row -> effect.apply(change, row));
    }

    private CoercionEffect of(CoercionKind kind) {
        return effects.stream()
                .filter(effect -> effect.kinds().contains(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing does what a change of kind " + kind + " means"));
    }
}
