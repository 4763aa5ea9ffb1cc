package org.cordon.pushes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.cordon.areas.DivisionCodes;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonRegistration;
import org.cordon.platform.errors.Refused;
import org.cordon.residents.RegisteredResidents;
import org.cordon.units.UnitKind;
import org.cordon.units.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts people of files on lists; who is on the list of that day already stays as they are, whatever became of them. */
@Service
public class FileRows {

    static final int TOWN_DIGITS = 9;

    private final PushKinds kinds;
    private final PushBatches batches;
    private final EntryRows entries;
    private final PersonRegistration persons;
    private final RegisteredResidents residents;
    private final DivisionCodes codes;
    private final Units units;
    private final Clock clock;

    FileRows(
            PushKinds kinds,
            PushBatches batches,
            EntryRows entries,
            PersonRegistration persons,
            RegisteredResidents residents,
            DivisionCodes codes,
            Units units,
            Clock clock) {
        this.kinds = kinds;
        this.batches = batches;
        this.entries = entries;
        this.persons = persons;
        this.residents = residents;
        this.codes = codes;
        this.units = units;
        this.clock = clock;
    }

    /**
     * Checks where somebody is to be looked for.
     *
     * @throws Refused {@code push.area.short}, {@code push.town.unknown}, or what is wrong with the code
     */
    public void checkArea(String areaCode) {
        if (areaCode.length() < TOWN_DIGITS) {
            throw new Refused("push.area.short", "The area " + areaCode + " is no town and no community", areaCode);
        }
        codes.of(LocalDate.now(clock).getYear(), areaCode).require(areaCode);
        String town = town(areaCode);
        if (units.findByKindOrderByCode(UnitKind.TOWN).stream().noneMatch(unit -> town.equals(unit.areaCode()))) {
            throw new Refused("push.town.unknown", "No town of this district has the code " + town, town);
        }
    }

    /** True if this is news: nobody had put the person on the list of this day. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean add(NewEntry entry) {
        long personId = persons.register(entry.person()).personId();
        Optional<Long> known = entries.find(entry.kind(), personId, entry.eventDate());
        entries.note(entry, known.orElseGet(() -> insert(entry, personId)));
        return known.isEmpty();
    }

    private long insert(NewEntry entry, long personId) {
        Instant now = clock.instant();
        Instant dueAt = now.plus(kinds.require(entry.kind()).due());
        long batch = batches.ofFile(entry.kind(), entry.importId(), now, dueAt);
        return entries.add(entry, batch, personId, resident(entry.person()), now, dueAt);
    }

    private @Nullable Long resident(PersonDetails person) {
        return person.documentNumber() == null ? null : residents.find(person).orElse(null);
    }

    static String town(String areaCode) {
        return areaCode.substring(0, TOWN_DIGITS);
    }
}
