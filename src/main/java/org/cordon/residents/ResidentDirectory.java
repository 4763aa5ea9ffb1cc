package org.cordon.residents;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordon.persons.IdentitySealing;
import org.cordon.persons.MaskedPerson;
import org.cordon.persons.PersonClue;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonIdentity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Who is registered where, masked; the caller has checked that the reader may know of these places. */
@Service
public class ResidentDirectory {

    private static final String LIST = "resident";

    private final Residents residents;
    private final IdentitySealing sealing;

    ResidentDirectory(Residents residents, IdentitySealing sealing) {
        this.residents = residents;
        this.sealing = sealing;
    }

    /** A page of residents who live in the area, in the order of area, grid and id. */
    public List<ListedResident> list(ResidentQuery query, int limit) {
        List<Resident> page = residents.page(query, limit);
        Map<Long, MaskedPerson> masked = masked(page);
        return page.stream()
                .map(resident -> new ListedResident(
                        resident.id(),
                        Objects.requireNonNull(masked.get(resident.id())),
                        resident.areaCode(),
                        resident.gridCode(),
                        resident.householdId(),
                        resident.since(),
                        resident.removedAt()))
                .toList();
    }

    /** By id; also those who were removed, and without any facts those whose identity is erased. */
    public Map<Long, MaskedPerson> byIds(Collection<Long> ids) {
        return masked(residents.byIds(ids));
    }

    /**
     * In clear text, to be given to the system of the town that has to find them; also those who were removed, without any facts
     * those whose identity is erased.
     */
    public Map<Long, PersonIdentity> handedOver(Collection<Long> ids) {
        return sealing.handedOver(LIST, sealed(residents.byIds(ids))).stream()
                .collect(Collectors.toMap(PersonIdentity::id, Function.identity()));
    }

    /** Those of the residents whom the clue fits; each is opened for it. */
    public List<Long> matching(Collection<Long> ids, PersonClue clue) {
        return sealing.matching(LIST, sealed(residents.byIds(ids)), clue);
    }

    /** The id of whom the register has under this document, in full. */
    public Optional<Long> byDocument(String number) {
        return sealing.identityHash(
                        PersonDetails.builder().documentNumber(number).build())
                .flatMap(residents::idByHash);
    }

    /**
     * The clear text; the caller has checked that the reader is responsible for this resident.
     *
     * @param reason a code, recorded
     * @param note recorded, sealed
     */
    public PersonIdentity reveal(long id, String reason, String note) {
        Resident resident = residents.byIds(List.of(id)).get(0);
        return sealing.reveal(LIST, id, resident.sealed(), reason, note);
    }

    /** Says that something else is shown from which a resident can be known, as {@link #reveal} does. */
    public void show(long id, String what, String reason, String note) {
        sealing.show(LIST, id, what, reason, note);
    }

    private Map<Long, MaskedPerson> masked(List<Resident> page) {
        return sealing.masked(LIST, sealed(page)).stream()
                .collect(Collectors.toMap(MaskedPerson::id, Function.identity()));
    }

    private static Map<Long, byte @Nullable []> sealed(List<Resident> some) {
        Map<Long, byte @Nullable []> sealed = new HashMap<>();
        some.forEach(resident -> sealed.put(resident.id(), resident.sealed()));
        return sealed;
    }
}
