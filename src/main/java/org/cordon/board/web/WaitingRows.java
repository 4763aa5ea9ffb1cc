package org.cordon.board.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cordon.persons.MaskedPerson;
import org.cordon.persons.PersonDirectory;
import org.cordon.transfers.TransferOverview;
import org.cordon.transfers.WaitingPerson;
import org.springframework.stereotype.Component;

/** Who waits for a vehicle, with masked names. */
@Component
class WaitingRows {

    private final TransferOverview overview;
    private final PersonDirectory persons;

    WaitingRows(TransferOverview overview, PersonDirectory persons) {
        this.overview = overview;
        this.persons = persons;
    }

    /** The riskiest first. */
    List<WaitingRow> of(String team) {
        List<WaitingPerson> waiting = overview.waiting(team);
        Map<Long, MaskedPerson> people = persons.masked(
                waiting.stream().flatMap(person -> person.personId().stream()).toList());
        return waiting.stream()
                .map(person -> new WaitingRow(
                        person, person.personId().map(people::get).orElse(null)))
                .toList();
    }

    Map<String, WaitingRow> byNumber(String team) {
        Map<String, WaitingRow> rows = new LinkedHashMap<>();
        of(team).forEach(row -> rows.put(row.number(), row));
        return rows;
    }
}
