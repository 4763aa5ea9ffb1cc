package org.cordon.board.web.bulk;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.areas.AreaNames;
import org.cordon.board.web.bulk.BulkList.Choice;
import org.cordon.control.KeyPersonDirectory;
import org.cordon.persons.MaskedPerson;
import org.cordon.persons.PersonDirectory;
import org.cordon.platform.tasks.BulkTask;
import org.cordon.platform.tasks.BulkTasks;
import org.cordon.units.Unit;
import org.cordon.units.Units;
import org.springframework.stereotype.Component;

/** Gathers open tasks with the people whom they are about; only who is shown is opened. */
@Component
class BulkLists {

    /** As many of a kind as are looked through, and as many as a page shows. */
    static final int LOOKED_THROUGH = 2000;

    static final int SHOWN = 300;

    private final BulkTasks tasks;
    private final KeyPersonDirectory keyPersons;
    private final PersonDirectory persons;
    private final Units units;
    private final AreaNames areas;

    BulkLists(BulkTasks tasks, KeyPersonDirectory keyPersons, PersonDirectory persons, Units units, AreaNames areas) {
        this.tasks = tasks;
        this.keyPersons = keyPersons;
        this.persons = persons;
        this.units = units;
        this.areas = areas;
    }

    BulkList of(String kind, BulkQuery query, Locale language) {
        List<BulkTask> open = tasks.open(kind, query.isLate(), LOOKED_THROUGH);
        Map<String, Long> people =
                keyPersons.personIds(open.stream().map(BulkTask::number).toList());
        Map<Long, String> places = persons.areaCodes(people.values());
        UnaryOperator<String> placeOf = number -> places.getOrDefault(people.getOrDefault(number, 0L), "");
        List<BulkTask> fitting = open.stream()
                .filter(task -> query.fits(task, placeOf.apply(task.number())))
                .toList();
        return new BulkList(
                lines(fitting.stream().limit(SHOWN).toList(), people, placeOf, language),
                fitting.size(),
                units(open, language),
                communities(places.values().stream(), language));
    }

    private List<BulkLine> lines(
            List<BulkTask> shown, Map<String, Long> people, UnaryOperator<String> placeOf, Locale language) {
        Map<String, String> names =
                areaNames(shown.stream().map(BulkTask::number).map(placeOf), language);
        Map<Long, MaskedPerson> masked = persons.masked(shown.stream()
                .map(BulkTask::number)
                .filter(people::containsKey)
                .map(people::get)
                .distinct()
                .toList());
        return shown.stream()
                .map(task -> new BulkLine(
                        task,
                        masked.get(people.getOrDefault(task.number(), 0L)),
                        names.getOrDefault(placeOf.apply(task.number()), "")))
                .toList();
    }

    private List<Choice> units(List<BulkTask> open, Locale language) {
        List<String> codes = open.stream().map(BulkTask::unit).distinct().toList();
        return units.findAllByOrderByCode().stream()
                .filter(unit -> codes.contains(unit.code()))
                .map((Unit unit) -> new Choice(unit.code(), unit.name(language)))
                .toList();
    }

    private List<Choice> communities(Stream<String> codes, Locale language) {
        return areaNames(codes, language).entrySet().stream()
                .map(area -> new Choice(area.getKey(), area.getValue()))
                .sorted(Comparator.comparing(Choice::code))
                .toList();
    }

    private Map<String, String> areaNames(Stream<String> codes, Locale language) {
        return codes.filter(code -> !code.isEmpty())
                .distinct()
                .collect(Collectors.toMap(code -> code, code -> areas.name(code, language)));
    }
}
