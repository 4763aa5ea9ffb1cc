package org.cordon.board.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cordon.areas.AreaNames;
import org.cordon.cases.CaseLookup;
import org.cordon.cases.CaseSummary;
import org.cordon.control.ControlStatusReader;
import org.cordon.control.KeyPersonFilter;
import org.cordon.control.KeyPersonList;
import org.cordon.control.KeyPersonRow;
import org.cordon.persons.MaskedPerson;
import org.cordon.persons.PersonDirectory;
import org.cordon.units.Unit;
import org.cordon.units.Units;
import org.springframework.stereotype.Component;

/** Gathers the lines of lists: who, where, since when. */
@Component
class Lists {

    private final KeyPersonList keyPersons;
    private final CaseLookup cases;
    private final ControlStatusReader statuses;
    private final PersonDirectory persons;
    private final Units units;
    private final AreaNames areas;

    Lists(
            KeyPersonList keyPersons,
            CaseLookup cases,
            ControlStatusReader statuses,
            PersonDirectory persons,
            Units units,
            AreaNames areas) {
        this.keyPersons = keyPersons;
        this.cases = cases;
        this.statuses = statuses;
        this.persons = persons;
        this.units = units;
        this.areas = areas;
    }

    List<PersonRow> people(KeyPersonFilter filter, Locale language) {
        List<KeyPersonRow> rows = keyPersons.page(filter);
        Map<Long, MaskedPerson> people =
                persons.masked(rows.stream().map(KeyPersonRow::personId).toList());
        Map<String, String> names = unitNames(language);
        return rows.stream()
                .map(row -> new PersonRow(row, people.get(row.personId()), names.get(row.unitCode())))
                .toList();
    }

    List<CaseRow> cases(String after, int limit) {
        List<CaseSummary> page = cases.page(after, limit);
        Map<Long, MaskedPerson> people =
                persons.masked(page.stream().map(CaseSummary::personId).toList());
        return page.stream()
                .map(subject -> new CaseRow(subject, people.get(subject.personId()), statuses.read(subject.number())))
                .toList();
    }

    Map<String, String> unitNames(Locale language) {
        return units.findAllByOrderByCode().stream().collect(Collectors.toMap(Unit::code, unit -> unit.name(language)));
    }

    String area(String code, Locale language) {
        return areas.fullName(code, language);
    }
}
