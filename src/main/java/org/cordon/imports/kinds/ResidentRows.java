package org.cordon.imports.kinds;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cordon.areas.DivisionCodes;
import org.cordon.areas.DivisionTable;
import org.cordon.imports.RegisterKind.LineReader;
import org.cordon.imports.reading.Fields;
import org.cordon.imports.reading.MappedRow;
import org.cordon.imports.reading.Mapping;
import org.cordon.persons.IdentitySealing;
import org.cordon.persons.SealedIdentity;
import org.cordon.platform.errors.Refused;
import org.cordon.residents.ResidentEntry;
import org.cordon.residents.StagedResident;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Understands, checks and seals the rows of a register. */
@Component
class ResidentRows {

    static final Fields FIELDS = Fields.named(PersonColumns.FIELDS)
            .and(PersonColumns.SOURCE_ID, "householdId", "gridCode")
            .needingAnyOf(PersonColumns.SOURCE_ID, "documentNumber")
            .needingAnyOf("areaCode")
            .withForeignIds(PersonColumns.SOURCE_ID);

    private static final Pattern GRID = Pattern.compile("[0-9A-Za-z-]{1,20}");
    private static final int LONGEST_HOUSEHOLD = 60;
    private static final int TOWN = 9;
    private static final int COMMUNITY = 12;
    private static final char NEXT = '\u001E';

    private final PersonColumns people;
    private final IdentitySealing sealing;
    private final DivisionCodes codes;
    private final Clock clock;

    ResidentRows(PersonColumns people, IdentitySealing sealing, DivisionCodes codes, Clock clock) {
        this.people = people;
        this.sealing = sealing;
        this.codes = codes;
        this.clock = clock;
    }

    int thisYear() {
        return LocalDate.now(clock).getYear();
    }

    int year(Mapping mapping) {
        return mapping.year() == null ? thisYear() : mapping.year();
    }

    LineReader<StagedResident> reader(Mapping mapping) {
        DivisionTable table = codes.of(year(mapping));
        return new LineReader<>() {

            @Override
            public StagedResident read(long line, MappedRow row) {
                ResidentEntry entry = entry(row, table);
                return new StagedResident(line, entry.identity().identityHash(), entry);
            }

            @Override
            public @Nullable StagedResident refused(long line, MappedRow row) {
                return identityHash(row)
                        .map(hash -> new StagedResident(line, hash, null))
                        .orElse(null);
            }
        };
    }

    private Optional<byte[]> identityHash(MappedRow row) {
        try {
            return sealing.identityHash(PersonColumns.key(row, PersonColumns.SOURCE_ID));
        } catch (Refused unreadable) {
            return Optional.empty();
        }
    }

    private ResidentEntry entry(MappedRow row, DivisionTable table) {
        String household = row.id("householdId", LONGEST_HOUSEHOLD);
        String grid = grid(row.word("gridCode").orElse(""));
        SealedIdentity identity = sealing.seal(
                people.readAnybody(row, PersonColumns.SOURCE_ID),
                grid
                        + NEXT
                        + Objects.toString(household, "")
                        + NEXT
                        + row.word(PersonColumns.SOURCE_ID).orElse(""));
        String area = area(identity.areaCode(), household, table);
        return new ResidentEntry(identity, area, grid, household);
    }

    private static String area(@Nullable String code, @Nullable String household, DivisionTable table) {
        if (code == null) {
            throw new Refused("import.row.missing", "The field areaCode is empty", "areaCode");
        }
        if (household != null && code.length() < COMMUNITY) {
            throw new Refused(
                    "resident.household.community",
                    "A household lives in a community: its area code has 12 digits, not " + code.length(),
                    code.length());
        }
        if (code.length() < TOWN) {
            throw new Refused("resident.area.town", "The area code of a resident has 9 or 12 digits");
        }
        table.require(code);
        return code;
    }

    private static String grid(String code) {
        if (!code.isEmpty() && !GRID.matcher(code).matches()) {
            throw new Refused("resident.grid", "A grid code has up to 20 letters, digits and hyphens");
        }
        return code;
    }
}
