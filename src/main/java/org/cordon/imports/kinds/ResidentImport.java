package org.cordon.imports.kinds;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.cordon.imports.Reason;
import org.cordon.imports.RegisterKind;
import org.cordon.imports.RegisterPreview;
import org.cordon.imports.reading.Fields;
import org.cordon.imports.reading.Mapping;
import org.cordon.platform.errors.Refused;
import org.cordon.residents.LaterLine;
import org.cordon.residents.RegisterComparing;
import org.cordon.residents.RegisterComparison;
import org.cordon.residents.RegisterFile;
import org.cordon.residents.RegisterMatching;
import org.cordon.residents.RegisterMode;
import org.cordon.residents.RegisterWriting;
import org.cordon.residents.ResidentStage;
import org.cordon.residents.StagedResident;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Kind {@code residents}: everybody who lives in the district, one person a row. */
@Component
class ResidentImport implements RegisterKind<StagedResident> {

    private static final int EARLIEST_YEAR = 1980;

    private final ResidentRows rows;
    private final ResidentStage stage;
    private final RegisterComparing comparing;
    private final RegisterWriting writing;
    private final RegisterMatching matching;
    private final double removedShare;

    ResidentImport(
            ResidentRows rows,
            ResidentStage stage,
            RegisterComparing comparing,
            RegisterWriting writing,
            RegisterMatching matching,
            @Value("${cordon.imports.removed-share:0.02}") double removedShare) {
        this.rows = rows;
        this.stage = stage;
        this.comparing = comparing;
        this.writing = writing;
        this.matching = matching;
        this.removedShare = removedShare;
    }

    @Override
    public String kind() {
        return "residents";
    }

    @Override
    public Fields fields() {
        return ResidentRows.FIELDS;
    }

    @Override
    public boolean hasMode() {
        return true;
    }

    @Override
    public void check(Mapping mapping) {
        mode(mapping);
        int year = rows.year(mapping);
        if (year < EARLIEST_YEAR || year > rows.thisYear()) {
            throw new Refused(
                    "import.mapping.year",
                    "The year " + year + " of the division codes is not between " + EARLIEST_YEAR + " and "
                            + rows.thisYear(),
                    String.valueOf(year),
                    String.valueOf(EARLIEST_YEAR),
                    String.valueOf(rows.thisYear()));
        }
    }

    @Override
    public LineReader<StagedResident> reader(Mapping mapping) {
        return rows.reader(mapping);
    }

    @Override
    public boolean holds(UUID importId) {
        return stage.holds(importId);
    }

    @Override
    public boolean begin(UUID importId, Predicate<UUID> worked) {
        return stage.begin(importId, worked);
    }

    @Override
    public void gather(UUID importId, List<StagedResident> lines) {
        stage.add(importId, lines);
    }

    @Override
    public RegisterPreview compare(UUID importId, Mapping mapping, long refused) {
        RegisterComparison compared = comparing.compare(importId, mode(mapping));
        long unnamed = refused - compared.refused();
        boolean mayBeRemoved = unnamed > 0 && compared.removed() > 0;
        return new RegisterPreview(
                compared.current(),
                compared.added(),
                compared.changed(),
                compared.unchanged(),
                compared.removed(),
                compared.duplicate(),
                compared.contradicting(),
                unnamed,
                mayBeRemoved || compared.removedShare() > removedShare);
    }

    @Override
    public List<LateRefusal> contradicting(UUID importId, long afterLine, int limit) {
        return comparing.contradicting(afterLine, limit).stream()
                .map(ResidentImport::refusal)
                .toList();
    }

    @Override
    public void write(UUID importId, Mapping mapping, RegisterPreview preview, LongConsumer progress) {
        writing.write(
                new RegisterFile(importId, mode(mapping), rows.year(mapping)),
                new RegisterComparison(
                        preview.current(),
                        preview.added(),
                        preview.changed(),
                        preview.unchanged(),
                        preview.removed(),
                        preview.duplicate(),
                        preview.contradicting(),
                        0),
                progress);
    }

    @Override
    public void follow() {
        matching.afterFile();
    }

    @Override
    public List<UUID> gathered() {
        return stage.holder().stream().toList();
    }

    @Override
    public void end(UUID importId) {
        stage.end(importId);
    }

    private static LateRefusal refusal(LaterLine later) {
        return new LateRefusal(
                later.line(),
                new Reason(
                        "resident.contradicts.earlier",
                        later.line(),
                        "Line " + later.firstLine() + " says something else of the same person",
                        List.of(String.valueOf(later.firstLine()))));
    }

    private static RegisterMode mode(Mapping mapping) {
        String mode = mapping.mode() == null ? "delta" : mapping.mode().toLowerCase(Locale.ROOT);
        return switch (mode) {
            case "delta" -> RegisterMode.DELTA;
            case "replacement" -> RegisterMode.REPLACEMENT;
            default ->
                throw new Refused(
                        "import.mapping.mode", "The mode \"" + mode + "\" is neither delta nor replacement", mode);
        };
    }
}
