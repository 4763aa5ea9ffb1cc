package org.cordon.control.coercion;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.cordon.cases.CascadeTurn;
import org.cordon.control.KeyPerson;
import org.cordon.control.KeyPersonDirectory;
import org.cordon.control.KeyPersonLock;
import org.cordon.laboratory.ReportedResult;
import org.cordon.laboratory.ResultCorrections;
import org.cordon.laboratory.ResultCorrections.Standing;
import org.cordon.platform.errors.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says by the word of two people whom a result is about and what it says; what the laboratory reported is kept. */
@Component
class CorrectionEffect implements CoercionEffect {

    private final ResultCorrections results;
    private final KeyPersonDirectory keyPersons;
    private final CascadeTurn turn;
    private final KeyPersonLock lock;

    CorrectionEffect(ResultCorrections results, KeyPersonDirectory keyPersons, CascadeTurn turn, KeyPersonLock lock) {
        this.results = results;
        this.keyPersons = keyPersons;
        this.turn = turn;
        this.lock = lock;
    }

    @Override
    public Set<CoercionKind> kinds() {
        return Set.of(CoercionKind.RESULT_CORRECTION);
    }

    @Override
    public AffectedSubject preview(CoerciveChange change, AffectedSubject row) {
        Correction wanted = Objects.requireNonNull(row.correction());
        Standing now = results.standing(wanted.result(), wanted.personId());
        Long personId = wanted.personId() == null ? now.personId() : wanted.personId();
        ReportedResult says = wanted.says() == null ? now.says() : wanted.says();
        String before = described(now.says(), now.personId());
        String after = described(says, personId);
        if (before.equals(after)) {
            throw new Refused(
                    "coerciveChange.nothingChanges",
                    "The result %s says that already".formatted(row.subject()),
                    row.subject());
        }
        Long affected = now.personId() == null ? personId : now.personId();
        return new AffectedSubject(row.subject(), number(affected), affected, wanted, before, after);
    }

    /** In the order in which a laboratory's report goes on: samples, tubes, people, the turn, who is under control. */
    @Override
    public void hold(List<AffectedSubject> rows) {
        List<Long> people =
                rows.stream().flatMap(AffectedSubject::people).distinct().toList();
        results.hold(
                rows.stream()
                        .flatMap(row -> Stream.ofNullable(row.correction()))
                        .map(Correction::result)
                        .toList(),
                people);
        turn.take();
        lock.holdOpen(people);
    }

    @Override
    public void apply(CoerciveChange change, AffectedSubject row) {
        Correction wanted = Objects.requireNonNull(row.correction());
        results.correct(wanted.result(), wanted.personId(), wanted.says(), change.id());
    }

    private @Nullable String number(@Nullable Long personId) {
        return personId == null
                ? null
                : keyPersons.openFor(personId).map(KeyPerson::number).orElse(null);
    }

    private static String described(ReportedResult says, @Nullable Long personId) {
        return "%s %s".formatted(says, personId == null ? "-" : personId.toString());
    }
}
