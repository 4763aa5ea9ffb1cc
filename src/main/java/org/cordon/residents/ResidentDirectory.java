package org.cordon.residents;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordon.persons.IdentitySealing;
import org.cordon.persons.MaskedPerson;
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

    private Map<Long, MaskedPerson> masked(List<Resident> page) {
        Map<Long, byte @Nullable []> sealed = new HashMap<>();
        page.forEach(resident -> sealed.put(resident.id(), resident.sealed()));
        return sealing.masked(LIST, sealed).stream().collect(Collectors.toMap(MaskedPerson::id, Function.identity()));
    }
}
