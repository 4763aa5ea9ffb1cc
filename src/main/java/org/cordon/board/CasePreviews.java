package org.cordon.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.board.CasePreview.RaisedPerson;
import org.cordon.control.Measure;
import org.cordon.control.editions.CascadeForecast;
import org.cordon.control.editions.CascadeForecast.Raised;
import org.cordon.control.editions.CascadeForecasts;
import org.cordon.persons.MaskedPerson;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonDirectory;
import org.cordon.persons.PersonIdentification;
import org.cordon.sites.OccupiedRooms;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts what a positive case would need before anybody confirms it; writes nothing. */
@Service
@Transactional(readOnly = true)
public class CasePreviews {

    private static final int SEAT_TO_HOSPITAL = 1;

    private final Subjects subjects;
    private final PersonIdentification identification;
    private final CascadeForecasts forecasts;
    private final OccupiedRooms rooms;
    private final PersonDirectory persons;

    CasePreviews(
            Subjects subjects,
            PersonIdentification identification,
            CascadeForecasts forecasts,
            OccupiedRooms rooms,
            PersonDirectory persons) {
        this.subjects = subjects;
        this.identification = identification;
        this.forecasts = forecasts;
        this.rooms = rooms;
        this.persons = persons;
    }

    /**
     * For the key person with this number.
     *
     * @throws org.cordon.platform.errors.NotFound {@code person.unknown}
     */
    public CasePreview of(String number) {
        return of(forecasts.of(subjects.personId(number)));
    }

    /** For somebody as a report names them; the report registers nobody. */
    public CasePreview of(PersonDetails person) {
        return Optional.ofNullable(identification.identify(person).personId())
                .map(id -> of(forecasts.of(id)))
                .orElseGet(() -> new CasePreview(
                        false, false, null, List.of(), List.of(), 0, SEAT_TO_HOSPITAL, new TreeMap<>()));
    }

    private CasePreview of(CascadeForecast forecast) {
        List<Raised> raised = forecast.raised();
        int roomsNeeded = (int) raised.stream().filter(this::needsARoom).count();
        int seats = forecast.alreadyCase() ? 0 : roomsNeeded + SEAT_TO_HOSPITAL;
        return new CasePreview(
                true,
                forecast.alreadyCase(),
                forecast.converts(),
                present(raised),
                Stream.ofNullable(forecast.converts())
                        .flatMap(number -> rooms.of(number).stream())
                        .toList(),
                roomsNeeded,
                seats,
                tests(raised));
    }

    private boolean needsARoom(Raised person) {
        String number = person.number();
        boolean hasOne = number != null && rooms.of(number).isPresent();
        return person.measure() == Measure.CENTRAL_ISOLATION && !hasOne;
    }

    private static SortedMap<LocalDate, Long> tests(List<Raised> raised) {
        return raised.stream()
                .flatMap(person -> person.tests().stream())
                .collect(Collectors.groupingBy(day -> day, TreeMap::new, Collectors.counting()));
    }

    private List<RaisedPerson> present(List<Raised> raised) {
        Map<Long, MaskedPerson> people =
                persons.masked(raised.stream().map(Raised::personId).toList());
        return raised.stream()
                .map(person -> new RaisedPerson(
                        person.number(),
                        Objects.requireNonNull(people.get(person.personId()), "a contact without a person"),
                        person.categoryBefore(),
                        person.category(),
                        person.measureBefore(),
                        person.measure(),
                        person.releaseBefore(),
                        person.release()))
                .toList();
    }
}
