package org.cordon.platform.audit;

import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.cordon.platform.crypto.PersonalKey;
import org.cordon.platform.security.CurrentStaff;
import org.springframework.stereotype.Component;

/**
 * Where every door to identities says whom it opened. What is said during a request is recorded, and committed, before
 * the first byte of the answer leaves; what is said in the background, before its transaction commits and at the end of its
 * step; outside of both, at once.
 * If it cannot be recorded, {@link AuditUnavailable} is thrown and no answer leaves.
 */
@Component
public class OpenedIdentities {

    private final AuditWriter writer;
    private final AskedNumbers asked;
    private final SealedNotes notes;
    private final CurrentStaff staff;

    OpenedIdentities(AuditWriter writer, AskedNumbers asked, SealedNotes notes, CurrentStaff staff) {
        this.writer = writer;
        this.asked = asked;
        this.notes = notes;
        this.staff = staff;
    }

    /** Masked people; whom they are is told by opaque numbers. */
    public void read(Collection<String> people, Set<String> fields) {
        open(people, new Opening(AuditAction.READ, new TreeSet<>(fields), "", ""));
    }

    /**
     * One person in clear text. The note is sealed under the person's own key, since people write names into notes; it goes
     * with the person.
     */
    public void reveal(String person, Optional<PersonalKey> key, Set<String> fields, String reason, String note) {
        open(List.of(person), new Opening(AuditAction.REVEAL, new TreeSet<>(fields), reason, notes.seal(key, note)));
    }

    /** The same of somebody in a list of its own, who has no key of their own. */
    public void revealListed(String person, Set<String> fields, String reason, String note) {
        open(
                List.of(person),
                new Opening(AuditAction.REVEAL, new TreeSet<>(fields), reason, notes.seal((String) null, note)));
    }

    /** A look for somebody by what is known of them, and whom it found; never what was looked for. */
    public void searched(Set<String> kinds, Collection<String> hits) {
        NavigableSet<String> searchedBy = new TreeSet<>();
        kinds.forEach(kind -> searchedBy.add(Opening.SEARCHED_BY + kind));
        if (hits.isEmpty()) {
            WorkScopes.current().ifPresent(scope -> scope.searchedInVain(searchedBy));
        }
        open(hits, new Opening(AuditAction.SEARCH, searchedBy, "", ""));
    }

    /** A file of rows as people sent them, who need not be known: the file's id stands for them. */
    public void exported(String file, Set<String> fields) {
        open(List.of(file), new Opening(AuditAction.EXPORT, new TreeSet<>(fields), "", ""));
    }

    /** People whose data is given to another system; to which one, the purpose of the work says. */
    public void handedOver(Collection<String> people, Set<String> fields) {
        open(people, new Opening(AuditAction.EXPORT, new TreeSet<>(fields), "", ""));
    }

    /** Somebody asked for a person whom they may not know of. */
    public void refused(String number) {
        String written = asked.written(number);
        WorkScopes.current().ifPresentOrElse(scope -> scope.refused(written), () -> {
            WorkScope alone = alone("");
            alone.refused(written);
            writer.commit(alone.take());
        });
    }

    /**
     * Records what the work opens as the application's own doing.
     *
     * @param purpose why, such as {@code import}
     * @param subject which, such as the import's id
     */
    public void inBackground(String purpose, String subject, Runnable work) {
        Actor system = Actor.of(null, Actor.SYSTEM, "", UUID.randomUUID().toString(), "-");
        WorkScope scope = new WorkScope(() -> system, () -> "done", () -> subject, purpose);
        WorkScope before = WorkScopes.enter(scope);
        try {
            work.run();
        } finally {
            WorkScopes.leave(before);
            commit(scope);
        }
    }

    private void open(Collection<String> people, Opening opening) {
        if (people.isEmpty()) {
            return;
        }
        Optional<WorkScope> told = WorkScopes.current();
        Optional<TransactionLooks> transaction =
                told.filter(WorkScope::isOfRequest).isPresent() ? Optional.empty() : TransactionLooks.current();
        WorkScope scope =
                told.or(() -> transaction.flatMap(TransactionLooks::untold)).orElseGet(() -> alone(WorkScope.UNTOLD));
        people.forEach(person -> scope.opened(person, opening));
        transaction.ifPresent(running -> running.add(scope, this::commit));
        if (told.isEmpty() && transaction.isEmpty()) {
            commit(scope);
        }
    }

    /** For work that told nobody what it is. */
    private WorkScope alone(String purpose) {
        Actor who = Actor.of(
                staff.find().orElse(null), Actor.SYSTEM, "", UUID.randomUUID().toString(), "-");
        return new WorkScope(() -> who, () -> "done", () -> "", purpose);
    }

    private void commit(WorkScope scope) {
        List<AuditEntry> entries = scope.take();
        if (!entries.isEmpty()) {
            writer.commit(entries);
        }
    }

    /** For people known by their record's id. */
    public static List<String> numbers(Collection<Long> personIds) {
        return personIds.stream().map(String::valueOf).toList();
    }
}
