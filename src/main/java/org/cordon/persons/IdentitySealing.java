package org.cordon.persons;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.platform.crypto.Vault;
import org.cordon.platform.errors.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Checks and seals who somebody is for lists that are too large to make a person of everybody; opens it again masked
 * only. May be used by several threads.
 */
@Service
public class IdentitySealing {

    private static final int CONTENT_BYTES = 16;

    private final ReportCheck check;
    private final PersonRows rows;
    private final Marks marks;
    private final Vault vault;
    private final PersonDisclosure disclosure;

    IdentitySealing(ReportCheck check, PersonRows rows, Marks marks, Vault vault, PersonDisclosure disclosure) {
        this.check = check;
        this.rows = rows;
        this.marks = marks;
        this.vault = vault;
        this.disclosure = disclosure;
    }

    /**
     * Checks the report and seals it.
     *
     * @param beside what else the list says of them; counts in the content hash and is not sealed
     * @throws Refused for the first thing that cannot be true, and {@code person.without.key} if neither a document nor
     *     a source's id says who it is
     */
    public SealedIdentity seal(PersonDetails details, String beside) {
        PersonReport report = check.check(details);
        PersonFacts facts = report.facts();
        byte[] identity = requireIdentityHash(report);
        return new SealedIdentity(
                vault.seal(FactsText.write(facts)),
                identity,
                Arrays.copyOf(vault.blindIndex("list-entry", FactsText.timeless(facts) + beside), CONTENT_BYTES),
                marks.nameAndBirth(facts.name(), facts.birthDate()),
                marks.nameAndPhone(facts),
                facts.areaCode());
    }

    /**
     * Whom a report is about, where nothing else of it is kept: 32 bytes, as {@link SealedIdentity#identityHash}.
     *
     * @throws Refused for a document that cannot be, and {@code person.without.key}
     */
    public byte[] requireIdentityHash(PersonDetails details) {
        return requireIdentityHash(check.check(keyOf(details)));
    }

    /** Whom a report is about that was refused for something else; nothing where that cannot be told. */
    public Optional<byte[]> identityHash(PersonDetails details) {
        try {
            return Optional.ofNullable(identityHash(check.check(keyOf(details))));
        } catch (Refused unreadable) {
            return Optional.empty();
        }
    }

    /**
     * The people behind sealed identities, masked; each is recorded as {@code list:id}.
     *
     * @param list the list they stand in, such as {@code resident}
     * @param sealed by id; null of whom the identity is erased, who has no facts
     */
    public List<MaskedPerson> masked(String list, Map<Long, byte @Nullable []> sealed) {
        return disclosure.listed(list, people(sealed));
    }

    /**
     * The people behind sealed identities in clear text, to be given to another system; each is recorded as {@code list:id}.
     *
     * @param list the list they stand in, such as {@code resident}
     * @param sealed by id; null of whom the identity is erased, who has no facts
     */
    public List<PersonIdentity> handedOver(String list, Map<Long, byte @Nullable []> sealed) {
        return disclosure.handedOver(list, people(sealed));
    }

    private List<Person> people(Map<Long, byte @Nullable []> sealed) {
        return sealed.entrySet().stream()
                .map(entry -> new Person(entry.getKey(), facts(entry.getValue())))
                .toList();
    }

    private PersonFacts facts(byte @Nullable [] sealed) {
        return sealed == null ? SealedFacts.NOTHING.with(null, null) : FactsText.read(vault.open(sealed));
    }

    /** Those of sealed identities whom the clue fits; the others are opened too, but seen by nobody. */
    public List<Long> matching(String list, Map<Long, byte @Nullable []> sealed, PersonClue clue) {
        List<Long> hits = sealed.entrySet().stream()
                .filter(entry -> clue.fits(facts(entry.getValue())))
                .map(Map.Entry::getKey)
                .toList();
        return disclosure.found(list, clue.kinds(), hits);
    }

    /** Who it is in clear text; the caller has checked that the reader is responsible for them. */
    public PersonIdentity reveal(String list, long id, byte @Nullable [] sealed, String reason, String note) {
        return disclosure.revealed(list, new Person(id, facts(sealed)), reason, note);
    }

    /** Says that something else is shown from which somebody of such a list can be known. */
    public void show(String list, long id, String what, String reason, String note) {
        disclosure.shown(list, id, what, reason, note);
    }

    private byte[] requireIdentityHash(PersonReport report) {
        byte[] identity = identityHash(report);
        if (identity == null) {
            throw new Refused("person.without.key", "Neither a document nor an id of the source says who this is");
        }
        return identity;
    }

    private byte @Nullable [] identityHash(PersonReport report) {
        IdentityDocument document = report.facts().document();
        SourceKey source = report.source();
        if (document != null) {
            return rows.index(document);
        }
        return source == null ? null : vault.blindIndex("source", source.source() + "\n" + source.sourceId());
    }

    private static PersonDetails keyOf(PersonDetails details) {
        return PersonDetails.builder()
                .source(details.source())
                .sourceId(details.sourceId())
                .documentType(details.documentType())
                .documentNumber(details.documentNumber())
                .build();
    }
}
