package org.cordon.control.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cordon.control.coercion.AffectedSubject;
import org.cordon.control.coercion.AffectedSubjects;
import org.cordon.control.coercion.CoercionEvidence;
import org.cordon.control.coercion.CoercionEvidence.Words;
import org.cordon.control.coercion.CoercionWords;
import org.cordon.control.coercion.CoerciveChange;
import org.cordon.control.coercion.Correction;
import org.cordon.control.web.CoerciveChangeResponse.AffectedResponse;
import org.cordon.persons.MaskedPerson;
import org.cordon.persons.PersonDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts coercive changes into the reader's language; who they are about is masked. */
@Component
class CoerciveChangePresenter {

    private final AffectedSubjects affected;
    private final CoercionEvidence evidence;
    private final CoercionWords words;
    private final PersonDirectory persons;
    private final ControlStatusPresenter times;

    CoerciveChangePresenter(
            AffectedSubjects affected,
            CoercionEvidence evidence,
            CoercionWords words,
            PersonDirectory persons,
            ControlStatusPresenter times) {
        this.affected = affected;
        this.evidence = evidence;
        this.words = words;
        this.persons = persons;
        this.times = times;
    }

    CoerciveChangeResponse head(CoerciveChange change, Locale language) {
        return response(change, Optional.empty(), null, language);
    }

    CoerciveChangeResponse whole(CoerciveChange change, Locale language) {
        List<AffectedSubject> rows = affected.of(change.id());
        Map<Long, MaskedPerson> people = persons.masked(
                rows.stream().flatMap(AffectedSubject::people).distinct().toList());
        return response(
                change,
                Optional.of(evidence.read(change.id(), rows)),
                rows.stream().map(row -> row(row, people, language)).toList(),
                language);
    }

    private AffectedResponse row(AffectedSubject row, Map<Long, MaskedPerson> people, Locale language) {
        Correction correction = row.correction();
        return new AffectedResponse(
                row.subject(),
                row.number(),
                masked(row.personId(), people),
                correction == null ? null : masked(correction.personId(), people),
                words.text(row.before(), language),
                words.text(row.after(), language));
    }

    private static @Nullable MaskedPerson masked(@Nullable Long person, Map<Long, MaskedPerson> people) {
        return person == null ? null : people.get(person);
    }

    private CoerciveChangeResponse response(
            CoerciveChange change, Optional<Words> spoken, @Nullable List<AffectedResponse> rows, Locale language) {
        return new CoerciveChangeResponse(
                change.id(),
                change.kind().code(),
                words.kind(change.kind(), language),
                change.reasonCode(),
                words.reason(change.reasonCode(), language),
                change.state().name(),
                words.state(change.state(), language),
                change.bulk(),
                change.authorId(),
                Objects.requireNonNull(times.time(change.proposedAt())),
                change.approverId(),
                times.time(change.decidedAt()),
                spoken.map(Words::evidence).orElse(null),
                spoken.flatMap(Words::note).orElse(null),
                rows);
    }
}
