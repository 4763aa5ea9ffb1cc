package org.cordon.imports.kinds;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.cordon.imports.RowHandler;
import org.cordon.imports.RowOrigin;
import org.cordon.imports.RowOutcome;
import org.cordon.imports.reading.Fields;
import org.cordon.imports.reading.MappedRow;
import org.cordon.pushes.FileRows;
import org.cordon.pushes.NewEntry;
import org.cordon.pushes.PushKinds;
import org.springframework.stereotype.Component;

/** Kind {@code pushes}: people whom towns have to look for, for a list of any configured kind, one a row. */
@Component
class PushImport implements RowHandler<PushRowCommand> {

    private static final String LIST = "list";
    private static final String AREA = "areaCode";
    private static final String EVENT_DATE = "eventDate";
    private static final int LONGEST_GRID = 20;

    private final PersonColumns people;
    private final PushKinds kinds;
    private final FileRows rows;
    private final Clock clock;

    PushImport(PersonColumns people, PushKinds kinds, FileRows rows, Clock clock) {
        this.people = people;
        this.kinds = kinds;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "pushes";
    }

    @Override
    public Fields fields() {
        return Fields.named(PersonColumns.FIELDS)
                .and(PersonColumns.SOURCE_ID, LIST, "gridCode", EVENT_DATE)
                .needingAnyOf(PersonColumns.SOURCE_ID, "documentNumber", "name")
                .needingAnyOf(LIST)
                .needingAnyOf(AREA)
                .needingAnyOf(EVENT_DATE)
                .withForeignIds(PersonColumns.SOURCE_ID)
                .oftenOne(LIST);
    }

    @Override
    public PushRowCommand read(MappedRow row) {
        String list = kinds.require(row.required(LIST)).code();
        rows.checkArea(row.required(AREA));
        row.required(EVENT_DATE);
        LocalDate day = Objects.requireNonNull(row.day(EVENT_DATE, clock));
        return new PushRowCommand(
                list, people.read(row, PersonColumns.SOURCE_ID), row.text("gridCode", LONGEST_GRID), day);
    }

    @Override
    public RowOutcome apply(PushRowCommand row, RowOrigin origin) {
        boolean news = rows.add(new NewEntry(
                origin.importId(), origin.line(), row.list(), row.person(), row.gridCode(), row.eventDate()));
        return news ? RowOutcome.ACCEPTED : RowOutcome.ALREADY_KNOWN;
    }
}
