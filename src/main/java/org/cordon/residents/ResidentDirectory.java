package org.cordon.residents;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cordon.persons.IdentitySealing;
import org.cordon.persons.MaskedPerson;
import org.cordon.persons.PersonIdentity;
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

    /** In clear text, to be given to the system of the town that has to find them; also those who were removed. */
    public Map<Long, PersonIdentity> handedOver(Collection<Long> ids) {
        Map<Long, byte[]> sealed =
                residents.byIds(ids).stream().collect(Collectors.toMap(Resident::id, Resident::sealed));
        return sealing.handedOver(LIST, sealed).stream()
                .collect(Collectors.toMap(PersonIdentity::id, Function.identity()));
    }

    private Map<Long, MaskedPerson> masked(List<Resident> page) {
        Map<Long, byte[]> sealed = new HashMap<>();
        Map<Long, MaskedPerson> masked = new HashMap<>();
        for (Resident resident : page) {
            byte[] identity = resident.sealed();
            if (identity == null) {
                masked.put(resident.id(), MaskedPerson.erased(resident.id(), resident.areaCode()));
            } else {
                sealed.put(resident.id(), identity);
            }
        }
        sealing.masked(LIST, sealed).forEach(person -> masked.put(person.id(), person));
        return masked;
    }
}
