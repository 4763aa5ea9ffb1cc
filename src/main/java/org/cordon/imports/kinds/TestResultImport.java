package org.cordon.imports.kinds;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.cordon.imports.RowHandler;
import org.cordon.imports.RowOrigin;
import org.cordon.imports.RowOutcome;
import org.cordon.imports.reading.Fields;
import org.cordon.imports.reading.MappedRow;
import org.cordon.laboratory.ReadReport;
import org.cordon.laboratory.ReceivedResult.Outcome;
import org.cordon.laboratory.ResultIntake;
import org.cordon.laboratory.ResultWords;
import org.cordon.laboratory.TestReport;
import org.cordon.platform.errors.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Kind {@code test-results}: one report of a laboratory about one sample a row; it registers nobody. */
@Component
class TestResultImport implements RowHandler<ReadReport> {

    private static final String LABORATORY = "laboratory";
    private static final String SAMPLE_NUMBER = "sampleNumber";
    private static final String SAMPLED_AT = "sampledAt";
    private static final String REPORTED_AT = "reportedAt";
    private static final String RESULT = "result";
    private static final int LONGEST = 200;

    /** Rows that are received together: most are written by a few statements. */
    private static final int AT_ONCE = 1000;

    private final PersonColumns people;
    private final ResultIntake results;
    private final Clock clock;

    TestResultImport(PersonColumns people, ResultIntake results, Clock clock) {
        this.people = people;
        this.results = results;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "test-results";
    }

    @Override
    public Fields fields() {
        return Fields.named(PersonColumns.FIELDS)
                .and(PersonColumns.SOURCE_ID, LABORATORY, SAMPLE_NUMBER, "tubeNumber", "poolSize")
                .and(SAMPLED_AT, REPORTED_AT, "method", RESULT, "ctN", "ctOrf", "place")
                .needingAnyOf(LABORATORY)
                .needingAnyOf(SAMPLE_NUMBER)
                .needingAnyOf(SAMPLED_AT)
                .needingAnyOf(REPORTED_AT)
                .needingAnyOf(RESULT)
                .withForeignIds(PersonColumns.SOURCE_ID)
                .oftenOne(LABORATORY);
    }

    @Override
    public ReadReport read(MappedRow row) {
        return results.readFromStaff(new TestReport(
                row.required(LABORATORY),
                number(row, SAMPLE_NUMBER),
                row.number("tubeNumber"),
                poolSize(row),
                row.moment(SAMPLED_AT, clock),
                row.moment(REPORTED_AT, clock),
                row.text("method", LONGEST),
                ResultWords.read(row.required(RESULT)),
                cycles(row, "ctN"),
                cycles(row, "ctOrf"),
                row.text("place", LONGEST),
                people.readAnybody(row, PersonColumns.SOURCE_ID)));
    }

    @Override
    public int atOnce(int usual) {
        return Math.max(usual, AT_ONCE);
    }

    @Override
    public RowOutcome apply(ReadReport report, RowOrigin origin) {
        return applyAll(List.of(report), List.of(origin)).get(0);
    }

    @Override
    public List<RowOutcome> applyAll(List<ReadReport> reports, List<RowOrigin> origins) {
        return results.receiveAll(reports, "import").stream()
                .map(TestResultImport::outcome)
                .toList();
    }

    private static RowOutcome outcome(Outcome outcome) {
        return switch (outcome) {
            case CREATED -> RowOutcome.ACCEPTED;
            case CORRECTED, SUPERSEDED -> RowOutcome.UPDATED;
            case UNCHANGED -> RowOutcome.ALREADY_KNOWN;
        };
    }

    private static @Nullable String number(MappedRow row, String field) {
        row.required(field);
        return row.number(field);
    }

    private static @Nullable Integer poolSize(MappedRow row) {
        BigDecimal size = cycles(row, "poolSize");
        try {
            return size == null ? null : size.intValueExact();
        } catch (ArithmeticException e) {
            throw noNumber("poolSize", size.toPlainString());
        }
    }

    private static @Nullable BigDecimal cycles(MappedRow row, String field) {
        return row.word(field).map(word -> decimal(field, word)).orElse(null);
    }

    private static BigDecimal decimal(String field, String word) {
        if (word.length() > 10) {
            throw noNumber(field, word);
        }
        try {
            return new BigDecimal(word);
        } catch (NumberFormatException e) {
            throw noNumber(field, word);
        }
    }

    private static Refused noNumber(String field, String word) {
        return new Refused("import.row.number", "The " + field + " \"" + word + "\" is no number", field, word);
    }
}
